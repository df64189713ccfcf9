import { codesOf } from '../base/codes.ts'

/**
 * Ids of the rules that can decide something in a case, in the order written to recorded tables.
 * T: timers (domain 2.4). S: rows of the platform text. C: readings of its conflicts.
 * The rest are automatic rules of the cascade (domain 2.6) under the names of their settings.
 */
export const ruleIds = [
  'none',
  'T1',
  'T2a',
  'T2b',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'S10',
  'S18',
  'S19',
  'S20',
  'S21b',
  'S23',
  'S29',
  'S31',
  'S32',
  'S35',
  'S36',
  'S39',
  'S50',
  'S55',
  'S56',
  'S57',
  'S59',
  'S60',
  'S61',
  'S64',
  'C10',
  'withdraw',
  'platformInstantRefund',
  'offHoursAutoRefund',
  'preshipAutoRefund',
  'smallAutoRefund',
  'refusalAutoRefund',
  'returnAutoApprove',
  'autoConfirmReceipt',
] as const
export type RuleId = (typeof ruleIds)[number]

/** Automatic rules of the cascade, in the order in which they are asked (domain 2.6). */
export const cascadeRules: readonly RuleId[] = [
  'platformInstantRefund',
  'offHoursAutoRefund',
  'preshipAutoRefund',
  'smallAutoRefund',
  'refusalAutoRefund',
  'returnAutoApprove',
  'autoConfirmReceipt',
]

/** Code of a rule id, looked up once at load, never in the loop. */
export const RULE = codesOf(ruleIds)
