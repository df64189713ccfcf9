import { join } from 'node:path'
import type { Replication } from '../../sim/index.ts'
import type { RecordContext } from './extra-columns.ts'
import { makeFolder } from './make-folder.ts'
import { openTables, replicationFolder } from './record-folder.ts'
import { recordTruth } from './record-truth.ts'
import { writeTable } from './write-table.ts'

/** Writes every table of a replication, one Parquet file each, into `record`. */
export async function writeTables(
  record: string,
  arm: string,
  replication: Replication,
  context: RecordContext,
): Promise<void> {
  const folder = join(record, replicationFolder(arm, replication.replication))
  await makeFolder(folder)
  for (const name of openTables) {
    writeTable(join(folder, `${name}.parquet`), name, replication.tables[name], context)
  }
  recordTruth(folder, replication, context)
}
