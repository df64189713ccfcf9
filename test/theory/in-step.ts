import { replicate } from '../../sim/index.ts'
import type { Tables } from '../../sim/index.ts'
import type { Lever } from './levers.ts'
import { sidesOf } from './variance-ratios.ts'

/** The record of one replication without and with a lever moved. */
export type Sides = { from: Tables; to: Tables }

/** What an order is before any policy touches it: who, where, how and when. */
const GIVEN = ['buyer', 'province', 'channel', 'payChannel', 'paidHours'] as const

export async function runSides(lever: Lever, replication: number): Promise<Sides> {
  const [from, to] = (await sidesOf(lever)).map(
    ({ plan }) => replicate(plan, replication, { recordEvents: false }).tables,
  )
  if (from === undefined || to === undefined) throw new Error(`${lever.name}: a side is missing`)
  return { from, to }
}

/** Orders of either side, how many both have, and how many of those are not the same order. */
export function matchOrders({ from, to }: Sides): { all: number; both: number; changed: number } {
  const rowOf = ordersByKey(to)
  let both = 0
  let changed = 0
  for (let order = 0; order < from.orders.length; order++) {
    const other = rowOf.get(from.orders.column.orderKey[order]!)
    if (other === undefined) continue
    both++
    if (GIVEN.some((name) => from.orders.column[name][order] !== to.orders.column[name][other])) {
      changed++
    }
  }
  return { all: from.orders.length + to.orders.length - both, both, changed }
}

/** Freight claims paid on one side: order key and fen, one text each. */
export function claimsOf({ claims, orders }: Tables): string[] {
  return Array.from({ length: claims.length }, (_, row) => {
    const key = orders.column.orderKey[claims.column.order[row]!]!
    return `${key} ${claims.column.claimFen[row]!}`
  })
}

function ordersByKey({ orders }: Tables): Map<number, number> {
  return new Map(
    Array.from({ length: orders.length }, (_, order) => [orders.column.orderKey[order]!, order]),
  )
}
