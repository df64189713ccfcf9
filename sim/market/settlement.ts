import { PARTY } from '../policy/terms.ts'
import { pay } from './ledger.ts'
import { ENTRY } from './terms.ts'
import type { World } from './world.ts'

/** The order succeeds (T15): the platform takes its commission on what the buyer has not got back. */
export function settle(world: World, order: number, atHours: number): void {
  const { column } = world.orders
  const keptFen = column.paidFen[order]! - column.refundedFen[order]!
  if (keptFen <= 0) return
  column.completedHours[order] = atHours
  const commissionFen = Math.round(keptFen * world.plan.shop.commissionShare)
  pay(world, atHours, ENTRY.commission, PARTY.shop, PARTY.platform, commissionFen, order)
}
