import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../../sim/index.ts'
import { readManifest } from './manifest.ts'

/** The tables that a shop can see; the latent one is written apart. */
export const openTables = [
  'orders',
  'cases',
  'events',
  'parcels',
  'claims',
  'refunds',
  'ledger',
  'accounts',
  'labels',
] as const
export type OpenTable = (typeof openTables)[number]

/** Which replication of a record to read: the base arm's first one when left out. */
export type Recorded = { arm?: string; replication?: number }

/** Folder of one replication in a record, in the hive form that DuckDB reads as two columns. */
export function replicationFolder(arm: string, replication: number): string {
  return join(`arm=${encodeURIComponent(arm)}`, `replication=${replication}`)
}

/**
 * The folder of a recorded replication.
 * @throws InputError when `record` is no record, or has no such arm or replication.
 */
export async function findReplication(record: string, which: Recorded): Promise<string> {
  const manifest = await readManifest(record)
  const names = manifest.arms.map(({ name }) => name)
  const { arm = names[0] ?? '', replication = manifest.replications[0] ?? 0 } = which
  const folder = join(record, replicationFolder(arm, replication))
  if (await isThere(folder)) return folder
  throw new InputError(`the record has no replication ${replication} of arm ${arm}`, {
    because: `it holds replications ${manifest.replications.join(', ')} of ${names.join(', ')}`,
    where: { file: record },
  })
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
