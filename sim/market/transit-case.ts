import { EVENT, STATE } from '../aftersale/machine.ts'
import { dueAt } from '../policy/deadline-rule.ts'
import { mayRejectDuringIntercept } from '../policy/rejection.ts'
import { codeOf, reasons, situations } from '../policy/terms.ts'
import { RETURN_REFUND } from './abuse/abuse-pattern.ts'
import { ACTOR } from './actor.ts'
import { passByRule } from './application.ts'
import { caseUniform } from './case-draw.ts'
import { enterDesk, JOB } from './desk.ts'
import { addParcel, DIRECTION, HOLDER } from './goods.ts'
import { planApplication } from './intent.ts'
import { ENTRY, PARTY, pay } from './ledger.ts'
import { planShopAct, setHardDeadline } from './plan-act.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

const IN_TRANSIT = codeOf(situations, 'in-transit')
/** Draws of stream `intercept`, by case key. */
const SPREAD = 0
const SUCCESS = 1
const AGREE = 2
const COMPLY = 3
const SWITCH = 4
const HOLD = 5
const LOST = 6
const RETURNS = 7
const RETURN_TIME = 8
/** Buyers who return what they could not cancel (assumed). */
const RETURNS_SHARE = 0.7
const NO_REASON = codeOf(reasons, 'no-reason')
/** Warehouses that hold an order with a refund pending (assumed). */
const HELD_SHARE = 0.9
/** A failed interception is known, and a refusal agreed, within hours (assumed). */
const AGREE_HOURS = 2
/** A lost parcel cannot be intercepted; a courier's answer takes this long. */
const NO_TRACE_HOURS = 12

export const INTERCEPT = { none: 0, requested: 1, succeeded: 2, failed: 3 }

/** Effect `open-intercept`: the platform tells the courier at once (S20); T2a and T2b start. */
export function openIntercept(world: World, caseId: number, now: number): void {
  const { rules, courier } = world.plan
  setHardDeadline(world, caseId, EVENT['intercept-deadline'], dueAt(rules.T2b, now, world.calendar))
  const respondDue = dueAt(rules.T2a, now, world.calendar)
  world.respondDeadline.set(caseId, respondDue)
  world.sim.at(respondDue, world.kind['respond-deadline'], caseId)
  if (passByRule(world, caseId, now)) return
  enterDesk(world, caseId, JOB.respond, now)
  if (courier.isInterceptAuto) {
    // The request takes half to one and a half times the usual delay.
    const u = caseUniform(world, world.streams.intercept, caseId, SPREAD)
    const delayHours = courier.interceptDelayHours * (0.5 + u)
    world.sim.at(now + delayHours, world.kind.intercept, caseId)
  }
}

/** Effect `convert-to-transit`: the waybill was uploaded while the claim waited (C10). */
export function convertToTransit(world: World, caseId: number, now: number): void {
  world.cases.column.situation[caseId] = IN_TRANSIT
  openIntercept(world, caseId, now)
}

/**
 * The planned shipment meets an open case: most warehouses hold the parcel. Returns whether the
 * parcel leaves all the same.
 */
export function shipDuringCase(world: World, order: number, caseId: number, now: number): boolean {
  if (world.cases.column.state[caseId] !== STATE['wait-merchant']) return false
  if (caseUniform(world, world.streams.intercept, caseId, HOLD) < HELD_SHARE) return false
  world.orders.column.shippedHours[order] = now
  fire(world, caseId, EVENT.ship, ACTOR.shop, now)
  return true
}

/** The courier has the request: too early and too late fail, else the stage decides (P3). */
export function tryIntercept(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const order = column.order[caseId]!
  if (column.state[caseId] !== STATE.intercepting) return
  const { courier } = world.plan
  column.intercept[caseId] = INTERCEPT.requested
  column.interceptDelayHours[caseId] = now - column.appliedHours[caseId]!
  pay(
    world,
    now,
    ENTRY['intercept-fee'],
    PARTY.shop,
    PARTY.courier,
    courier.interceptFeeFen,
    order,
    caseId,
  )
  const isLost = world.orders.column.holder[order] === HOLDER.lost
  const chance = isLost ? 0 : successShare(world, order, now)
  if (caseUniform(world, world.streams.intercept, caseId, SUCCESS) < chance) {
    column.intercept[caseId] = INTERCEPT.succeeded
    fire(world, caseId, EVENT.intercepted, ACTOR.courier, now)
    return
  }
  column.intercept[caseId] = INTERCEPT.failed
  fire(world, caseId, EVENT['intercept-failed'], ACTOR.courier, now)
  if (isLost) {
    planShopAct(world, caseId, EVENT.approve, now + NO_TRACE_HOURS)
    return
  }
  const isSigned = now >= world.orders.column.signedHours[order]!
  const agrees =
    caseUniform(world, world.streams.intercept, caseId, AGREE) < world.plan.shop.agreeRefusalShare
  if (!isSigned && agrees) planShopAct(world, caseId, EVENT['agree-refusal'], now + AGREE_HOURS)
}

/** Success by the stage the parcel has reached: origin, line haul, destination hub, out for delivery. */
function successShare(world: World, order: number, now: number): number {
  const { stageEnds, interceptSuccess } = world.plan.courier
  const shipped = world.orders.column.shippedHours[order]!
  const progress = (now - shipped) / world.orderState.column.transitHours[order]!
  if (progress >= 1) return 0
  let stage = 0
  while (progress > stageEnds[stage]!) stage++
  return interceptSuccess[stage]!
}

/**
 * The courier stands at the door of a buyer with an open case. Returns whether the buyer signs.
 * By agreement most refuse (S29); of those who sign, honest ones mostly withdraw the claim.
 */
export function deliverDuringCase(
  world: World,
  order: number,
  caseId: number,
  now: number,
): boolean {
  const { column } = world.cases
  const { intercept } = world.streams
  const state = column.state[caseId]!
  if (column.situation[caseId] !== IN_TRANSIT) return true
  const isAgreed = state === STATE['refusal-agreed']
  if (isAgreed || state === STATE.intercepting) {
    const complies = world.plan.buyers.refuseComplianceShare * (isAgreed ? 1 : 0.3)
    if (caseUniform(world, intercept, caseId, COMPLY) < complies) {
      fire(world, caseId, EVENT['refuse-parcel'], ACTOR.buyer, now)
      return false
    }
    fire(world, caseId, EVENT.sign, ACTOR.buyer, now)
    const { switchOnSignShare } = world.plan.buyers
    if (caseUniform(world, intercept, caseId, SWITCH) < switchOnSignShare) {
      fire(world, caseId, EVENT.withdraw, ACTOR.buyer, now)
      returnInstead(world, order, caseId, now)
    } else rejectIfUnlocked(world, caseId, now)
  }
  return true
}

/** Who wanted to cancel before delivery mostly returns the goods after it. */
function returnInstead(world: World, order: number, caseId: number, now: number): void {
  const { intercept } = world.streams
  if (caseUniform(world, intercept, caseId, RETURNS) >= RETURNS_SHARE) return
  const waitHours = 1 + 47 * caseUniform(world, intercept, caseId, RETURN_TIME)
  planApplication(world, order, now + waitHours, RETURN_REFUND, NO_REASON)
}

/** With goods and claim both in the buyer's hands the shop refuses, where the button works (S21b). */
function rejectIfUnlocked(world: World, caseId: number, now: number): void {
  const due = world.hardDeadline.dueOf(caseId)
  if (!mayRejectDuringIntercept(now, due, true, world.plan.rules)) return
  planShopAct(world, caseId, EVENT.reject, now + AGREE_HOURS)
}

/** Effect `return-parcel`: the parcel turns round; going back takes a multiple of the way so far. */
export function returnParcel(world: World, caseId: number, now: number): void {
  const order = world.cases.column.order[caseId]!
  const { courier } = world.plan
  const shipped = world.orders.column.shippedHours[order]!
  const isIntercepted = world.cases.column.intercept[caseId] === INTERCEPT.succeeded
  world.orderState.column.isStopped[order] = 1
  const direction = isIntercepted ? DIRECTION.intercepted : DIRECTION.refused
  const row = addParcel(world, order, caseId, direction, now)
  const feeFen = courier.outFreightFen
  world.parcels.column.feeFen[row] = feeFen
  world.parcels.column.isDesignated[row] = 1
  pay(
    world,
    now,
    ENTRY['intercept-return-freight'],
    PARTY.shop,
    PARTY.courier,
    feeFen,
    order,
    caseId,
  )
  if (caseUniform(world, world.streams.intercept, caseId, LOST) < courier.lossShare) {
    world.parcels.column.isLost[row] = 1
    world.orders.column.holder[order] = HOLDER.lost
    const goodsFen = world.orders.column.goodsCostFen[order]!
    pay(world, now, ENTRY['loss-compensation'], PARTY.courier, PARTY.shop, goodsFen, order, caseId)
    return
  }
  const backHours = now + Math.max(6, (now - shipped) * courier.interceptReturnFactor)
  world.parcels.column.arrivedHours[row] = backHours
  world.sim.at(backHours, world.kind['parcel-back'], caseId)
}
