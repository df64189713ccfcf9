import { join } from 'node:path'
import type { TableName, Tables } from '../../sim/index.ts'
import type { RecordContext } from './extra-columns.ts'
import { readParquetTyped } from './read-parquet.ts'
import { findReplication } from './record-folder.ts'
import type { Recorded } from './record-folder.ts'
import { TableWriter } from './table-writer.ts'

const fileName = 'truth.parquet'

/** The latent side of the cases, table and writer: a file of its own that only a judge opens. */
export function latentWriter(folder: string, context: RecordContext): [TableName, TableWriter] {
  return ['truth', new TableWriter(join(folder, fileName), 'truth', context)]
}

/** The latent table of a recorded replication, for those who judge and for nobody who decides. */
export async function readTruth(record: string, which: Recorded = {}): Promise<Tables['truth']> {
  return readParquetTyped(join(await findReplication(record, which), fileName), 'truth')
}
