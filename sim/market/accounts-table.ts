import { GrowingColumns } from './columns.ts'
import { identityOf } from './identity.ts'
import { accountColumns } from './tables.ts'
import type { Tables } from './tables.ts'
import type { World } from './world.ts'

/**
 * The accounts that have ordered, in the order of their keys, so that a row's place tells nothing.
 * Empty unless events are recorded: no measure reads it.
 */
export function listIdentities(world: World): Tables['accounts'] {
  const seen = new Uint8Array(world.isRecording ? world.plan.buyers.poolSize : 0)
  const { buyer: buyers } = world.orders.column
  if (world.isRecording) for (let o = 0; o < world.orders.length; o++) seen[buyers[o]!] = 1
  const rows: {
    buyer: number
    device: number
    address: number
    payee: number
    phone: number
    station: number
    ageDays: number
  }[] = []
  seen.forEach((isSeen, buyer) => {
    if (isSeen === 1) rows.push({ buyer, ...identityOf(world, buyer) })
  })
  rows.sort((a, b) => a.phone - b.phone)
  const table = new GrowingColumns(accountColumns, Math.max(1, rows.length))
  for (const row of rows) {
    const at = table.add()
    for (const name of Object.keys(accountColumns) as (keyof typeof accountColumns)[]) {
      table.column[name][at] = row[name]
    }
  }
  return table
}
