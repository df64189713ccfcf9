import { EVENT } from '../aftersale/machine.ts'
import { ACTOR, EXCLUSION, REJECT_REASON, SITUATION, TYPE } from '../policy/terms.ts'
import { caseUniform } from './case-draw.ts'
import { answerInBadFaith } from './conduct/bad-faith.ts'
import { refuse } from './refusal.ts'
import { claimsOf, isBarred, reportBuyer } from './standing.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

/** Draws of stream `decision`, by case key. */
const TALKS = 0
const STARTED = 1
/** Custom work that has started by the time an unshipped order is cancelled (assumed). */
const WORK_STARTED_SHARE = 0.3
/** Part of the price offered to a buyer who keeps goods with a doubtful defect (assumed). */
const OFFER_SHARE = 0.3
/** How far above the line of refusal doubt ends, and how often it leads to an offer (assumed). */
const DOUBT_BAND = 0.2
const OFFERED_SHARE = 0.5
/** Weak claims whose buyers are asked for more evidence before a refusal (S56, assumed). */
const ASKED_SHARE = 0.4
/** From the third claim without return a buyer is believed half as much (assumed). */
const USUAL_CLAIMS = 2
const DISBELIEF = 2

/**
 * A person decides on what can be seen: reason, evidence, amount and history (S16, S17). Nothing here
 * knows what the buyer really did.
 */
export function decide(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const situation = column.situation[caseId]!
  if (answerInBadFaith(world, caseId, now)) return
  if (situation === SITUATION.unshipped) decideUnshipped(world, caseId, now)
  else if (column.type[caseId] === TYPE['refund-only']) decideRefundOnly(world, caseId, now)
  else decideReturn(world, caseId, now)
}

/** Unshipped orders are refunded, except custom goods on which work has begun (domain 2.5 S1). */
function decideUnshipped(world: World, caseId: number, now: number): void {
  const exclusion = world.orders.column.exclusion[world.cases.column.order[caseId]!]
  const luck = caseUniform(world, world.streams.decision, caseId, STARTED)
  const isStarted = exclusion === EXCLUSION.custom && luck < WORK_STARTED_SHARE
  if (isStarted) refuse(world, caseId, EVENT.reject, REJECT_REASON['work-started'], now)
  else fire(world, caseId, EVENT.approve, ACTOR.shop, now)
}

/** A claim without return stands on its evidence: granted, asked about, bargained about or refused. */
function decideRefundOnly(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const signal = column.evidenceSignal[caseId]!
  const isFrequent = claimsOf(world, column.buyer[caseId]!) > USUAL_CLAIMS
  const rejectBelow = world.plan.review.rejectBelow * (isFrequent ? DISBELIEF : 1)
  const isFirstTalk = column.offers[caseId] === 0
  const luck = caseUniform(world, world.streams.decision, caseId, TALKS)
  if (signal < rejectBelow) {
    if (isFirstTalk && luck < ASKED_SHARE) {
      fire(world, caseId, EVENT['request-evidence'], ACTOR.shop, now)
    } else refuseClaim(world, caseId, isFrequent, now)
  } else {
    const isDoubtful = signal < rejectBelow + DOUBT_BAND && world.plan.review.isPartialOffered
    if (isDoubtful && isFirstTalk && luck < OFFERED_SHARE) {
      offerPart(world, caseId, OFFER_SHARE, now)
    } else fire(world, caseId, EVENT.approve, ACTOR.shop, now)
  }
}

/** Malicious by all that is seen: report (S64), and let the platform decide on known accounts (S65). */
function refuseClaim(world: World, caseId: number, isFrequent: boolean, now: number): void {
  const isFirst = world.cases.column.rejections[caseId] === 0
  if (isFrequent && isFirst) reportBuyer(world, caseId, now)
  if (isBarred(world, world.cases.column.buyer[caseId]!)) {
    fire(world, caseId, EVENT.appeal, ACTOR.shop, now)
  } else refuse(world, caseId, EVENT.reject, REJECT_REASON['evidence-doubtful'], now)
}

/** Offers a part of the price to a buyer who keeps the goods (S50). */
export function offerPart(world: World, caseId: number, share: number, now: number): void {
  const offerFen = Math.round(world.cases.column.amountFen[caseId]! * share)
  world.caseState.column.offerFen[caseId] = Math.max(1, offerFen)
  fire(world, caseId, EVENT['offer-partial'], ACTOR.shop, now)
}

/** A return in time and allowed must be accepted (S55); the platform has checked both. */
function decideReturn(world: World, caseId: number, now: number): void {
  fire(world, caseId, EVENT['approve-return'], ACTOR.shop, now)
}
