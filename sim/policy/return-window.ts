import type { RuleValues } from './rulebook.ts'

/** What the windows look at; hours since the scenario's start, NaN when it has not happened. */
export type WindowFacts = {
  shippedHours: number
  signedHours: number
  isExcluded: boolean
  isLabel30d: boolean
}

/** End of the seven-day window (S04, T12): from signing, or 168 h from the midnight that follows (C6). */
export function noReasonEnds(signedHours: number, rules: RuleValues): number {
  const start = rules.noReasonFromNextDay ? (Math.floor(signedHours / 24) + 1) * 24 : signedHours
  return start + rules.noReasonHours
}

/**
 * Whether a signed order may still be returned without a reason: within seven days of signing (S04),
 * or, with the label, within thirty days of shipment (S37, S40); never for excluded goods (S05).
 * "Within" includes the last moment.
 */
export function mayReturnWithoutReason(
  facts: WindowFacts,
  nowHours: number,
  rules: RuleValues,
): boolean {
  if (facts.isExcluded) return false
  if (nowHours <= noReasonEnds(facts.signedHours, rules)) return true
  return facts.isLabel30d && nowHours <= facts.shippedHours + rules.labelHours
}

/** Whether a claim that blames the shop is still in time (S42); exclusion does not block it (S05e). */
export function mayClaimShopFault(
  facts: WindowFacts,
  nowHours: number,
  rules: RuleValues,
): boolean {
  return nowHours <= facts.signedHours + rules.shopFaultHours
}
