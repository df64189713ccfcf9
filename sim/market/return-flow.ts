import { EVENT, STATE } from '../aftersale/machine.ts'
import { exponential, lognormal } from '../base/distributions.ts'
import { dueAt } from '../policy/deadline-rule.ts'
import { codeOf, refundPoints } from '../policy/terms.ts'
import { ABUSE_DRAW } from './abuse/abuse-pattern.ts'
import { abuseByCode } from './abuse/catalogue.ts'
import { ACTOR } from './actor.ts'
import { caseKey, caseUniform } from './case-draw.ts'
import { addParcel, DIRECTION, HOLDER } from './goods.ts'
import { receiveGoods } from './inspection-desk.ts'
import { ENTRY, PARTY, pay } from './ledger.ts'
import { noteDecision } from './negotiation.ts'
import { planBuyerAct, planShopAct, setBuyerDeadline, setHardDeadline } from './plan-act.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

/** Draws of stream `return`, by case key. */
const DELAY = 0
const NEVER = 1
const PICKUP = 2
const TRANSIT = 3
const LOST = 4
const DAMAGED = 5
const ADDRESS = 6
const WEIGHT = 7
const WITHDRAW = 8
/** Draws of stream `goods`, by case key; an attempt's block begins past the order's own draws. */
const RESALEABLE = 2
const WEAR = 3
/** Median of the delay to ship back, and its spread (domain 3.6). */
const SHIP_BACK_MU = 3.58
const SHIP_BACK_SIGMA = 0.8
/** Hours until the first scan of a return parcel (assumed). */
const FIRST_SCAN_HOURS = 8
/** A wrong return address costs days of redirection (S47). */
const REDIRECTED_HOURS = 96
/** Scales weigh to a few percent. */
const WEIGHT_NOISE = 0.03

const ON_APPROVAL = codeOf(refundPoints, 'onApproval')
const ON_BUYER_WAYBILL = codeOf(refundPoints, 'onBuyerWaybill')
const ON_FIRST_SCAN = codeOf(refundPoints, 'onFirstScan')

/** Effect `wait-for-ship-back`: the return address is given, T6 runs (S35). */
export function waitForShipBack(world: World, caseId: number, now: number): void {
  const { plan } = world
  noteDecision(world, caseId, now)
  world.hardDeadline.clear(caseId)
  const due = dueAt(plan.rules.T6, now, world.calendar)
  const isNever =
    caseUniform(world, world.streams.return, caseId, NEVER) < plan.buyers.neverShipBackShare &&
    !isAbuse(world, caseId)
  if (plan.refundPoint === ON_APPROVAL) {
    fire(world, caseId, EVENT['advance-refund'], ACTOR.system, now)
    if (!isNever)
      scheduleShipBack(
        world,
        caseId,
        now,
        now + shipBackDelay(caseUniform(world, world.streams.return, caseId, DELAY)),
      )
    return
  }
  setBuyerDeadline(world, caseId, EVENT['ship-back-deadline'], due)
  if (isNever) return
  if (
    caseUniform(world, world.streams.return, caseId, WITHDRAW) < plan.buyers.withdrawShare &&
    !isAbuse(world, caseId)
  ) {
    planBuyerAct(
      world,
      caseId,
      EVENT.withdraw,
      now + 24 * caseUniform(world, world.streams.return, caseId, DELAY),
    )
    return
  }
  // Who means to return manages it before the deadline.
  const at = Math.min(
    now + shipBackDelay(caseUniform(world, world.streams.return, caseId, DELAY)),
    due - 1,
  )
  planBuyerAct(world, caseId, EVENT['ship-back'], at)
}

function shipBackDelay(u: number): number {
  return lognormal(u, SHIP_BACK_MU, SHIP_BACK_SIGMA)
}

function isAbuse(world: World, caseId: number): boolean {
  return world.orderState.column.pattern[world.cases.column.order[caseId]!]! > 0
}

/** Effect `wait-for-receipt`: the parcel leaves the buyer, T7 runs from the waybill (S36). */
export function waitForReceipt(world: World, caseId: number, now: number): void {
  const { rules, refundPoint } = world.plan
  const due = dueAt(rules.T7, now, world.calendar)
  setHardDeadline(world, caseId, EVENT['receipt-deadline'], due)
  scheduleShipBack(world, caseId, now, now)
  if (refundPoint === ON_BUYER_WAYBILL) {
    fire(world, caseId, EVENT['advance-refund'], ACTOR.system, now)
  } else if (refundPoint === ON_FIRST_SCAN) {
    planShopAct(world, caseId, EVENT['advance-refund'], now + FIRST_SCAN_HOURS)
  }
}

/** The buyer hands the parcel in and pays its freight; it arrives, late or never. */
function scheduleShipBack(world: World, caseId: number, now: number, sentHours: number): void {
  const { courier, buyers, shop } = world.plan
  const { column } = world.cases
  const own = world.caseState.column
  const order = column.order[caseId]!
  const key = caseKey(world, caseId)
  const pattern = world.orderState.column.pattern[order]!
  const abuse = abuseByCode[pattern]
  const isPickup = abuse
    ? world.streams.intent.uniform(key, ABUSE_DRAW.ship) >= abuse.selfShipShare
    : caseUniform(world, world.streams.return, caseId, PICKUP) < buyers.pickupShare
  const province = world.orders.column.province[order]!
  const feeFen = isPickup ? courier.returnFeeFen[province]! : courier.selfShipFeeFen
  column.shipBackHours[caseId] = sentHours
  own.isDesignated[caseId] = isPickup ? 1 : 0
  own.returnFeeFen[caseId] = feeFen
  own.condition[caseId] = abuse
    ? abuse.conditionOf(world, order)
    : honestCondition(world, caseId, order)
  const row = addParcel(world, order, caseId, DIRECTION.return, sentHours)
  const parcel = world.parcels.column
  parcel.isDesignated[row] = isPickup ? 1 : 0
  parcel.feeFen[row] = feeFen
  const weight = abuse ? abuse.weightShareOf(world, order) : 1
  parcel.weightShare[row] =
    weight * (1 + WEIGHT_NOISE * (2 * caseUniform(world, world.streams.return, caseId, WEIGHT) - 1))
  if (own.condition[caseId]! >= 0) world.orders.column.holder[order] = HOLDER.courier
  pay(world, sentHours, ENTRY['return-freight'], PARTY.buyer, PARTY.courier, feeFen, order, caseId)
  if (caseUniform(world, world.streams.return, caseId, LOST) < courier.lossShare) {
    parcel.isLost[row] = 1
    if (own.condition[caseId]! >= 0) world.orders.column.holder[order] = HOLDER.lost
    return
  }
  if (caseUniform(world, world.streams.return, caseId, DAMAGED) < courier.damageShare) {
    parcel.isDamaged[row] = 1
    own.condition[caseId] = Math.min(own.condition[caseId]!, 0.4)
  }
  const astray =
    caseUniform(world, world.streams.return, caseId, ADDRESS) < shop.addressErrorShare
      ? REDIRECTED_HOURS
      : 0
  const arrived =
    sentHours +
    lognormal(
      caseUniform(world, world.streams.return, caseId, TRANSIT),
      courier.transitMu,
      courier.transitSigma,
    ) +
    astray
  parcel.arrivedHours[row] = arrived
  world.sim.at(Math.max(now, arrived), world.kind['arrive-back'], caseId)
}

/** Most honest returns are as new; the rest are worn or soiled and cannot be sold as new. */
function honestCondition(world: World, caseId: number, order: number): number {
  const product = world.plan.products[world.orders.column.product[order]!]!
  const u = caseUniform(world, world.streams.goods, caseId, RESALEABLE)
  if (u < product.resaleableShare) return 1
  const v = caseUniform(world, world.streams.goods, caseId, WEAR)
  return Math.max(0.1, 0.9 - exponential(v, 0.15))
}

/** The return parcel is at the warehouse; after an early refund the case itself is closed already. */
export function arriveBack(world: World, caseId: number, now: number): void {
  const isWaiting = world.cases.column.state[caseId] === STATE['wait-merchant-receipt']
  world.cases.column.backHours[caseId] = now
  if (isWaiting) fire(world, caseId, EVENT['arrive-back'], ACTOR.courier, now)
  else receiveGoods(world, caseId)
}

/** The intercepted or refused parcel is at the warehouse. */
export function parcelBack(world: World, caseId: number, now: number): void {
  world.cases.column.backHours[caseId] = now
  world.caseState.column.condition[caseId] = 1
  const isWaiting = world.cases.column.state[caseId] === STATE['return-leg']
  if (isWaiting) fire(world, caseId, EVENT['parcel-back'], ACTOR.courier, now)
  else receiveGoods(world, caseId)
}
