/** A deadline rule lowered to numbers; working days keep the clock time of the start. */
export type DeadlineRule = { isWorkingDays: boolean; amount: number }

/** The rulebook of one day lowered to plain numbers. Hours unless the name says else. */
export type RuleValues = {
  T1: DeadlineRule
  T2a: DeadlineRule
  T2b: DeadlineRule
  T3: DeadlineRule
  T4: DeadlineRule
  T5: DeadlineRule
  T6: DeadlineRule
  T7: DeadlineRule
  T8: DeadlineRule
  T9: DeadlineRule
  T10: DeadlineRule
  /** Review time left at least, after a negotiation ends (T5). */
  restartLeftHours: number
  walletPayHours: number
  bankPayDays: number
  payFailureShare: number
  payRetryHours: number
  noReasonHours: number
  noReasonFromNextDay: boolean
  labelHours: number
  shopFaultHours: number
  coverMinDays: number
  coverMaxDays: number
  coverMaxYuan: number
  confirmFirstHours: number
  confirmSecondHours: number
  confirmLastHours: number
  promiseShipHours: number
  lateShare: number
  lateMinYuan: number
  lateMaxYuan: number
  /** S19: a refusal has to state its reason. */
  isReasonRequired: boolean
  /** S39: the target for the money after approval of a label return. */
  labelRefundHours: number
  /** S21b: `disabled`, `allowed`, only in the last 48 h, or only after an offer without answer. */
  rejectDuringIntercept: 'disabled' | 'last-48h' | 'allowed' | 'after-offer'
  onSignDuringIntercept: 'keep-locked' | 'unlock'
  shipDuringPending: 'convert' | 'close'
  maxApplications: number
  isPlatformInstantRefund: boolean
  platformInstantCapYuan: number
  isRefusalAutoRefund: boolean
  /** The platform gives the money of received goods back without their return, of its own accord. */
  isRefundOnlyForced: boolean
  /** The buyer may ask for the money of received goods without blaming anyone or returning them. */
  mayRefundWithoutReturn: boolean
  /** A ruling may let the buyer keep received goods and have the whole price back. */
  mayRuleWithoutReturn: boolean
}
