import { EVENT, STATE } from '../aftersale/machine.ts'
import { exponential, lognormal } from '../base/distributions.ts'
import { ACTOR, PARTY } from '../policy/terms.ts'
import { abuseOf } from './abuse/abuse-of.ts'
import { ABUSE_DRAW } from './abuse/abuse-pattern.ts'
import { caseKey, caseUniform } from './case-draw.ts'
import { conditionAtMost } from './conduct/resold-returns.ts'
import { settleFreight } from './freight.ts'
import { addParcel } from './goods.ts'
import { identityOf } from './identity.ts'
import { pay } from './ledger.ts'
import { hasGoods, receiveGoods } from './receive-goods.ts'
import { CONTENTS, DIRECTION, ENTRY, HOLDER, WAYBILL } from './terms.ts'
import { loseReturned } from './transit-case.ts'
import { fire, isOpen } from './transition.ts'
import type { World } from './world.ts'

/** Draws of stream `return`, by case key. */
const PICKUP = 2
const TRANSIT = 3
const LOST = 4
const DAMAGED = 5
const ADDRESS = 6
const WEIGHT = 7
const FORGETS = 10
const LIGHT = 11
const UNSCANNED = 12
const TOGETHER = 13
/** Draws of stream `goods`, by case key; an attempt's block begins past the order's own draws. */
const RESALEABLE = 2
const WEAR = 3
/** A wrong return address costs days of redirection (S47). */
const REDIRECTED_HOURS = 96
/** Scales weigh to a few percent. */
const WEIGHT_NOISE = 0.03
/** Honest parcels without box or gift, and what they weigh then (assumed). */
const FORGETS_SHARE = 0.03
const LIGHT_TO = 0.95
const LIGHT_SPREAD = 0.85
/** Honest parcels that no courier scans on the way, and numbers that stand on another return too (assumed). */
const UNSCANNED_SHARE = 0.004
const TOGETHER_SHARE = 0.003
/** Of trips that were made up, those without any scan (M1), and how long such a trip takes over a real one (assumed). */
const MADE_UP_UNSCANNED_SHARE = 0.9
const MADE_UP_TRIP = 0.02
/** A waybill number is sold for half a yuan (C2). */
const FAKE_WAYBILL_FEN = 50
/** How many parcels back somebody looks for a number to use again. */
export const MOST_LOOKED_BACK = 64
/** Condition that a parcel damaged on the way is left in, at best (assumed). */
const DAMAGED_CONDITION = 0.4

/** The buyer hands the parcel in and pays its freight; it arrives, late or never. */
export function sendBack(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const own = world.caseState.column
  const { courier } = world.plan
  const order = column.order[caseId]!
  const isPickup = isPickedUp(world, caseId, order)
  const province = world.orders.column.province[order]!
  const feeFen = isPickup ? courier.returnFeeFen[province]! : courier.selfShipFeeFen
  const waybill = waybillOf(world, order)
  if (waybill !== WAYBILL.own) {
    sendWaybill(world, caseId, order, waybill, now)
    return
  }
  const contents = contentsOf(world, order)
  const condition = conditionAtMost(world, order, conditionOf(world, caseId, order))
  column.shipBackHours[caseId] = now
  own.isDesignated[caseId] = isPickup ? 1 : 0
  own.returnFeeFen[caseId] = feeFen
  own.condition[caseId] = condition
  own.contents[caseId] = contents
  const holdsGoods = hasGoods(contents)
  const row = addParcel(world, order, caseId, DIRECTION.return, now)
  own.backParcel[caseId] = row
  const parcel = world.parcels.column
  parcel.isDesignated[row] = isPickup ? 1 : 0
  parcel.feeFen[row] = feeFen
  parcel.weightShare[row] = weightOf(world, caseId, order)
  parcel.station[row] = identityOf(world, column.buyer[caseId]!).station
  lookSuspicious(world, caseId, row)
  if (holdsGoods) world.orders.column.holder[order] = HOLDER.courier
  const { buyer, courier: carrier } = PARTY
  pay(world, now, ENTRY['return-freight'], buyer, carrier, feeFen, order, caseId)
  const { return: luck } = world.streams
  if (caseUniform(world, luck, caseId, LOST) < courier.lossShare) {
    if (holdsGoods) loseReturned(world, caseId, row, now)
    else parcel.isLost[row] = 1
    return
  }
  if (caseUniform(world, luck, caseId, DAMAGED) < courier.damageShare) {
    parcel.isDamaged[row] = 1
    own.condition[caseId] = Math.min(condition, DAMAGED_CONDITION)
  }
  const { isAstray, hours } = routeOf(world, caseId)
  parcel.isMisrouted[row] = isAstray ? 1 : 0
  const arrived = now + (isMadeUp(world, order) ? hours * MADE_UP_TRIP : hours)
  parcel.arrivedHours[row] = arrived
  world.sim.at(arrived, world.kind['arrive-back'], caseId)
}

/** Couriers forget to scan, and people send two returns in one parcel or mistype a number. */
function lookSuspicious(world: World, caseId: number, row: number): void {
  const { return: luck } = world.streams
  const { scannedHours, waybill } = world.parcels.column
  const isForged = isMadeUp(world, world.cases.column.order[caseId]!)
  const unscannedShare = isForged ? MADE_UP_UNSCANNED_SHARE : UNSCANNED_SHARE
  if (caseUniform(world, luck, caseId, UNSCANNED) < unscannedShare) scannedHours[row] = NaN
  if (caseUniform(world, luck, caseId, TOGETHER) < TOGETHER_SHARE) {
    waybill[row] = earlierWaybill(world, caseId, row)
  }
}

/**
 * A waybill without a parcel (A11, A19), with the number of somebody else's (A10) or with bought scans
 * (C2): it costs next to nothing, and nothing arrives.
 */
function sendWaybill(
  world: World,
  caseId: number,
  order: number,
  waybill: number,
  now: number,
): void {
  const { column } = world.cases
  column.shipBackHours[caseId] = now
  const row = addParcel(world, order, caseId, DIRECTION.return, now)
  world.caseState.column.backParcel[caseId] = row
  const parcel = world.parcels.column
  // A bought number that somebody scans has scans of its own, of another parcel's way.
  if (waybill === WAYBILL.scanned) parcel.isMisrouted[row] = 1
  else parcel.scannedHours[row] = NaN
  parcel.station[row] = identityOf(world, column.buyer[caseId]!).station
  if (waybill === WAYBILL.reused && row > 0)
    parcel.waybill[row] = earlierWaybill(world, caseId, row)
  const { buyer, courier: carrier } = PARTY
  pay(world, now, ENTRY['return-freight'], buyer, carrier, FAKE_WAYBILL_FEN, order, caseId)
}

/** A number that was on another return before; the latest, as it still looks alive. */
function earlierWaybill(world: World, caseId: number, row: number): number {
  const { direction, waybill, case: ofCase } = world.parcels.column
  for (let before = row - 1; before >= 0 && before >= row - MOST_LOOKED_BACK; before--) {
    const isReturn = direction[before] !== DIRECTION.out && ofCase[before] !== caseId
    if (isReturn) return waybill[before]!
  }
  return waybill[row]!
}

/** The shop itself made the trip up: the parcel never left its shelf. */
function isMadeUp(world: World, order: number): boolean {
  return abuseOf(world, order)?.hasMadeUpTrips === true
}

/** What the number of a return is worth: code of `waybills`. */
export function waybillOf(world: World, order: number): number {
  const abuse = abuseOf(world, order)
  return abuse?.waybillOf?.(world, order) ?? WAYBILL.own
}

/** What the buyer puts into a parcel that goes back: code of `contents`. */
export function contentsOf(world: World, order: number): number {
  const abuse = abuseOf(world, order)
  return abuse?.contentsOf?.(world, order) ?? CONTENTS.whole
}

/** Whether the designated carrier picks the parcel up (S45); abusers prefer labels of their own. */
function isPickedUp(world: World, caseId: number, order: number): boolean {
  const abuse = abuseOf(world, order)
  if (abuse?.selfShipShare === undefined) {
    return caseUniform(world, world.streams.return, caseId, PICKUP) < world.plan.buyers.pickupShare
  }
  const key = caseKey(world, caseId)
  return world.streams.intent.uniform(key, ABUSE_DRAW.ship) >= abuse.selfShipShare
}

/** Most honest returns are as new; the rest are worn or soiled and cannot be sold as new. */
export function conditionOf(world: World, caseId: number, order: number): number {
  const abuse = abuseOf(world, order)
  if (abuse?.conditionOf) return abuse.conditionOf(world, order)
  const product = world.plan.products[world.orders.column.product[order]!]!
  const { goods } = world.streams
  if (caseUniform(world, goods, caseId, RESALEABLE) < product.resaleableShare) return 1
  return Math.max(0.1, 0.9 - exponential(caseUniform(world, goods, caseId, WEAR), 0.15))
}

function weightOf(world: World, caseId: number, order: number): number {
  const abuse = abuseOf(world, order)
  const told = abuse?.weightShareOf?.(world, order) ?? 1
  // Who hides well puts something as heavy into the parcel.
  const weight = told + (1 - told) * world.plan.abuse.camouflage
  const { return: luck } = world.streams
  const noise = 2 * caseUniform(world, luck, caseId, WEIGHT) - 1
  // Honest people forget the box, a gift or half of the set, too: their parcels are light now and then.
  const isLight = caseUniform(world, luck, caseId, FORGETS) < FORGETS_SHARE
  const forgotten = isLight
    ? LIGHT_TO - LIGHT_SPREAD * caseUniform(world, luck, caseId, LIGHT) ** 2
    : 1
  return weight * forgotten * (1 + WEIGHT_NOISE * noise)
}

function routeOf(world: World, caseId: number): { isAstray: boolean; hours: number } {
  const { courier, shop } = world.plan
  const { return: luck } = world.streams
  const isAstray = caseUniform(world, luck, caseId, ADDRESS) < shop.addressErrorShare
  const u = caseUniform(world, luck, caseId, TRANSIT)
  const usual = lognormal(u, courier.transitMu, courier.transitSigma)
  return { isAstray, hours: isAstray ? usual + REDIRECTED_HOURS : usual }
}

/** The return parcel is at the warehouse; after an early refund the case itself may be closed. */
export function arriveBack(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  column.backHours[caseId] = now
  receiveGoods(world, caseId)
  if (column.state[caseId] === STATE['wait-merchant-receipt']) {
    fire(world, caseId, EVENT['arrive-back'], ACTOR.courier, now)
  } else if (!isOpen(world, caseId)) settleFreight(world, caseId, now)
}

/** The intercepted or refused parcel is at the warehouse, unopened. */
export function parcelBack(world: World, caseId: number, now: number): void {
  world.cases.column.backHours[caseId] = now
  const own = world.caseState.column
  const order = world.cases.column.order[caseId]!
  const abuse = abuseOf(world, order)
  own.condition[caseId] = 1
  const contents = abuse?.interceptedContents ?? CONTENTS.whole
  own.contents[caseId] = contents
  // The real goods were taken out on the way.
  if (!hasGoods(contents)) world.orders.column.holder[order] = HOLDER.buyer
  receiveGoods(world, caseId)
  const isWaiting = world.cases.column.state[caseId] === STATE['return-leg']
  if (isWaiting) fire(world, caseId, EVENT['parcel-back'], ACTOR.courier, now)
}
