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
  takeCommission(world, order, atHours, keptFen)
}

/** The order had succeeded before the claim of `caseId`: commission on all, and back on the refund. */
export function settleBeforeRefund(
  world: World,
  order: number,
  atHours: number,
  caseId: number,
): void {
  const { column } = world.orders
  const { refundFen, refundedHours } = world.cases.column
  column.completedHours[order] = atHours
  takeCommission(world, order, atHours, column.paidFen[order]!)
  const backFen = Math.round(refundFen[caseId]! * world.plan.shop.commissionShare)
  const { platform, shop } = PARTY
  const entry = ENTRY['commission-reversal']
  pay(world, refundedHours[caseId]!, entry, platform, shop, backFen, order, caseId)
}

function takeCommission(world: World, order: number, atHours: number, keptFen: number): void {
  const commissionFen = Math.round(keptFen * world.plan.shop.commissionShare)
  pay(world, atHours, ENTRY.commission, PARTY.shop, PARTY.platform, commissionFen, order)
}
