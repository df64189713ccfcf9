import { EVENT, STATE } from '../aftersale/machine.ts'
import { exp, normalQuantile } from '../base/numeric.ts'
import { Station } from '../engine/station.ts'
import { codeOf, evidenceKinds, exclusions, situations } from '../policy/terms.ts'
import { REFUND_ONLY, RETURN_REFUND } from './abuse/abuse-pattern.ts'
import { ACTOR } from './actor.ts'
import { caseUniform } from './case-draw.ts'
import { enterDesk, JOB } from './desk.ts'
import { isShopFault } from './intent.ts'
import { decideOnGoods } from './inspection-desk.ts'
import { fire, isOpen } from './transition.ts'
import type { World } from './world.ts'

const UNSHIPPED = codeOf(situations, 'unshipped')
const IN_TRANSIT = codeOf(situations, 'in-transit')
const CUSTOM = codeOf(exclusions, 'custom')
const NO_EVIDENCE = codeOf(evidenceKinds, 'none')
/** Draws of stream `decision`, by case key. */
const OFFERS = 0
const REJECTS_CUSTOM = 1
/** Custom work that has started by the time an unshipped order is cancelled (assumed). */
const WORK_STARTED_SHARE = 0.3
/** Part of the price offered to a buyer who keeps goods with a doubtful defect (assumed). */
const OFFER_SHARE = 0.3
/** How far above the line of refusal doubt ends and an offer is no longer made. */
const DOUBT_BAND = 0.2

/** The reviewers: finite staff, working hours, by deadline or in order of arrival (S14, S15). */
export function makeReviewers(world: World): Station {
  const { staff } = world.plan
  return new Station(world.sim, {
    name: 'reviewers',
    capacity: staff.reviewers,
    discipline: staff.discipline,
    shifts: {
      startHour: staff.startHour,
      endHour: staff.endHour,
      days: staff.dayMask,
      firstWeekday: world.calendar.weekday(0),
    },
    serviceHours: (caseId, nth) => serviceHours(world, caseId, nth),
    onStart: (caseId) => startJob(world, caseId),
    onEnd: (caseId) => endJob(world, caseId, world.sim.now),
  })
}

function serviceHours(world: World, caseId: number, nth: number): number {
  const { staff } = world.plan
  const job = world.caseState.column.job[caseId]!
  const isReturn = world.cases.column.type[caseId] === RETURN_REFUND
  let mean = isReturn ? staff.returnHours : staff.refundOnlyHours
  if (job === JOB.goods || job === JOB.contested) mean = staff.contestedHours
  if (job === JOB.file) mean = staff.disputeHours
  const z = normalQuantile(world.streams.review.uniform(nth, 0))
  const hours = mean * exp(staff.serviceSigma * z - (staff.serviceSigma * staff.serviceSigma) / 2)
  world.cases.column.reviewHours[caseId] = world.cases.column.reviewHours[caseId]! + hours
  return hours
}

function startJob(world: World, caseId: number): void {
  const { column } = world.cases
  if (Number.isNaN(column.reviewWaitHours[caseId]!)) {
    column.reviewWaitHours[caseId] = world.sim.now - world.caseState.column.queuedHours[caseId]!
  }
}

function endJob(world: World, caseId: number, now: number): void {
  const own = world.caseState.column
  const job = own.job[caseId]!
  own.job[caseId] = JOB.none
  if (isOpen(world, caseId)) carryOut(world, caseId, job, now)
  const next = own.nextJob[caseId]!
  own.nextJob[caseId] = JOB.none
  if (next !== JOB.none && isOpen(world, caseId)) enterDesk(world, caseId, next, now)
}

/** The state may have moved on while the job was in hand; then there is nothing left to decide. */
function carryOut(world: World, caseId: number, job: number, now: number): void {
  const state = world.cases.column.state[caseId]!
  if (job === JOB.file) world.caseState.column.hasFile[caseId] = 1
  else if (job === JOB.respond) {
    if (state === STATE.intercepting) respond(world, caseId, now)
  } else if (state === STATE['wait-merchant']) decide(world, caseId, now)
  else if (state === STATE.inspecting) {
    if (job === JOB.goods) decideOnGoods(world, caseId, now)
    else if (job === JOB.confirm) {
      fire(world, caseId, EVENT['confirm-receipt'], ACTOR.shop, now)
    }
  }
}

/** The shop answers an in-transit case in time (S31); by hand, only now is the courier told. */
function respond(world: World, caseId: number, now: number): void {
  world.caseState.column.hasResponded[caseId] = 1
  const { courier } = world.plan
  if (!courier.isInterceptAuto) {
    world.sim.at(now + courier.manualDelayHours, world.kind.intercept, caseId)
  }
}

/**
 * A person decides on what can be seen: reason, evidence, amount and history (S16, S17). Nothing here
 * knows what the buyer really did.
 */
function decide(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const situation = column.situation[caseId]!
  if (situation === UNSHIPPED) decideUnshipped(world, caseId, now)
  else if (situation === IN_TRANSIT) fire(world, caseId, EVENT.approve, ACTOR.shop, now)
  else if (column.type[caseId] === REFUND_ONLY) decideRefundOnly(world, caseId, now)
  else decideReturn(world, caseId, now)
}

function decideUnshipped(world: World, caseId: number, now: number): void {
  const isCustom = world.orders.column.exclusion[world.cases.column.order[caseId]!] === CUSTOM
  const luck = caseUniform(world, world.streams.decision, caseId, REJECTS_CUSTOM)
  const isStarted = isCustom && luck < WORK_STARTED_SHARE
  fire(world, caseId, isStarted ? EVENT.reject : EVENT.approve, ACTOR.shop, now)
}

function decideRefundOnly(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const { review } = world.plan
  if (askForEvidence(world, caseId, now)) return
  const signal = column.evidenceSignal[caseId]!
  const history = world.buyers.column.refundOnlyClaims[column.buyer[caseId]!]!
  // A buyer who has claimed before is believed less.
  const rejectBelow = review.rejectBelow * (history > 2 ? 2 : 1)
  if (signal < rejectBelow) {
    fire(world, caseId, EVENT.reject, ACTOR.shop, now)
    return
  }
  const isDoubtful = signal < rejectBelow + DOUBT_BAND
  const offers =
    review.isPartialOffered &&
    isDoubtful &&
    column.offers[caseId] === 0 &&
    caseUniform(world, world.streams.decision, caseId, OFFERS) < 0.5
  if (offers) {
    const paidFen = column.amountFen[caseId]!
    world.caseState.column.offerFen[caseId] = Math.max(1, Math.round(paidFen * OFFER_SHARE))
    fire(world, caseId, EVENT['offer-partial'], ACTOR.shop, now)
  } else fire(world, caseId, EVENT.approve, ACTOR.shop, now)
}

/** A return in time and allowed must be accepted (S55); blame without evidence is asked about (S56). */
function decideReturn(world: World, caseId: number, now: number): void {
  if (isShopFault(world.cases.column.reason[caseId]!) && askForEvidence(world, caseId, now)) return
  fire(world, caseId, EVENT['approve-return'], ACTOR.shop, now)
}

/** Asks once for evidence where the policy wants some and none came. */
function askForEvidence(world: World, caseId: number, now: number): boolean {
  const { column } = world.cases
  const isMissing = world.plan.review.evidence > 0 && column.evidence[caseId] === NO_EVIDENCE
  if (!isMissing || column.offers[caseId]! > 0) return false
  fire(world, caseId, EVENT['request-evidence'], ACTOR.shop, now)
  return true
}
