import type { RuleValues } from './rule-values.ts'
import { applicationLimit } from './rules/application-limit.ts'
import { refundWithoutReturn } from './rules/refund-without-return.ts'
import { noReasonWindow } from './rules/s04-no-reason-window.ts'
import { excludedGoods, isOwnReason } from './rules/s05-excluded-goods.ts'
import { oneCaseALine } from './rules/s09-one-case-a-line.ts'
import { typeAndAmount } from './rules/s11-type-and-amount.ts'
import { evidenceOfFault } from './rules/s12-evidence-of-fault.ts'
import { unshippedRefundOnly } from './rules/s26-unshipped-refund-only.ts'
import { intactPhoto } from './rules/s34-intact-photo.ts'
import { labelWindow } from './rules/s37-label-window.ts'
import { shopFaultPeriod } from './rules/shop-fault-period.ts'
import { REASON, TYPE } from './terms.ts'

/** What the platform looks at before it lets a case be opened; codes of `terms.ts`, fen, hours. */
export type ApplicationRequest = {
  nowHours: number
  isCaseOpen: boolean
  refundedFen: number
  applications: number
  type: number
  reason: number
  evidence: number
  amountFen: number
  paidFen: number
  exclusion: number
  isLabel30d: boolean
  /** NaN, or later than now, while it has not happened. */
  shippedHours: number
  signedHours: number
}

/** The rules that can refuse an application. */
export type ApplicationRefusal =
  | 'S04'
  | 'S05'
  | 'S09'
  | 'S11'
  | 'S12'
  | 'S26'
  | 'S34'
  | 'S37'
  | 'application'
  | 'shopFaultPeriod'
  | 'refundWithoutReturn'

/**
 * The first rule that refuses an application, or undefined when a case may be opened (domain 2.5).
 * @param evidenceAsked index into `evidenceKinds`: what the shop asks of those who blame it.
 */
export function refuseApplication(
  request: ApplicationRequest,
  rules: RuleValues,
  evidenceAsked: number,
): ApplicationRefusal | undefined {
  const isShipped = request.nowHours >= request.shippedHours
  const isSigned = isShipped && request.nowHours >= request.signedHours
  if (oneCaseALine.applies(request, rules)) return 'S09'
  if (applicationLimit.applies(request, rules)) return 'application'
  const { amountFen, paidFen } = request
  if (!typeAndAmount.applies({ isSigned, amountFen, paidFen }, rules)) return 'S11'
  if (!unshippedRefundOnly.applies({ isShipped, type: request.type }, rules)) return 'S26'
  return isSigned ? refuseAfterSigning(request, rules, evidenceAsked) : undefined
}

function refuseAfterSigning(
  request: ApplicationRequest,
  rules: RuleValues,
  evidenceAsked: number,
): ApplicationRefusal | undefined {
  // Spelled out: spreading a request costs more than all the rules together.
  const facts = {
    nowHours: request.nowHours,
    reason: request.reason,
    evidence: request.evidence,
    exclusion: request.exclusion,
    isLabel30d: request.isLabel30d,
    shippedHours: request.shippedHours,
    signedHours: request.signedHours,
    isSigned: true,
    isReturn: request.type === TYPE['return-refund'],
  }
  const late = refuseLate(facts, rules)
  if (late !== undefined) return late
  if (!refundWithoutReturn.applies(facts, rules)) return 'refundWithoutReturn'
  if (!intactPhoto.applies(facts, rules)) return 'S34'
  return evidenceOfFault.applies(request, { evidenceAsked }) ? undefined : 'S12'
}

type WindowFacts = Pick<
  ApplicationRequest,
  'exclusion' | 'reason' | 'isLabel30d' | 'shippedHours' | 'signedHours' | 'nowHours'
>

/**
 * The rule by which a signed order is past applying for. Who blames the shop has the period for that,
 * and may return as anybody may while a window without reason is open.
 */
export function refuseLate(
  facts: WindowFacts & { isReturn: boolean },
  rules: RuleValues,
): 'S04' | 'S05' | 'S37' | 'shopFaultPeriod' | undefined {
  if (isOwnReason(facts.reason)) return refuseWithoutReason(facts, rules)
  if (shopFaultPeriod.applies(facts, rules)) return undefined
  const asAnybody = { ...facts, reason: REASON['no-reason'] }
  const isOpen = facts.isReturn && refuseWithoutReason(asAnybody, rules) === undefined
  return isOpen ? undefined : 'shopFaultPeriod'
}

/** The windows of a signed order: seven days, or the label's thirty; excluded goods have neither. */
export function refuseWithoutReason(
  facts: WindowFacts,
  rules: RuleValues,
): 'S04' | 'S05' | 'S37' | undefined {
  if (excludedGoods.applies(facts, rules)) return 'S05'
  if (noReasonWindow.applies(facts, rules)) return undefined
  if (!facts.isLabel30d) return 'S04'
  return labelWindow.applies(facts, rules) ? undefined : 'S37'
}
