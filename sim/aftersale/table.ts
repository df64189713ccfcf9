import type { RuleId } from '../policy/rule-ids.ts'
import type { State } from './states.ts'

/** What can happen to a case: acts of people, scans of couriers, the system's own timers. */
export const eventNames = [
  'apply',
  'apply-in-transit',
  'auto-refund',
  'auto-approve-return',
  'approve',
  'approve-return',
  'reject',
  'offer-partial',
  'request-evidence',
  'accept',
  'decline',
  'supply-evidence',
  'modify',
  'appeal',
  'withdraw',
  'ship',
  'agree-refusal',
  'intercepted',
  'intercept-failed',
  'refuse-parcel',
  'sign',
  'parcel-back',
  'ship-back',
  'advance-refund',
  'arrive-back',
  'confirm-receipt',
  'reject-goods',
  'offer-for-goods',
  'review-deadline',
  'return-review-deadline',
  'respond-deadline',
  'intercept-deadline',
  'buyer-deadline',
  'offer-deadline',
  'ship-back-deadline',
  'receipt-deadline',
  'rule-full',
  'rule-return',
  'rule-partial',
  'rule-for-shop',
  'pay',
  'pay-partial',
  'pay-fail',
] as const
export type EventName = (typeof eventNames)[number]

/** What a transition sets going; the market carries it out. */
export const effects = [
  'none',
  'open-review',
  'open-intercept',
  'convert-to-transit',
  'wait-for-appeal',
  'wait-for-answer',
  'resume-review',
  'guide-refusal',
  'return-parcel',
  'receive-intercepted',
  'wait-for-ship-back',
  'wait-for-receipt',
  'receive-return',
  'breach',
  'open-dispute',
  'pay-out',
  'retry-pay',
  'close',
] as const
export type Effect = (typeof effects)[number]

export type Row = { from: State; on: EventName; to: State; do: Effect; rule: RuleId }

const row = (from: State, on: EventName, to: State, effect: Effect, rule: RuleId): Row => ({
  from,
  on,
  to,
  do: effect,
  rule,
})

/** The after-sales machine. Read each line: in FROM, when ON, go TO and DO, by RULE. */
export const rows: readonly Row[] = [
  row('none', 'apply', 'wait-merchant', 'open-review', 'S10'),
  row('none', 'apply-in-transit', 'intercepting', 'open-intercept', 'S20'),

  row('wait-merchant', 'auto-refund', 'refunding', 'pay-out', 'S18'),
  row('wait-merchant', 'auto-approve-return', 'wait-buyer-ship', 'wait-for-ship-back', 'S35'),
  row('wait-merchant', 'approve', 'refunding', 'pay-out', 'S18'),
  row('wait-merchant', 'approve-return', 'wait-buyer-ship', 'wait-for-ship-back', 'S35'),
  row('wait-merchant', 'reject', 'rejected-wait-buyer', 'wait-for-appeal', 'S19'),
  row('wait-merchant', 'offer-partial', 'negotiating', 'wait-for-answer', 'S50'),
  row('wait-merchant', 'request-evidence', 'negotiating', 'wait-for-answer', 'S56'),
  row('wait-merchant', 'appeal', 'platform-intervening', 'open-dispute', 'S59'),
  row('wait-merchant', 'withdraw', 'closed-withdrawn', 'close', 'withdraw'),
  row('wait-merchant', 'ship', 'intercepting', 'convert-to-transit', 'C10'),
  row('wait-merchant', 'review-deadline', 'refunding', 'pay-out', 'T1'),
  row('wait-merchant', 'return-review-deadline', 'wait-buyer-ship', 'wait-for-ship-back', 'T3'),
  row('wait-merchant', 'advance-refund', 'refunding', 'pay-out', 'S39'),

  row('negotiating', 'accept', 'refunding', 'pay-out', 'S50'),
  row('negotiating', 'decline', 'wait-merchant', 'resume-review', 'S50'),
  row('negotiating', 'supply-evidence', 'wait-merchant', 'resume-review', 'S56'),
  row('negotiating', 'offer-deadline', 'wait-merchant', 'resume-review', 'T5'),
  row('negotiating', 'receipt-deadline', 'refunding', 'pay-out', 'T7'),
  row('negotiating', 'withdraw', 'closed-withdrawn', 'close', 'withdraw'),

  row('rejected-wait-buyer', 'modify', 'wait-merchant', 'open-review', 'S19'),
  row('rejected-wait-buyer', 'appeal', 'platform-intervening', 'open-dispute', 'S60'),
  row('rejected-wait-buyer', 'withdraw', 'closed-withdrawn', 'close', 'withdraw'),
  row('rejected-wait-buyer', 'buyer-deadline', 'closed-buyer-timeout', 'close', 'T4'),

  row('intercepting', 'auto-refund', 'refunding', 'pay-out', 'S18'),
  row('intercepting', 'approve', 'refunding', 'pay-out', 'S32'),
  row('intercepting', 'reject', 'rejected-wait-buyer', 'wait-for-appeal', 'S19'),
  row('intercepting', 'intercepted', 'return-leg', 'return-parcel', 'S20'),
  row('intercepting', 'intercept-failed', 'intercepting', 'none', 'S20'),
  row('intercepting', 'agree-refusal', 'refusal-agreed', 'guide-refusal', 'S29'),
  row('intercepting', 'refuse-parcel', 'return-leg', 'return-parcel', 'S29'),
  row('intercepting', 'sign', 'intercepting', 'none', 'S21b'),
  row('intercepting', 'respond-deadline', 'intercepting', 'breach', 'T2a'),
  row('intercepting', 'intercept-deadline', 'refunding', 'pay-out', 'T2b'),
  row('intercepting', 'withdraw', 'closed-withdrawn', 'close', 'withdraw'),

  row('refusal-agreed', 'refuse-parcel', 'return-leg', 'return-parcel', 'S29'),
  row('refusal-agreed', 'sign', 'intercepting', 'none', 'S21b'),
  row('refusal-agreed', 'intercept-deadline', 'refunding', 'pay-out', 'T2b'),
  row('refusal-agreed', 'withdraw', 'closed-withdrawn', 'close', 'withdraw'),

  row('return-leg', 'parcel-back', 'inspecting', 'receive-intercepted', 'S32'),
  row('return-leg', 'auto-refund', 'refunding', 'pay-out', 'S18'),
  row('return-leg', 'intercept-deadline', 'refunding', 'pay-out', 'T2b'),

  row('wait-buyer-ship', 'ship-back', 'wait-merchant-receipt', 'wait-for-receipt', 'S35'),
  row('wait-buyer-ship', 'advance-refund', 'refunding', 'pay-out', 'S39'),
  row('wait-buyer-ship', 'withdraw', 'closed-withdrawn', 'close', 'withdraw'),
  row('wait-buyer-ship', 'ship-back-deadline', 'closed-buyer-timeout', 'close', 'T6'),

  row('wait-merchant-receipt', 'advance-refund', 'refunding', 'pay-out', 'S39'),
  row('wait-merchant-receipt', 'arrive-back', 'inspecting', 'receive-return', 'S36'),
  row('wait-merchant-receipt', 'receipt-deadline', 'refunding', 'pay-out', 'T7'),

  row('inspecting', 'auto-refund', 'refunding', 'pay-out', 'S18'),
  row('inspecting', 'confirm-receipt', 'refunding', 'pay-out', 'S36'),
  row('inspecting', 'reject-goods', 'rejected-wait-buyer', 'wait-for-appeal', 'S57'),
  row('inspecting', 'offer-for-goods', 'negotiating', 'wait-for-answer', 'S57'),
  row('inspecting', 'appeal', 'platform-intervening', 'open-dispute', 'S59'),
  row('inspecting', 'intercept-deadline', 'refunding', 'pay-out', 'T2b'),
  row('inspecting', 'receipt-deadline', 'refunding', 'pay-out', 'T7'),

  row('platform-intervening', 'rule-full', 'refunding', 'pay-out', 'S61'),
  row('platform-intervening', 'rule-return', 'wait-buyer-ship', 'wait-for-ship-back', 'S61'),
  row('platform-intervening', 'rule-partial', 'refunding', 'pay-out', 'S61'),
  row('platform-intervening', 'rule-for-shop', 'closed-for-shop', 'close', 'S61'),

  row('refunding', 'pay', 'refunded-full', 'close', 'S23'),
  row('refunding', 'pay-partial', 'refunded-partial', 'close', 'S23'),
  row('refunding', 'pay-fail', 'refunding', 'retry-pay', 'T11'),
]
