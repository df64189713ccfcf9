import { EVENT, STATE } from '../aftersale/machine.ts'
import { refuseApplication } from '../policy/application-guard.ts'
import { dueAt } from '../policy/deadline-rule.ts'
import { ACTOR, EVIDENCE, SITUATION, TYPE } from '../policy/terms.ts'
import { abuseOf } from './abuse/abuse-of.ts'
import { passByRule } from './auto-rules.ts'
import { caseUniform } from './case-draw.ts'
import { enterDesk, JOB } from './desk.ts'
import { attachEvidence } from './evidence.ts'
import { planBuyerAct, setHardDeadline } from './plan-act.ts'
import { heeds, isWarned, noteClaim } from './standing.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

/** Draws of stream `evidence`, by case key. */
const PARTIAL = 2
const ASK = 3
const WITHDRAWS = 4
const WITHDRAW_TIME = 5
/** Second thoughts about second thoughts come within half a day (assumed). */
const WITHDRAW_WITHIN_HOURS = 12
/** Claims without return that ask for a part of the price (assumed). */
const PARTIAL_SHARE = 0.4

/** The buyer applies (S08-S13). Guards of domain 2.5 that the platform checks before a case exists. */
export function apply(world: World, order: number, now: number): void {
  const { column } = world.orders
  const own = world.orderState.column
  const isShipped = now >= column.shippedHours[order]!
  const isSigned = isShipped && now >= column.signedHours[order]!
  if (heedsWarning(world, order)) return
  const reason = own.nextReason[order]!
  const shipped = isShipped ? SITUATION['in-transit'] : SITUATION.unshipped
  const situation = isSigned ? SITUATION.signed : shipped
  const type = isSigned ? own.nextType[order]! : TYPE['refund-only']
  const paidFen = column.paidFen[order]!
  const request = {
    nowHours: now,
    reason,
    shippedHours: column.shippedHours[order]!,
    signedHours: column.signedHours[order]!,
    exclusion: column.exclusion[order]!,
    isLabel30d: column.isLabel30d[order] === 1,
    isCaseOpen: own.openCase[order]! > 0,
    refundedFen: column.refundedFen[order]!,
    applications: own.applications[order]!,
    type,
    // What the form asks for is brought; amount and evidence are settled with the case.
    evidence: EVIDENCE.photo,
    amountFen: paidFen,
    paidFen,
  }
  if (refuseApplication(request, world.rules, world.plan.review.evidence) !== undefined) return
  const caseId = openCase(world, order, situation, type, reason, now)
  const isTransit = situation === SITUATION['in-transit']
  fire(world, caseId, isTransit ? EVENT['apply-in-transit'] : EVENT.apply, ACTOR.buyer, now)
}

/** A warned buyer lets most claims be, honest or not: the order runs on as if nobody had complained. */
function heedsWarning(world: World, order: number): boolean {
  const { buyer, orderKey } = world.orders.column
  return isWarned(world, buyer[order]!) && heeds(world, orderKey[order]!)
}

function openCase(
  world: World,
  order: number,
  situation: number,
  type: number,
  reason: number,
  now: number,
): number {
  const own = world.orderState.column
  const caseId = world.cases.add()
  world.caseState.add()
  const { column } = world.cases
  own.openCase[order] = caseId + 1
  own.applications[order] = own.applications[order]! + 1
  column.order[caseId] = order
  column.buyer[caseId] = world.orders.column.buyer[order]!
  column.attempt[caseId] = own.applications[order]!
  column.situation[caseId] = situation
  column.type[caseId] = type
  column.askedType[caseId] = type
  column.reason[caseId] = reason
  column.state[caseId] = STATE.none
  column.appliedHours[caseId] = now
  column.decidedHours[caseId] = NaN
  column.closedHours[caseId] = NaN
  column.refundedHours[caseId] = NaN
  column.reviewWaitHours[caseId] = NaN
  column.shipBackHours[caseId] = NaN
  column.backHours[caseId] = NaN
  column.interceptDelayHours[caseId] = NaN
  world.caseState.column.condition[caseId] = NaN
  column.amountFen[caseId] = amountAsked(world, caseId, order)
  column.askedFen[caseId] = column.amountFen[caseId]!
  attachEvidence(world, caseId)
  noteClaim(world, caseId)
  return caseId
}

/** Refund-only before signing is for the whole price; after it, some ask for a part. */
function amountAsked(world: World, caseId: number, order: number): number {
  const { situation, type } = world.cases.column
  const paidFen = world.orders.column.paidFen[order]!
  const isKept = situation[caseId] === SITUATION.signed && type[caseId] === TYPE['refund-only']
  if (!isKept) return paidFen
  const { evidence } = world.streams
  const abuse = abuseOf(world, order)
  if (abuse?.askFen) {
    return Math.min(paidFen, Math.max(1, Math.round(abuse.askFen(world, order))))
  }
  if (caseUniform(world, evidence, caseId, PARTIAL) >= PARTIAL_SHARE) return paidFen
  const share = 0.15 + 0.45 * caseUniform(world, evidence, caseId, ASK)
  return Math.min(paidFen, Math.max(100, Math.round((paidFen * share) / 100) * 100))
}

/** Effect `open-review`: automatic rules are asked first, then a person has until T1 or T3. */
export function openReview(world: World, caseId: number, now: number): void {
  const { rules } = world
  const { column } = world.cases
  const isReturn = column.type[caseId] === TYPE['return-refund']
  const isUnshipped = column.situation[caseId] === SITUATION.unshipped
  const due = dueAt(isUnshipped ? rules.T1 : rules.T3, now, world.calendar)
  const event = isReturn ? EVENT['return-review-deadline'] : EVENT['review-deadline']
  setHardDeadline(world, caseId, event, due)
  if (passByRule(world, caseId, now)) return
  enterDesk(world, caseId, JOB.review, now)
  const { evidence } = world.streams
  const share = world.plan.buyers.withdrawShare
  if (isUnshipped && caseUniform(world, evidence, caseId, WITHDRAWS) < share) {
    const u = caseUniform(world, evidence, caseId, WITHDRAW_TIME)
    planBuyerAct(world, caseId, EVENT.withdraw, now + WITHDRAW_WITHIN_HOURS * u)
  }
}
