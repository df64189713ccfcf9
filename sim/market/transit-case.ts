import { EVENT, STATE } from '../aftersale/machine.ts'
import { exponential, lognormal } from '../base/distributions.ts'
import { dueAt } from '../policy/deadline-rule.ts'
import { RULE } from '../policy/rule-ids.ts'
import { rejectOpensAt } from '../policy/rules/s21b-reject-locked.ts'
import { refundPointReached } from '../policy/rules/s39-refund-point.ts'
import { ACTOR, PARTY, REFUND_POINT, REJECT_REASON, SITUATION } from '../policy/terms.ts'
import { abuseOf } from './abuse/abuse-of.ts'
import { passByRule } from './auto-rules.ts'
import { caseUniform } from './case-draw.ts'
import { offerPart } from './claim-decision.ts'
import { enterDesk, JOB } from './desk.ts'
import { addParcel } from './goods.ts'
import { missIntercept, requestIntercept } from './intercept.ts'
import { pay } from './ledger.ts'
import { planBuyerAct, planShopAct, setHardDeadline, setServiceDeadline } from './plan-act.ts'
import { refuse } from './refusal.ts'
import { DIRECTION, ENTRY, HOLDER, INTERCEPT } from './terms.ts'
import { fire } from './transition.ts'
import { isReturnable } from './window-facts.ts'
import type { World } from './world.ts'

/** Draws of stream `intercept`, by case key. */
const COMPLY = 3
const SWITCH = 4
const HOLD = 5
const LOST = 6
const RETURNS = 7
const RETURN_TIME = 8
const TALK = 9
const TALK_TIME = 10
const BACK = 11
const TURN = 12
/** Of the buyers who do not leave it at that, those who return the goods, within a day (assumed). */
const RETURNS_SHARE = 0.7
const RETURN_WITHIN_HOURS = 24
/** Warehouses that hold an order with a refund pending (assumed). */
const HELD_SHARE = 0.9
/** Of the buyers who refuse by agreement, those who refuse without one (assumed). */
const UNASKED_REFUSAL_SHARE = 0.3
/** Buyers whom a skilled shop talks out of an in-transit claim (S50, C8), within a day (assumed). */
const TALKED_ROUND_SHARE = 0.1
const TALK_MEAN_HOURS = 12
/** The shop sees a signature or the trace of a return within hours (assumed). */
const SEEN_HOURS = 2
const TRACE_HOURS = 8
/** A stopped parcel stands a while before it turns (assumed; with it domain 3.4 comes out). */
const TURN_MEAN_HOURS = 18
/** Part of the price offered to who has signed and still wants it back (assumed). */
const SIGNED_OFFER_SHARE = 0.1

/** Effect `open-intercept`: the platform tells the courier at once (S20); T2a and T2b start. */
export function openIntercept(world: World, caseId: number, now: number): void {
  const { courier } = world.plan
  const { rules } = world
  setHardDeadline(world, caseId, EVENT['intercept-deadline'], dueAt(rules.T2b, now, world.calendar))
  const respondDue = dueAt(rules.T2a, now, world.calendar)
  setServiceDeadline(world, caseId, EVENT['respond-deadline'], respondDue)
  if (passByRule(world, caseId, now)) return
  enterDesk(world, caseId, JOB.respond, now)
  if (courier.isInterceptAuto) requestIntercept(world, caseId, now, courier.interceptDelayHours)
}

/** Effect `convert-to-transit`: the waybill was uploaded while the claim waited (C10). */
export function convertToTransit(world: World, caseId: number, now: number): void {
  world.cases.column.situation[caseId] = SITUATION['in-transit']
  openIntercept(world, caseId, now)
}

/**
 * The planned shipment meets an open case: most warehouses hold the parcel; else shipping turns the
 * claim into an in-transit one, or closes it (C10). Returns whether the parcel leaves.
 */
export function shipDuringCase(world: World, order: number, caseId: number, now: number): boolean {
  if (world.cases.column.state[caseId] !== STATE['wait-merchant']) return false
  if (caseUniform(world, world.streams.intercept, caseId, HOLD) < HELD_SHARE) return false
  world.orders.column.shippedHours[order] = now
  const isClosing = world.rules.shipDuringPending === 'close'
  fire(world, caseId, isClosing ? EVENT['ship-and-close'] : EVENT.ship, ACTOR.shop, now)
  return true
}

/** The shop answers an in-transit case in time (S31), and tries to talk to the buyer (S50, C8). */
export function respond(world: World, caseId: number, now: number): void {
  const { courier, shop } = world.plan
  world.serviceDeadline.clear(caseId)
  fire(world, caseId, EVENT.respond, ACTOR.shop, now)
  const order = world.cases.column.order[caseId]!
  const isSigned = now >= world.orders.column.signedHours[order]!
  // By hand, only now is the courier told.
  if (!courier.isInterceptAuto && !isSigned) {
    requestIntercept(world, caseId, now, courier.manualDelayHours)
  }
  const share = TALKED_ROUND_SHARE * shop.negotiationSkill
  const { intercept } = world.streams
  if (caseUniform(world, intercept, caseId, TALK) >= share) return
  const wait = exponential(caseUniform(world, intercept, caseId, TALK_TIME), TALK_MEAN_HOURS)
  planBuyerAct(world, caseId, EVENT.withdraw, now + wait)
}

/** The courier stands at the door of a buyer with an open case: by agreement most refuse (S29). */
export function refuseAtDoor(world: World, caseId: number, now: number): boolean {
  const state = world.cases.column.state[caseId]!
  const isAgreed = state === STATE['refusal-agreed']
  if (!isAgreed && state !== STATE.intercepting) return false
  const complies = world.plan.buyers.refuseComplianceShare * (isAgreed ? 1 : UNASKED_REFUSAL_SHARE)
  missIntercept(world, caseId)
  if (isKeeper(world, caseId)) return false
  if (caseUniform(world, world.streams.intercept, caseId, COMPLY) >= complies) return false
  fire(world, caseId, EVENT['refuse-parcel'], ACTOR.buyer, now)
  return true
}

/** Who wants goods and money takes the parcel whatever was agreed (A16). */
function isKeeper(world: World, caseId: number): boolean {
  const order = world.cases.column.order[caseId]!
  return abuseOf(world, order)?.keepsClaim === true
}

/** The buyer has signed with a claim open: most change it to a return or drop it, some leave it. */
export function signDuringCase(world: World, order: number, caseId: number, now: number): void {
  const state = world.cases.column.state[caseId]!
  if (state !== STATE['refusal-agreed'] && state !== STATE.intercepting) return
  const { intercept } = world.streams
  fire(world, caseId, EVENT.sign, ACTOR.buyer, now)
  // What was agreed, or was going to be, is void with the signature.
  world.caseState.column.shopAct[caseId] = 0
  const abuse = abuseOf(world, order)
  const dropsClaim = abuse?.keepsClaim === true ? 0 : world.plan.buyers.switchOnSignShare
  if (caseUniform(world, intercept, caseId, SWITCH) >= dropsClaim) {
    rejectWhenUnlocked(world, caseId, now + SEEN_HOURS, false)
    return
  }
  const isReturned =
    caseUniform(world, intercept, caseId, RETURNS) < RETURNS_SHARE &&
    isReturnable(world, order, now) &&
    world.orderState.column.applications[order]! < world.rules.maxApplications
  const waitHours = RETURN_WITHIN_HOURS * caseUniform(world, intercept, caseId, RETURN_TIME)
  if (isReturned) planBuyerAct(world, caseId, EVENT.modify, now + waitHours)
  else fire(world, caseId, EVENT.withdraw, ACTOR.buyer, now)
}

/** Effect `resume-intercept`: no agreement with who has signed, which opens the way to refuse (C8). */
export function resumeIntercept(world: World, caseId: number, now: number): void {
  world.caseState.column.offerFen[caseId] = 0
  rejectWhenUnlocked(world, caseId, now, true)
}

/**
 * With goods and claim both in the buyer's hands the shop refuses, once the button works (S21b). Where
 * it has to bargain first, it makes an offer (C8).
 */
function rejectWhenUnlocked(
  world: World,
  caseId: number,
  nowHours: number,
  hasOfferLapsed: boolean,
): void {
  const hardDueHours = world.hardDeadline.dueOf(caseId)
  const facts = { nowHours, hardDueHours, isSigned: true, hasOfferLapsed }
  const opens = rejectOpensAt(facts, world.rules)
  if (opens < hardDueHours) planShopAct(world, caseId, EVENT.reject, opens)
  else if (world.rules.rejectDuringIntercept === 'after-offer' && nowHours < hardDueHours) {
    planShopAct(world, caseId, EVENT['offer-partial'], nowHours)
  }
}

/**
 * What is planned for the shop happens: a refusal with its reason, an offer with its amount; money on
 * the first scan is the setting's deed, not a person's (S39).
 */
export function actAsShop(world: World, caseId: number, event: number, now: number): void {
  if (event === EVENT.reject) {
    refuse(world, caseId, event, REJECT_REASON['already-signed'], now)
  } else if (event === EVENT['offer-partial']) offerPart(world, caseId, SIGNED_OFFER_SHARE, now)
  else {
    const isSetting = event === EVENT['advance-refund']
    fire(world, caseId, event, isSetting ? ACTOR.system : ACTOR.shop, now)
  }
}

/**
 * Effect `return-parcel`: the parcel is found and turned; the way back is as far as the way so far,
 * and slower.
 */
export function returnParcel(world: World, caseId: number, now: number): void {
  const order = world.cases.column.order[caseId]!
  const { courier } = world.plan
  const { rules } = world
  const isIntercepted = world.cases.column.intercept[caseId] === INTERCEPT.succeeded
  world.orderState.column.isStopped[order] = 1
  const direction = isIntercepted ? DIRECTION.intercepted : DIRECTION.refused
  const row = addParcel(world, order, caseId, direction, now)
  world.caseState.column.backParcel[caseId] = row
  const abuse = abuseOf(world, order)
  if (abuse?.interceptedContents !== undefined) {
    world.parcels.column.weightShare[row] = abuse.weightShareOf?.(world, order) ?? 1
  }
  const feeFen = courier.outFreightFen
  world.parcels.column.feeFen[row] = feeFen
  world.parcels.column.isDesignated[row] = 1
  const { shop, courier: carrier } = PARTY
  pay(world, now, ENTRY['intercept-return-freight'], shop, carrier, feeFen, order, caseId)
  if (caseUniform(world, world.streams.intercept, caseId, LOST) < courier.lossShare) {
    loseReturned(world, caseId, row, now)
  } else {
    const backHours = now + wayBackHours(world, caseId, order, now)
    world.parcels.column.arrivedHours[row] = backHours
    world.sim.at(backHours, world.kind['parcel-back'], caseId)
  }
  if (!isIntercepted && rules.isRefusalAutoRefund) {
    fire(world, caseId, EVENT['auto-refund'], ACTOR.system, now, RULE.refusalAutoRefund)
  } else if (refundPointReached.applies({ reached: REFUND_POINT.onFirstScan }, world.plan)) {
    // A shop that refunds returns before receipt does so on this trace too.
    planShopAct(world, caseId, EVENT.approve, now + TRACE_HOURS)
  }
}

function wayBackHours(world: World, caseId: number, order: number, now: number): number {
  const { courier } = world.plan
  const { intercept } = world.streams
  const shipped = world.orders.column.shippedHours[order]!
  const progress = Math.min(1, (now - shipped) / world.orderState.column.transitHours[order]!)
  const u = caseUniform(world, intercept, caseId, BACK)
  const wholeWay = lognormal(u, courier.transitMu, courier.transitSigma)
  const turning = exponential(caseUniform(world, intercept, caseId, TURN), TURN_MEAN_HOURS)
  return turning + courier.interceptReturnFactor * progress * wholeWay
}

/** The courier loses a parcel on its way back, and pays for the goods. */
export function loseReturned(world: World, caseId: number, row: number, now: number): void {
  const order = world.cases.column.order[caseId]!
  world.parcels.column.isLost[row] = 1
  world.orders.column.holder[order] = HOLDER.lost
  const goodsFen = world.orders.column.goodsCostFen[order]!
  const { shop, courier } = PARTY
  pay(world, now, ENTRY['loss-compensation'], courier, shop, goodsFen, order, caseId)
}
