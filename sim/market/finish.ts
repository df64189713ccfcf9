import { completionHours } from './goods.ts'
import { listIdentities } from './accounts-table.ts'
import { GrowingColumns } from './columns.ts'
import { maskKeys } from './mask.ts'
import { settle, settleBeforeRefund } from './settlement.ts'
import type { StationMarks } from './station-marks.ts'
import { tellLabels } from './observed-labels.ts'
import { labelColumns } from './tables.ts'
import type { Replication, RunFacts, Tables } from './tables.ts'
import { countLossOutsideCases, truthOf } from './truth.ts'
import type { World } from './world.ts'

/** Settles what is left and hands over the record. */
/** @param isTruthTold whether the latent table is filled, and the labels that follow from it. */
export function finish(world: World, marks: StationMarks, isTruthTold: boolean): Replication {
  settleOrders(world)
  const truth = truthOf(world, isTruthTold ? world.cases.length : 0)
  const labels = new GrowingColumns(labelColumns, 1)
  if (isTruthTold) tellLabels(world, labels, new Uint8Array(world.cases.length).fill(1))
  maskKeys(world.orders, world.mask)
  const tables: Tables = {
    orders: world.orders,
    cases: world.cases,
    events: world.events,
    parcels: world.parcels,
    claims: world.claims,
    refunds: world.refunds,
    ledger: world.ledger,
    accounts: listIdentities(world),
    labels,
    truth,
  }
  return { ...factsOf(world, marks), tables }
}

export function factsOf(
  { plan, replication, lossOutsideCasesFen, withheldFen }: World,
  marks: StationMarks,
): RunFacts {
  return {
    replication,
    stations: marks.loads(),
    measuredDays: (plan.measuredToHours - plan.measuredFromHours) / 24,
    measuredFromHours: plan.measuredFromHours,
    measuredToHours: plan.measuredToHours,
    lossOutsideCasesFen,
    withheldFen,
  }
}

/**
 * Orders that had a case succeed once the last one is closed (T15). A claim that came after the order
 * had succeeded takes back what it had cost in commission.
 * @param isSettled by order, 1 to settle it; all when left out.
 */
export function settleOrders(world: World, isSettled?: Uint8Array): void {
  const { column } = world.orders
  const { order, appliedHours, closedHours, refundFen } = world.cases.column
  const closed = new Float64Array(world.orders.length)
  const lateCase = new Float64Array(world.orders.length).fill(-1)
  for (let c = 0; c < world.cases.length; c++) {
    const o = order[c]!
    if (appliedHours[c]! <= completionHours(world, o)) closed[o] = closedHours[c]!
    else if (refundFen[c]! > 0) lateCase[o] = c
  }
  for (let o = 0; o < world.orders.length; o++) {
    if (isSettled?.[o] === 0) continue
    countLossOutsideCases(world, o)
    if (!Number.isNaN(column.completedHours[o]!) || Number.isNaN(column.shippedHours[o]!)) continue
    const atHours = Math.max(closed[o]!, completionHours(world, o))
    if (lateCase[o]! < 0) settle(world, o, atHours)
    else settleBeforeRefund(world, o, atHours, lateCase[o]!)
  }
}
