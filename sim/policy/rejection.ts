import type { RuleValues } from './rulebook.ts'

/** Before the deadline of T2b, in the reading that lets the shop refuse at the last. */
const LAST_HOURS = 48

/**
 * The first moment, from `nowHours` on, at which the refuse button works while an in-transit case
 * waits for its hard deadline (S21b); Infinity when it never does. After the buyer has signed, the
 * seed text is silent: `onSignDuringIntercept` is the reading.
 */
export function rejectOpensAt(
  nowHours: number,
  hardDueHours: number,
  isSigned: boolean,
  rules: RuleValues,
): number {
  if (isSigned && rules.onSignDuringIntercept === 'unlock') return nowHours
  switch (rules.rejectDuringIntercept) {
    case 'allowed':
      return nowHours
    case 'last-48h':
      return Math.max(nowHours, hardDueHours - LAST_HOURS)
    case 'disabled':
    // Who has to offer first may refuse only once the offer has brought the case back to review.
    case 'after-offer':
      return Infinity
  }
}

/** Whether the refuse button works now. */
export function mayRejectDuringIntercept(
  nowHours: number,
  hardDueHours: number,
  isSigned: boolean,
  rules: RuleValues,
): boolean {
  return rejectOpensAt(nowHours, hardDueHours, isSigned, rules) <= nowHours
}
