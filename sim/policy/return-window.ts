import type { RuleValues } from './rulebook.ts'
import { noReasonWindow } from './rules/s04-no-reason-window.ts'
import { labelWindow } from './rules/s37-label-window.ts'
import { shopFaultPeriod } from './rules/shop-fault-period.ts'

export { noReasonEnds } from './rules/s04-no-reason-window.ts'

/** What the windows look at; hours since the scenario's start, NaN when it has not happened. */
export type WindowFacts = {
  shippedHours: number
  signedHours: number
  isExcluded: boolean
  isLabel30d: boolean
}

/**
 * Whether a signed order may still be returned without a reason: within seven days of signing (S04),
 * or, with the label, within thirty days of shipment (S37, S40); never for excluded goods (S05).
 */
export function mayReturnWithoutReason(
  facts: WindowFacts,
  nowHours: number,
  rules: RuleValues,
): boolean {
  const at = { ...facts, nowHours }
  return !facts.isExcluded && (noReasonWindow.applies(at, rules) || labelWindow.applies(at, rules))
}

/** Whether a claim that blames the shop is still in time (S42); exclusion does not block it (S05e). */
export function mayClaimShopFault(
  { signedHours }: WindowFacts,
  nowHours: number,
  rules: RuleValues,
): boolean {
  return shopFaultPeriod.applies({ signedHours, nowHours }, rules)
}
