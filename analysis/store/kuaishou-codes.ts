import { applicationTypes, states } from '../../sim/index.ts'
import type { State } from '../../sim/index.ts'

/** Codes of the Kuaishou open platform (domain 2.2), as its exports and its API write them. */

const REFUND_ONLY = applicationTypes.indexOf('refund-only')

/** `handlingWay` of an application: 10 refund only, 1 return and refund. */
export function handlingWay(type: number): number {
  return type === REFUND_ONLY ? 10 : 1
}

type StateCodes = {
  /** `status` of a refund-only and of a return case. */
  refundOnly: number
  returns: number
  /** 1 the shop's turn, 2 the shop agreed, 3 the shop refused and the buyer may modify. */
  negotiate: number
}

const atReview = (negotiate: number): StateCodes => ({ refundOnly: 10, returns: 11, negotiate })
const both = (status: number, negotiate: number): StateCodes => ({
  refundOnly: status,
  returns: status,
  negotiate,
})

const codes: Readonly<Record<State, StateCodes>> = {
  none: atReview(1),
  'wait-merchant': atReview(1),
  intercepting: atReview(1),
  'refusal-agreed': atReview(2),
  'return-leg': atReview(2),
  'rejected-wait-buyer': atReview(3),
  negotiating: atReview(3),
  'wait-buyer-ship': both(30, 2),
  'wait-merchant-receipt': both(40, 2),
  inspecting: both(40, 2),
  'platform-intervening': { refundOnly: 20, returns: 21, negotiate: 3 },
  refunding: both(50, 2),
  'refunded-full': both(60, 2),
  'refunded-partial': both(60, 2),
  'closed-withdrawn': both(70, 1),
  'closed-buyer-timeout': both(70, 3),
  'closed-for-shop': both(70, 3),
}

/** `status` of a case by its state and type: 10 to 50 open, 60 refunded, 70 closed without refund. */
export function caseStatus(state: number, type: number): number {
  const { refundOnly, returns } = codesOf(state)
  return type === REFUND_ONLY ? refundOnly : returns
}

/** `negotiateStatus` of a case by its state. */
export function negotiateStatus(state: number): number {
  return codesOf(state).negotiate
}

function codesOf(state: number): StateCodes {
  return codes[states[state] ?? 'none']
}

export type OrderFate = {
  isRefunded: boolean
  isCompleted: boolean
  isSigned: boolean
  isShipped: boolean
}

/** `orderStatus`: 80 failed (refunded in full), 70 succeeded, 50 signed, 40 shipped, 30 paid. */
export function orderStatus({ isRefunded, isCompleted, isSigned, isShipped }: OrderFate): number {
  if (isRefunded) return 80
  if (isCompleted) return 70
  if (isSigned) return 50
  return isShipped ? 40 : 30
}
