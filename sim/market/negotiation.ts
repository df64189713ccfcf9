import { EVENT } from '../aftersale/machine.ts'
import { exponential } from '../base/distributions.ts'
import { exp } from '../base/numeric.ts'
import { dueAt } from '../policy/deadline-rule.ts'
import { codeOf, evidenceKinds, situations } from '../policy/terms.ts'
import { caseUniform } from './case-draw.ts'
import { enterDesk, JOB } from './desk.ts'
import { planBuyerAct, setBuyerDeadline, setHardDeadline } from './plan-act.ts'
import type { World } from './world.ts'

const UNSHIPPED = codeOf(situations, 'unshipped')
const PHOTO = codeOf(evidenceKinds, 'photo')
/** Draws of stream `decision`, by case key. */
const ANSWER = 8
const ANSWER_TIME = 9
const NEXT_STEP = 10
const NEXT_TIME = 11
/** Buyers answer, modify and appeal within a day or so (assumed). */
const ANSWER_MEAN_HOURS = 14
const NEXT_MEAN_HOURS = 26
/** Buyers who send the evidence they are asked for, and who never answer (assumed). */
const SUPPLIES_SHARE = 0.8
const SILENT_SHARE = 0.1
const WITHDRAW_AFTER_REJECT_SHARE = 0.2

/** Effect `wait-for-answer`: T5 runs while the buyer thinks about an offer or looks for a picture. */
export function waitForAnswer(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  column.offers[caseId] = column.offers[caseId]! + 1
  noteDecision(world, caseId, now)
  const due = dueAt(world.plan.rules.T5, now, world.calendar)
  setBuyerDeadline(world, caseId, EVENT['offer-deadline'], due)
  if (world.caseState.column.isGoodsBack[caseId] === 0) world.hardDeadline.clear(caseId)
  const { decision } = world.streams
  const u = caseUniform(world, decision, caseId, ANSWER)
  const wait = exponential(caseUniform(world, decision, caseId, ANSWER_TIME), ANSWER_MEAN_HOURS)
  if (u < SILENT_SHARE) return
  planBuyerAct(world, caseId, answerTo(world, caseId, u), now + wait)
}

/** The buyer's answer: evidence when asked for it; an offer the better, the likelier accepted. */
function answerTo(world: World, caseId: number, u: number): number {
  const offerFen = world.caseState.column.offerFen[caseId]!
  if (offerFen === 0) {
    return u < SILENT_SHARE + SUPPLIES_SHARE ? EVENT['supply-evidence'] : EVENT.decline
  }
  const share = offerFen / world.cases.column.amountFen[caseId]!
  const skill = world.plan.shop.negotiationSkill
  const accepts = 1 / (1 + exp(-(5 * share + 1.5 * skill - 2.2)))
  return u < SILENT_SHARE + (1 - SILENT_SHARE) * accepts ? EVENT.accept : EVENT.decline
}

/** Effect `resume-review`: the clock restarts with at least a day left, and refusal is possible. */
export function resumeReview(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const { rules } = world.plan
  if (world.lastEvent === EVENT['supply-evidence']) {
    column.evidence[caseId] = Math.max(PHOTO, world.plan.review.evidence)
  }
  world.caseState.column.offerFen[caseId] = 0
  const rule = column.situation[caseId] === UNSHIPPED ? rules.T1 : rules.T3
  const fresh = dueAt(rule, column.appliedHours[caseId]!, world.calendar)
  const due = Math.max(fresh, now + rules.restartLeftHours)
  const isReturn = column.type[caseId] === 1
  setHardDeadline(
    world,
    caseId,
    isReturn ? EVENT['return-review-deadline'] : EVENT['review-deadline'],
    due,
  )
  const isGoodsBack = world.caseState.column.isGoodsBack[caseId] === 1
  enterDesk(world, caseId, isGoodsBack ? JOB.goods : JOB.contested, now)
}

/** Effect `wait-for-appeal`: T4 runs; the buyer appeals, modifies, withdraws or lets it go (S19). */
export function waitForAppeal(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  column.rejections[caseId] = column.rejections[caseId]! + 1
  noteDecision(world, caseId, now)
  world.hardDeadline.clear(caseId)
  const due = dueAt(world.plan.rules.T4, now, world.calendar)
  setBuyerDeadline(world, caseId, EVENT['buyer-deadline'], due)
  const { decision } = world.streams
  const again = column.rejections[caseId]! * 4
  const u = caseUniform(world, decision, caseId, NEXT_STEP + again)
  const wait = exponential(caseUniform(world, decision, caseId, NEXT_TIME + again), NEXT_MEAN_HOURS)
  const { appealShare, modifyShare } = world.plan.buyers
  const mayModify =
    column.rejections[caseId]! < 3 && world.caseState.column.isGoodsBack[caseId] === 0
  if (u < appealShare) planBuyerAct(world, caseId, EVENT.appeal, now + wait)
  else if (u < appealShare + modifyShare && mayModify) {
    planBuyerAct(world, caseId, EVENT.modify, now + wait)
  } else if (u < appealShare + modifyShare + WITHDRAW_AFTER_REJECT_SHARE) {
    planBuyerAct(world, caseId, EVENT.withdraw, now + wait)
  }
}

/** The first decision on an application, whoever took it. */
export function noteDecision(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  if (Number.isNaN(column.decidedHours[caseId]!)) column.decidedHours[caseId] = now
}
