import { RULE } from './rule-ids.ts'

/** Settings of the automatic rules, lowered to fen and hours of the day. */
export type CascadeTerms = {
  platformInstant: { isOn: boolean; capFen: number }
  offHours: {
    isOn: boolean
    startHour: number
    endHour: number
    capFen: number
    isPaidOffHoursToo: boolean
  }
  preship: { isOn: boolean; capFen: number }
  small: { isOn: boolean; capFen: number; dayCapFen: number; hasRiskFilter: boolean }
  returnAuto: { isOn: boolean; capFen: number; reasonMask: number }
  confirm: { isOn: boolean; capFen: number }
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

/**
 * The first automatic rule that lets an application pass, or RULE.none: human review (domain 2.6).
 * Caps include their own amount; the day's cap counts this application too.
 */
export function askCascade(facts: ApplicationFacts, terms: CascadeTerms): number {
  if (!facts.isShipped) return askUnshipped(facts, terms)
  if (facts.isReturn) return askReturn(facts, terms)
  const { small } = terms
  const passes =
    small.isOn &&
    facts.amountFen <= small.capFen &&
    facts.smallTodayFen + facts.amountFen <= small.dayCapFen &&
    !(small.hasRiskFilter && facts.isFlagged)
  return passes ? RULE.smallAutoRefund : RULE.none
}

function askUnshipped(facts: ApplicationFacts, terms: CascadeTerms): number {
  const { platformInstant, offHours, preship } = terms
  if (
    platformInstant.isOn &&
    facts.paidFen < platformInstant.capFen &&
    facts.isGoodBuyer &&
    !facts.isCustomOrVirtual
  ) {
    return RULE.platformInstantRefund
  }
  if (
    offHours.isOn &&
    facts.isAppliedOffHours &&
    (facts.isPaidOffHours || !offHours.isPaidOffHoursToo) &&
    facts.amountFen <= offHours.capFen
  ) {
    return RULE.offHoursAutoRefund
  }
  if (preship.isOn && facts.amountFen <= preship.capFen) return RULE.preshipAutoRefund
  return RULE.none
}

function askReturn(facts: ApplicationFacts, terms: CascadeTerms): number {
  const { returnAuto } = terms
  const passes =
    returnAuto.isOn &&
    facts.amountFen <= returnAuto.capFen &&
    ((returnAuto.reasonMask >> facts.reason) & 1) === 1
  return passes ? RULE.returnAutoApprove : RULE.none
}
