import { join } from 'node:path'
import { table as arqueroTable } from 'arquero'
import type { ColumnTable } from 'arquero'
import type { Tables } from '../../sim/index.ts'
import { readParquet, readParquetTyped } from './read-parquet.ts'
import { findReplication, openTables } from './record-folder.ts'
import type { OpenTable, Recorded } from './record-folder.ts'

/**
 * The open tables of a recorded replication for people: words as text, `*_at` as dates whose UTC
 * fields show the clock of Shanghai, null where there is nothing.
 * @throws InputError when the record or the replication is not there.
 */
export async function readTables(
  record: string,
  which: Recorded = {},
): Promise<Record<OpenTable, ColumnTable>> {
  const folder = await findReplication(record, which)
  const tables = openTables.map(async (name) => {
    const columns = await readParquet(join(folder, `${name}.parquet`))
    return [name, arqueroTable(columns)] as const
  })
  return Object.fromEntries(await Promise.all(tables)) as Record<OpenTable, ColumnTable>
}

/**
 * The same tables as the typed columns that were recorded, as detection reads them.
 * @throws InputError when the record or the replication is not there.
 */
export async function readColumns(
  record: string,
  which: Recorded = {},
): Promise<Pick<Tables, OpenTable>> {
  const folder = await findReplication(record, which)
  const tables = openTables.map(async (name) => {
    return [name, await readParquetTyped(join(folder, `${name}.parquet`), name)] as const
  })
  return Object.fromEntries(await Promise.all(tables)) as unknown as Pick<Tables, OpenTable>
}
