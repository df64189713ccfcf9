import { EVENT, STATE } from '../aftersale/machine.ts'
import { exp, normalQuantile } from '../base/numeric.ts'
import { askCascade } from '../policy/cascade.ts'
import { dueAt } from '../policy/deadline-rule.ts'
import { mayClaimShopFault, mayReturnWithoutReason } from '../policy/return-window.ts'
import { RULE } from '../policy/rule-ids.ts'
import { codeOf, evidenceKinds, exclusions, situations } from '../policy/terms.ts'
import { abuseByCode } from './abuse/catalogue.ts'
import { ACTOR } from './actor.ts'
import { ABUSE_DRAW, REFUND_ONLY, RETURN_REFUND } from './abuse/abuse-pattern.ts'
import { isGoodBuyer } from './account.ts'
import { caseUniform } from './case-draw.ts'
import { enterDesk, JOB } from './desk.ts'
import { isShopFault } from './intent.ts'
import { planBuyerAct, setHardDeadline } from './plan-act.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

const UNSHIPPED = codeOf(situations, 'unshipped')
const IN_TRANSIT = codeOf(situations, 'in-transit')
const SIGNED = codeOf(situations, 'signed')
const CUSTOM = codeOf(exclusions, 'custom')
const DIGITAL = codeOf(exclusions, 'digital')
const PHOTO = codeOf(evidenceKinds, 'photo')

/** Draws of stream `evidence`, by case key. */
const SIGNAL = 0
const BRINGS = 1
const PARTIAL = 2
const ASK = 3
const WITHDRAWS = 4
const WITHDRAW_TIME = 5
/** Second thoughts about second thoughts come within half a day (assumed). */
const WITHDRAW_WITHIN_HOURS = 12

/** Claims without return that ask for a part of the price (assumed). */
const PARTIAL_SHARE = 0.4
/** Buyers who attach evidence that is not asked for (assumed). */
const UNASKED_EVIDENCE_SHARE = 0.5
/** Claims without return after which the platform's risk filter flags a buyer (assumed). */
const FLAG_CLAIMS = 3

/** The buyer applies (S08-S13). Guards of domain 2.5 that the platform checks before a case exists. */
export function apply(world: World, order: number, now: number): void {
  const { column } = world.orders
  const own = world.orderState.column
  if (own.openCase[order]! > 0 || column.refundedFen[order]! > 0) return
  if (own.applications[order]! >= world.plan.rules.maxApplications) return
  const isShipped = now > column.shippedHours[order]!
  const isSigned = isShipped && now >= column.signedHours[order]!
  const type = own.nextType[order]!
  const reason = own.nextReason[order]!
  if (isSigned && !isInTime(world, order, reason, now)) return
  const situation = isSigned ? SIGNED : isShipped ? IN_TRANSIT : UNSHIPPED
  const asked = situation === SIGNED ? type : REFUND_ONLY
  const caseId = openCase(world, order, situation, asked, reason, now)
  fire(
    world,
    caseId,
    situation === IN_TRANSIT ? EVENT['apply-in-transit'] : EVENT.apply,
    ACTOR.buyer,
    now,
  )
}

function isInTime(world: World, order: number, reason: number, now: number): boolean {
  const { column } = world.orders
  const facts = {
    shippedHours: column.shippedHours[order]!,
    signedHours: column.signedHours[order]!,
    isExcluded: column.exclusion[order] !== 0,
    isLabel30d: column.isLabel30d[order] === 1,
  }
  return isShopFault(reason)
    ? mayClaimShopFault(facts, now, world.plan.rules)
    : mayReturnWithoutReason(facts, now, world.plan.rules)
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
  world.truth.add()
  const { column } = world.cases
  own.openCase[order] = caseId + 1
  own.applications[order] = own.applications[order]! + 1
  column.order[caseId] = order
  column.buyer[caseId] = world.orders.column.buyer[order]!
  column.attempt[caseId] = own.applications[order]!
  column.situation[caseId] = situation
  column.type[caseId] = type
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
  column.amountFen[caseId] = amountAsked(world, caseId, order, situation, type)
  attachEvidence(world, caseId, reason, own.pattern[order]!)
  if (type === REFUND_ONLY && situation === SIGNED) {
    const buyer = column.buyer[caseId]!
    const seen = world.buyers.column.refundOnlyClaims
    seen[buyer] = Math.min(255, seen[buyer]! + 1)
  }
  return caseId
}

/** Refund-only before signing is for the whole price; after it, some ask for a part. */
function amountAsked(
  world: World,
  caseId: number,
  order: number,
  situation: number,
  type: number,
): number {
  const paidFen = world.orders.column.paidFen[order]!
  if (situation !== SIGNED || type === RETURN_REFUND) return paidFen
  const key = world.orders.column.orderKey[order]!
  const { evidence, intent } = world.streams
  const capFen = world.plan.abuse.smallCapFen
  if (world.orderState.column.pattern[order]! > 0 && capFen > 0) {
    // Just below the cap passes unseen (A15).
    const ask = Math.round(capFen * (0.9 + 0.1 * intent.uniform(key, ABUSE_DRAW.ask)))
    return Math.min(paidFen, ask)
  }
  if (caseUniform(world, evidence, caseId, PARTIAL) >= PARTIAL_SHARE) return paidFen
  const share = 0.15 + 0.45 * caseUniform(world, evidence, caseId, ASK)
  return Math.max(100, Math.round((paidFen * share) / 100) * 100)
}

/** What the buyer attaches (S12), and what it looks like: honest evidence is uniform on the scale. */
function attachEvidence(world: World, caseId: number, reason: number, pattern: number): void {
  const { column } = world.cases
  const { evidence } = world.streams
  const isAsked = world.plan.review.evidence > 0
  const brings = isAsked || caseUniform(world, evidence, caseId, BRINGS) < UNASKED_EVIDENCE_SHARE
  const isNeeded = isShopFault(reason)
  column.evidence[caseId] = isNeeded && brings ? Math.max(PHOTO, world.plan.review.evidence) : 0
  const shift = pattern > 0 ? abuseByCode[pattern]!.evidenceShift : 0
  const z = normalQuantile(caseUniform(world, evidence, caseId, SIGNAL))
  // The logistic curve stands in for the normal distribution: within 0.01 of it everywhere.
  column.evidenceSignal[caseId] = 1 / (1 + exp(-1.702 * (z - shift)))
}

/** Effect `open-review`: automatic rules are asked first, then a person has until T1 or T3. */
export function openReview(world: World, caseId: number, now: number): void {
  const { rules } = world.plan
  const { column } = world.cases
  const isReturn = column.type[caseId] === RETURN_REFUND
  const isUnshipped = column.situation[caseId] === UNSHIPPED
  const due = dueAt(isUnshipped ? rules.T1 : rules.T3, now, world.calendar)
  setHardDeadline(
    world,
    caseId,
    isReturn ? EVENT['return-review-deadline'] : EVENT['review-deadline'],
    due,
  )
  if (passByRule(world, caseId, now)) return
  enterDesk(world, caseId, JOB.review, now)
  const { evidence } = world.streams
  const share = world.plan.buyers.withdrawShare
  if (isUnshipped && caseUniform(world, evidence, caseId, WITHDRAWS) < share) {
    const u = caseUniform(world, evidence, caseId, WITHDRAW_TIME)
    planBuyerAct(world, caseId, EVENT.withdraw, now + WITHDRAW_WITHIN_HOURS * u)
  }
}

/** Asks the cascade (domain 2.6); true when a rule took the case out of the shop's hands. */
export function passByRule(world: World, caseId: number, now: number): boolean {
  const { column } = world.cases
  if (column.rejections[caseId]! > 0) return false
  const order = column.order[caseId]!
  const { cascade } = world.plan
  const { calendar } = world
  const paidHours = world.orders.column.paidHours[order]!
  const exclusion = world.orders.column.exclusion[order]!
  const { startHour, endHour } = cascade.offHours
  const isReturn = column.type[caseId] === RETURN_REFUND
  const rule = askCascade(
    {
      isShipped: column.situation[caseId] !== UNSHIPPED,
      isReturn,
      reason: column.reason[caseId]!,
      amountFen: column.amountFen[caseId]!,
      paidFen: world.orders.column.paidFen[order]!,
      isAppliedOffHours: calendar.inWindow(now, startHour, endHour),
      isPaidOffHours: calendar.inWindow(paidHours, startHour, endHour),
      isGoodBuyer: isGoodBuyer(world, column.buyer[caseId]!),
      isCustomOrVirtual: exclusion === CUSTOM || exclusion === DIGITAL,
      isFlagged: world.buyers.column.refundOnlyClaims[column.buyer[caseId]!]! >= FLAG_CLAIMS,
      smallTodayFen: world.days.smallRefundFen(Math.floor(now / 24)),
    },
    cascade,
  )
  if (rule === RULE.none) return false
  if (rule === RULE.smallAutoRefund) {
    world.days.addSmallRefund(Math.floor(now / 24), column.amountFen[caseId]!)
  }
  fire(
    world,
    caseId,
    isReturn ? EVENT['auto-approve-return'] : EVENT['auto-refund'],
    ACTOR.system,
    now,
    rule,
  )
  return true
}
