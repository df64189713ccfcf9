import { EVENT } from '../aftersale/machine.ts'
import { exponential } from '../base/distributions.ts'
import { exp } from '../base/numeric.ts'
import { dueAt } from '../policy/deadline-rule.ts'
import { resumedDue } from '../policy/rules/t5-offer-answer.ts'
import { SITUATION, TYPE } from '../policy/terms.ts'
import { abuseOf } from './abuse/abuse-of.ts'
import { caseUniform } from './case-draw.ts'
import { noteDecision } from './decision-time.ts'
import { enterDesk, JOB } from './desk.ts'
import { addEvidence } from './evidence.ts'
import { planBuyerAct, setBuyerDeadline, setHardDeadline } from './plan-act.ts'
import { isInTime } from './window-facts.ts'
import type { World } from './world.ts'

/** Draws of stream `decision`, by case key; each offer and each refusal has a block of its own. */
const ANSWER = 32
const ANSWER_TIME = 33
const DRAWS_PER_OFFER = 2
const NEXT_STEP = 12
const NEXT_TIME = 13
const DRAWS_PER_REFUSAL = 4
/** Buyers answer, modify and appeal within a day or so (assumed). */
const ANSWER_MEAN_HOURS = 14
const NEXT_MEAN_HOURS = 26
/** Buyers who send the evidence they are asked for, and who never answer (assumed). */
const SUPPLIES_SHARE = 0.8
const SILENT_SHARE = 0.1
const WITHDRAW_AFTER_REJECT_SHARE = 0.2
/** Rise of appeals with each day that the application lay (assumed). */
const APPEAL_RISE_PER_DAY = 0.1
/** Refusals after which nobody tries again with the same claim (assumed). */
const MOST_REFUSALS = 3

/** Effect `wait-for-answer`: T5 runs while the buyer thinks about an offer or looks for a picture. */
export function waitForAnswer(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  column.offers[caseId] = column.offers[caseId]! + 1
  noteDecision(world, caseId, now)
  const talk = talkAbout(world, caseId)
  const due = dueAt(world.rules.T5, now, world.calendar)
  setBuyerDeadline(world, caseId, talk.expiry, due)
  // The review clock pauses; those of a parcel on its way or at the warehouse run on (T2b, T7).
  if (talk === claimTalk) world.hardDeadline.clear(caseId)
  const { decision } = world.streams
  const block = column.offers[caseId] * DRAWS_PER_OFFER
  const u = caseUniform(world, decision, caseId, ANSWER + block)
  if (u < SILENT_SHARE) return
  const later = caseUniform(world, decision, caseId, ANSWER_TIME + block)
  const wait = exponential(later, ANSWER_MEAN_HOURS)
  planBuyerAct(world, caseId, answerTo(world, caseId, u, talk.no), now + wait)
}

/** What the talk is about: the claim, the goods at the warehouse, or a parcel in transit. */
const claimTalk = { no: EVENT.decline, expiry: EVENT['offer-deadline'] }
const goodsTalk = { no: EVENT['decline-goods'], expiry: EVENT['goods-offer-deadline'] }
const transitTalk = { no: EVENT['decline-in-transit'], expiry: EVENT['transit-offer-deadline'] }

function talkAbout(world: World, caseId: number): typeof claimTalk {
  if (world.lastEvent === EVENT['offer-for-goods']) return goodsTalk
  const isTransit = world.cases.column.situation[caseId] === SITUATION['in-transit']
  return isTransit ? transitTalk : claimTalk
}

/** The buyer's answer: evidence when asked for it; an offer the better, the likelier accepted. */
function answerTo(world: World, caseId: number, u: number, no: number): number {
  const offerFen = world.caseState.column.offerFen[caseId]!
  if (offerFen === 0) {
    return u < SILENT_SHARE + SUPPLIES_SHARE ? EVENT['supply-evidence'] : no
  }
  const share = offerFen / world.cases.column.amountFen[caseId]!
  const skill = world.plan.shop.negotiationSkill
  const accepts = 1 / (1 + exp(-(5 * share + 1.5 * skill - 2.2)))
  return u < SILENT_SHARE + (1 - SILENT_SHARE) * accepts ? EVENT.accept : no
}

/** Effect `resume-review`: the clock restarts with at least a day left, and refusal is possible. */
export function resumeReview(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const { rules } = world
  if (world.lastEvent === EVENT['supply-evidence']) addEvidence(world, caseId)
  world.caseState.column.offerFen[caseId] = 0
  const isUnshipped = column.situation[caseId] === SITUATION.unshipped
  const rule = isUnshipped ? rules.T1 : rules.T3
  const fresh = dueAt(rule, column.appliedHours[caseId]!, world.calendar)
  const isReturn = column.type[caseId] === TYPE['return-refund']
  const event = isReturn ? EVENT['return-review-deadline'] : EVENT['review-deadline']
  setHardDeadline(world, caseId, event, resumedDue(fresh, now, rules))
  enterDesk(world, caseId, JOB.contested, now)
}

/** Effect `wait-for-appeal`: T4 runs; the buyer appeals, modifies, withdraws or lets it go (S19). */
export function waitForAppeal(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  column.rejections[caseId] = column.rejections[caseId]! + 1
  noteDecision(world, caseId, now)
  world.hardDeadline.clear(caseId)
  const due = dueAt(world.rules.T4, now, world.calendar)
  setBuyerDeadline(world, caseId, EVENT['buyer-deadline'], due)
  const { decision } = world.streams
  const again = column.rejections[caseId] * DRAWS_PER_REFUSAL
  const u = caseUniform(world, decision, caseId, NEXT_STEP + again)
  const at =
    now + exponential(caseUniform(world, decision, caseId, NEXT_TIME + again), NEXT_MEAN_HOURS)
  const { modifyShare } = world.plan.buyers
  const appealShare = appealShareOf(world, caseId)
  if (u < appealShare) planBuyerAct(world, caseId, EVENT.appeal, at)
  else if (u < appealShare + modifyShare) {
    if (mayModify(world, caseId)) planBuyerAct(world, caseId, EVENT.modify, at)
  } else if (u < appealShare + modifyShare + WITHDRAW_AFTER_REJECT_SHARE) {
    planBuyerAct(world, caseId, EVENT.withdraw, at)
  }
}

/** Who has waited long for an answer appeals more readily (S49). */
function appealShareOf(world: World, caseId: number): number {
  const waitHours = world.cases.column.reviewWaitHours[caseId]!
  const days = Number.isNaN(waitHours) ? 0 : waitHours / 24
  const order = world.cases.column.order[caseId]!
  const abuse = abuseOf(world, order)
  const usual = abuse?.appealShare ?? world.plan.buyers.appealShare
  return Math.min(1, usual * (1 + APPEAL_RISE_PER_DAY * days))
}

/** A changed application counts like a new one (domain 2.5); goods at the warehouse leave no choice. */
function mayModify(world: World, caseId: number): boolean {
  const { column } = world.cases
  const isGoodsBack = world.caseState.column.isGoodsBack[caseId] === 1
  const sent = world.orderState.column.applications[column.order[caseId]!]!
  const isLeft = sent < world.rules.maxApplications
  return !isGoodsBack && isLeft && column.rejections[caseId]! < MOST_REFUSALS
}

/**
 * The buyer changes a refused application: better evidence; who has signed meanwhile asks to return
 * the goods, as an in-transit claim makes no sense any more. False where the window has closed.
 */
export function modify(world: World, caseId: number, now: number): boolean {
  const { column } = world.cases
  const order = column.order[caseId]!
  const isTransit = column.situation[caseId] === SITUATION['in-transit']
  if (isTransit && !isInTime(world, order, column.reason[caseId]!, now)) return false
  if (isTransit) {
    column.situation[caseId] = SITUATION.signed
    column.type[caseId] = TYPE['return-refund']
  } else addEvidence(world, caseId)
  const sent = world.orderState.column.applications
  sent[order] = sent[order]! + 1
  return true
}
