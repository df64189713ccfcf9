import { join } from 'node:path'
import type { Replication, Tables } from '../../sim/index.ts'
import type { RecordContext } from './extra-columns.ts'
import { readParquetTyped } from './read-parquet.ts'
import { findReplication } from './record-folder.ts'
import type { Recorded } from './record-folder.ts'
import { writeTable } from './write-table.ts'

const fileName = 'truth.parquet'

/** Writes the latent side of the cases to a file of its own that only a judge opens. */
export function recordTruth(folder: string, { tables }: Replication, context: RecordContext): void {
  writeTable(join(folder, fileName), 'truth', tables.truth, context)
}

/** The latent table of a recorded replication, for those who judge and for nobody who decides. */
export async function readTruth(record: string, which: Recorded = {}): Promise<Tables['truth']> {
  return readParquetTyped(join(await findReplication(record, which), fileName), 'truth')
}
