import { RULE } from './rule-ids.ts'
import type { AutoConfirmTerms } from './rules/auto-confirm-receipt.ts'
import { offHoursAutoRefund } from './rules/off-hours-auto-refund.ts'
import type { OffHoursTerms } from './rules/off-hours-auto-refund.ts'
import { platformInstantRefund } from './rules/platform-instant-refund.ts'
import type { InstantTerms } from './rules/platform-instant-refund.ts'
import { preshipAutoRefund } from './rules/preship-auto-refund.ts'
import type { PreshipTerms } from './rules/preship-auto-refund.ts'
import { returnAutoApprove } from './rules/return-auto-approve.ts'
import type { ReturnAutoTerms } from './rules/return-auto-approve.ts'
import { smallAutoRefund } from './rules/small-auto-refund.ts'
import type { SmallRefundTerms } from './rules/small-auto-refund.ts'

/** Settings of the automatic rules, lowered to fen and hours of the day. */
export type CascadeTerms = {
  platformInstant: InstantTerms
  offHours: OffHoursTerms
  preship: PreshipTerms
  small: SmallRefundTerms
  returnAuto: ReturnAutoTerms
  confirm: AutoConfirmTerms
}

/** What the cascade may look at when an application arrives: signals, never the truth. */
export type ApplicationFacts = {
  isShipped: boolean
  isReturn: boolean
  reason: number
  amountFen: number
  paidFen: number
  isAppliedOffHours: boolean
  isPaidOffHours: boolean
  isGoodBuyer: boolean
  isCustomOrVirtual: boolean
  /** The platform's risk filter flags the buyer: many refund-only claims before. */
  isFlagged: boolean
  /** Small automatic refunds already given today. */
  smallTodayFen: number
}

/** The first automatic rule that lets an application pass, or RULE.none: human review (domain 2.6). */
export function askCascade(facts: ApplicationFacts, terms: CascadeTerms): number {
  if (platformInstantRefund.applies(facts, terms.platformInstant)) return RULE.platformInstantRefund
  if (offHoursAutoRefund.applies(facts, terms.offHours)) return RULE.offHoursAutoRefund
  if (preshipAutoRefund.applies(facts, terms.preship)) return RULE.preshipAutoRefund
  if (smallAutoRefund.applies(facts, terms.small)) return RULE.smallAutoRefund
  if (returnAutoApprove.applies(facts, terms.returnAuto)) return RULE.returnAutoApprove
  return RULE.none
}
