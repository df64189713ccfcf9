import { makeCalendar } from '../../sim/index.ts'
import type { Scenario, TableName, Tables } from '../../sim/index.ts'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import type { ColumnSource, SchemaElement } from 'hyparquet-writer'
import { extraColumns } from './extra-columns.ts'
import type { ExtraColumn, RecordContext } from './extra-columns.ts'
import { RECORD_SCHEMA } from './manifest.ts'
import { parquetColumns } from './parquet-columns.ts'

/** Rows of a row group: what is held in memory as words at a time. */
const GROUP_ROWS = 65_536

/** What the writing of any table needs to know of the scenario. */
export function recordContext({ horizon, products }: Scenario): RecordContext {
  const calendar = makeCalendar({ ...horizon, workStartHour: 0, workEndHour: 24 })
  return {
    startDay: calendar.startDay,
    products: products.map(({ name, category }) => ({ name: name.zh, category })),
  }
}

/**
 * Writes one table as Parquet: its columns under their names, then the columns made for readers
 * (`extraColumns`). The bytes depend on the rows alone: no clock, and one name as the maker.
 */
export function writeTable<T extends TableName>(
  path: string,
  name: T,
  table: Tables[T],
  context: RecordContext,
): void {
  const own = parquetColumns(name)
  const extra = extraColumns(name, context)
  const schema: SchemaElement[] = [
    { name: 'schema', num_children: own.length + extra.length },
    ...own.map(({ element }) => element),
    ...extra.map(({ element }) => element),
  ]
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema,
    // Compressing and gathering least and greatest values take longer than all the rest.
    codec: 'UNCOMPRESSED',
    statistics: false,
    createdBy: 'afterlab',
    kvMetadata: [
      { key: 'afterlab.schema', value: RECORD_SCHEMA },
      { key: 'afterlab.clock', value: 'columns *_at are wall-clock time of Asia/Shanghai' },
    ],
  })
  const columns = table.column as Readonly<Record<string, ArrayLike<number>>>
  for (let from = 0; from < table.length; from += GROUP_ROWS) {
    const to = Math.min(from + GROUP_ROWS, table.length)
    const columnData: ColumnSource[] = [
      ...own.map((column) => ({
        name: column.name,
        encoding: column.encoding,
        data: column.encode(columns[column.name] ?? [], from, to),
      })),
      ...extra.map((column: ExtraColumn) => ({
        name: column.name,
        encoding: column.encoding,
        data: column.values(columns, from, to),
      })),
    ]
    void writer.write({ columnData, rowGroupSize: GROUP_ROWS })
  }
  void writer.finish()
}
