import { applicationTypes, causes, ruleIds } from '../../sim/index.ts'
import { isNever } from './measured-rows.ts'
import type { Cases } from './measured-rows.ts'

const AUTO_RULE = causes.indexOf('auto-rule')
const RETURN_REFUND = applicationTypes.indexOf('return-refund')
const RETURN_AUTO_APPROVE = ruleIds.indexOf('returnAutoApprove')

/** Stands for "no automatic rule". */
export const NO_RULE = ruleIds.indexOf('none')

/**
 * The automatic rule that let a case pass, as an index into `ruleIds`: the one that gave the refund,
 * else the one that accepted the return (退货免审), seen by a decision at the very moment of the
 * application that nobody looked at. `NO_RULE` when a person, a deadline or the platform decided.
 */
export function automaticRule(cases: Cases, row: number): number {
  if (cases.cause[row] === AUTO_RULE) return cases.rule[row] ?? NO_RULE
  const isAtOnce = cases.decidedHours[row] === cases.appliedHours[row]
  const isUnseen = isNever(cases.reviewWaitHours[row])
  return cases.type[row] === RETURN_REFUND && isAtOnce && isUnseen ? RETURN_AUTO_APPROVE : NO_RULE
}

export function isAutoApproved(cases: Cases, row: number): boolean {
  return automaticRule(cases, row) !== NO_RULE
}

/** Whether the refund itself, not only the return, was given by an automatic rule. */
export function isAutoRefunded(cases: Cases, row: number): boolean {
  return cases.cause[row] === AUTO_RULE
}
