import { EVENT } from '../aftersale/machine.ts'
import {
  ACTOR,
  EVIDENCE,
  EXCLUSION,
  isShopFault,
  REJECT_REASON,
  SITUATION,
  TYPE,
} from '../policy/terms.ts'
import { caseUniform } from './case-draw.ts'
import { refuse } from './refusal.ts'
import { claimsOf, isBarred, reportBuyer } from './standing.ts'
import { fire } from './transition.ts'
import { isReturnable } from './window-facts.ts'
import type { World } from './world.ts'

/** Draws of stream `decision`, by case key. */
const OFFERS = 0
const STARTED = 1
/** Custom work that has started by the time an unshipped order is cancelled (assumed). */
const WORK_STARTED_SHARE = 0.3
/** Part of the price offered to a buyer who keeps goods with a doubtful defect (assumed). */
const OFFER_SHARE = 0.3
/** How far above the line of refusal doubt ends, and how often doubt leads to an offer (assumed). */
const DOUBT_BAND = 0.2
const OFFERED_SHARE = 0.5
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
  if (situation === SITUATION.unshipped) decideUnshipped(world, caseId, now)
  else if (situation === SITUATION['in-transit']) {
    // Only a buyer who has signed and turned an offer down comes here (C8).
    refuse(world, caseId, EVENT.reject, REJECT_REASON['already-signed'], now)
  } else if (column.type[caseId] === TYPE['refund-only']) decideRefundOnly(world, caseId, now)
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

/** A claim without return stands on its evidence: refused, bargained about, or granted (S17, S50). */
function decideRefundOnly(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  if (askForEvidence(world, caseId, now)) return
  if (isEvidenceMissing(world, caseId)) {
    refuse(world, caseId, EVENT.reject, REJECT_REASON['evidence-missing'], now)
    return
  }
  const signal = column.evidenceSignal[caseId]!
  const buyer = column.buyer[caseId]!
  const isFrequent = claimsOf(world, buyer) > USUAL_CLAIMS
  const rejectBelow = world.plan.review.rejectBelow * (isFrequent ? DISBELIEF : 1)
  if (signal < rejectBelow) refuseClaim(world, caseId, isFrequent, now)
  else if (signal < rejectBelow + DOUBT_BAND && mayOffer(world, caseId)) {
    offerPart(world, caseId, OFFER_SHARE, now)
  } else fire(world, caseId, EVENT.approve, ACTOR.shop, now)
}

/** Malicious by all that is seen: report (S64), and let the platform decide on known accounts (S65). */
function refuseClaim(world: World, caseId: number, isFrequent: boolean, now: number): void {
  if (isFrequent) reportBuyer(world, caseId, now)
  if (isBarred(world, world.cases.column.buyer[caseId]!)) {
    fire(world, caseId, EVENT.appeal, ACTOR.shop, now)
  } else refuse(world, caseId, EVENT.reject, REJECT_REASON['evidence-doubtful'], now)
}

function mayOffer(world: World, caseId: number): boolean {
  const { isPartialOffered } = world.plan.review
  if (!isPartialOffered || world.cases.column.offers[caseId]! > 0) return false
  return caseUniform(world, world.streams.decision, caseId, OFFERS) < OFFERED_SHARE
}

/** Offers a part of the price to a buyer who keeps the goods (S50). */
export function offerPart(world: World, caseId: number, share: number, now: number): void {
  const offerFen = Math.round(world.cases.column.amountFen[caseId]! * share)
  world.caseState.column.offerFen[caseId] = Math.max(1, offerFen)
  fire(world, caseId, EVENT['offer-partial'], ACTOR.shop, now)
}

/**
 * A return in time and allowed must be accepted (S55). Blame without evidence is asked about (S56),
 * and refused where only blame would open the way back.
 */
function decideReturn(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  if (isShopFault(column.reason[caseId]!)) {
    if (askForEvidence(world, caseId, now)) return
    const mayReturn = isReturnable(world, column.order[caseId]!, column.appliedHours[caseId]!)
    if (isEvidenceMissing(world, caseId) && !mayReturn) {
      refuse(world, caseId, EVENT.reject, REJECT_REASON['evidence-missing'], now)
      return
    }
  }
  fire(world, caseId, EVENT['approve-return'], ACTOR.shop, now)
}

/** Asks once for evidence where the policy wants some and none came. */
function askForEvidence(world: World, caseId: number, now: number): boolean {
  if (!isEvidenceMissing(world, caseId) || world.cases.column.offers[caseId]! > 0) return false
  fire(world, caseId, EVENT['request-evidence'], ACTOR.shop, now)
  return true
}

function isEvidenceMissing(world: World, caseId: number): boolean {
  const { evidence } = world.cases.column
  return world.plan.review.evidence !== EVIDENCE.none && evidence[caseId] === EVIDENCE.none
}
