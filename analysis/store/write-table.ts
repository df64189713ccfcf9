import { makeCalendar } from '../../sim/index.ts'
import type { Scenario, TableName, Tables } from '../../sim/index.ts'
import type { RecordContext } from './extra-columns.ts'
import { GROUP_ROWS, TableWriter } from './table-writer.ts'
import type { Source } from './written-column.ts'

/** What the writing of any table needs to know of the scenario. */
export function recordContext({ horizon, products }: Scenario): RecordContext {
  const calendar = makeCalendar({ ...horizon, workStartHour: 0, workEndHour: 24 })
  return {
    startDay: calendar.startDay,
    products: products.map(({ name, category }) => ({ name: name.zh, category })),
  }
}

/** Writes one table as a Parquet file. */
export function writeTable<T extends TableName>(
  path: string,
  name: T,
  table: Tables[T],
  context: RecordContext,
): void {
  const columns = table.column as Source
  const writer = new TableWriter(path, name, context)
  for (let from = 0; from < table.length; from += GROUP_ROWS) {
    writer.write(columns, from, Math.min(from + GROUP_ROWS, table.length))
  }
  writer.finish()
}
