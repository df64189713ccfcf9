import { join } from 'node:path'
import { NO_ROW } from '../../sim/index.ts'
import type { Batch, TableName, Tables } from '../../sim/index.ts'
import type { RecordContext } from './extra-columns.ts'
import { openTables } from './record-folder.ts'
import { latentWriter } from './record-truth.ts'
import { TableWriter } from './table-writer.ts'
import type { Source } from './written-column.ts'

/** Columns that hold row numbers of another table. */
const references = { order: 'orders', case: 'cases' } as const

/**
 * Writes every table of a replication, one Parquet file each, batch after batch: the rows of a file
 * stand as they came, and what refers to a row says its place in the file of that table.
 */
export class TablesWriter {
  readonly #writers: readonly (readonly [TableName, TableWriter])[]

  /** @param folder is there already. */
  constructor(folder: string, context: RecordContext) {
    this.#writers = [
      ...openTables.map((name) => {
        const writer = new TableWriter(join(folder, `${name}.parquet`), name, context)
        return [name, writer] as const
      }),
      latentWriter(folder, context),
    ]
  }

  /** Row numbers in the batch become those of the files. */
  add({ tables }: Pick<Batch, 'tables'>): void {
    const written = new Map(this.#writers.map(([name, { rows }]) => [name, rows]))
    for (const [name, writer] of this.#writers) {
      for (const [column, to] of Object.entries(references)) {
        shift(tables[name], column, written.get(to) ?? 0)
      }
      writer.add(tables[name].column, tables[name].length)
    }
  }

  finish(): void {
    for (const [, writer] of this.#writers) writer.finish()
  }
}

function shift(table: Tables[TableName], name: string, by: number): void {
  const rows = (table.column as Source)[name]
  if (rows === undefined || by === 0) return
  for (let i = 0; i < table.length; i++) if (rows[i] !== NO_ROW) rows[i] = (rows[i] ?? 0) + by
}
