import type { RuleValues } from './rulebook.ts'

const LAST_HOURS = 48

/**
 * Whether the refuse button can be pressed while an in-transit case waits for its deadline (S21b).
 * After the buyer has signed, the seed text is silent: `onSignDuringIntercept` is the reading.
 */
export function mayRejectDuringIntercept(
  nowHours: number,
  hardDueHours: number,
  isSigned: boolean,
  rules: RuleValues,
): boolean {
  if (isSigned && rules.onSignDuringIntercept === 'unlock') return true
  if (rules.rejectDuringIntercept === 'disabled') return false
  if (rules.rejectDuringIntercept === 'allowed') return true
  return nowHours >= hardDueHours - LAST_HOURS
}
