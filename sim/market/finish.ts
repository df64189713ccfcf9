import { STATE } from '../aftersale/machine.ts'
import { PARTY } from '../policy/terms.ts'
import { completionHours } from './goods.ts'
import { settle } from './settlement.ts'
import type { StationMarks } from './station-marks.ts'
import type { Replication } from './tables.ts'
import { HOLDER } from './terms.ts'
import type { World } from './world.ts'

/** Settles what is left, writes down the truth and hands over the record. */
export function finish(world: World, marks: StationMarks): Replication {
  settleOrders(world)
  writeTruth(world)
  const { plan } = world
  return {
    replication: world.replication,
    tables: {
      orders: world.orders,
      cases: world.cases,
      events: world.events,
      parcels: world.parcels,
      claims: world.claims,
      refunds: world.refunds,
      ledger: world.ledger,
      truth: world.truth,
    },
    stations: marks.loads(),
    measuredDays: (plan.measuredToHours - plan.measuredFromHours) / 24,
    measuredFromHours: plan.measuredFromHours,
    measuredToHours: plan.measuredToHours,
  }
}

/** Orders that had a case succeed once the last one is closed (T15). */
function settleOrders(world: World): void {
  const { column } = world.orders
  const lastClosed = new Float64Array(world.orders.length)
  const { order, closedHours } = world.cases.column
  for (let c = 0; c < world.cases.length; c++) lastClosed[order[c]!] = closedHours[c]!
  for (let o = 0; o < world.orders.length; o++) {
    if (!Number.isNaN(column.completedHours[o]!) || Number.isNaN(column.shippedHours[o]!)) continue
    settle(world, o, Math.max(lastClosed[o]!, completionHours(world, o)))
  }
}

/** The latent side of every case, and what abuse cost whom. */
function writeTruth(world: World): void {
  const { column } = world.truth
  const cases = world.cases.column
  const own = world.orderState.column
  for (let c = 0; c < world.cases.length; c++) {
    const order = cases.order[c]!
    column.case[c] = c
    column.order[c] = order
    column.buyer[c] = cases.buyer[c]!
    column.pattern[c] = own.pattern[order]!
    column.buyerKind[c] = own.kind[order]!
    column.condition[c] = world.caseState.column.condition[c]!
    if (own.pattern[order] === 0) continue
    const state = cases.state[c]!
    const isRefunded = state === STATE['refunded-full'] || state === STATE['refunded-partial']
    column.lossShopFen[c] = isRefunded ? shopLossFen(world, c, order) : 0
    const claim = cases.freightClaimFen[c]!
    const isPlatform = world.plan.cover.payer === PARTY.platform
    column.lossInsurerFen[c] = claim
    column.lossPlatformFen[c] =
      isPlatform && isRefunded ? world.orders.column.premiumFen[order]! : 0
  }
}

/** Goods gone or written down, the freight out, the premium: what the shop is poorer by. */
function shopLossFen(world: World, caseId: number, order: number): number {
  const orders = world.orders.column
  const cases = world.cases.column
  const refundShare = cases.refundFen[caseId]! / orders.paidFen[order]!
  const isKept = orders.holder[order] === HOLDER.buyer
  const goodsFen = isKept
    ? Math.round(orders.goodsCostFen[order]! * refundShare)
    : cases.depreciationFen[caseId]!
  const premium = world.plan.cover.payer === PARTY.shop ? orders.premiumFen[order]! : 0
  const freightFen = isKept ? 0 : orders.outFreightFen[order]!
  return goodsFen + freightFen + premium
}
