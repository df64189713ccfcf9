import type { Actor } from '../../policy/terms.ts'

/** What each party may be said to do in a case file; the system acts by itself. */
export const actsBy = {
  buyer: [
    'apply',
    'ship-back',
    'accept',
    'decline',
    'modify',
    'supply-evidence',
    'appeal',
    'withdraw',
    'refuse-parcel',
  ],
  shop: [
    'approve',
    'reject',
    'offer-partial',
    'request-evidence',
    'agree-refusal',
    'respond',
    'confirm-receipt',
    'refund',
    'appeal',
    'ship',
  ],
  courier: [
    'ship',
    'out-for-delivery',
    'signed',
    'intercepted',
    'intercept-failed',
    'scanned-back',
    'delivered-back',
    'lost',
  ],
  platform: ['rule', 'payment-failed'],
} as const satisfies Partial<Record<Actor, readonly string[]>>

export type ActName = (typeof actsBy)[keyof typeof actsBy][number]
export type ActingParty = keyof typeof actsBy

/** Rulings of the platform (S61). */
export const rulings = ['full-refund', 'return-then-refund', 'partial', 'for-shop'] as const
export type Ruling = (typeof rulings)[number]

/** One act, lowered: codes of `policy/terms.ts`, fen, hours since midnight of the order's first day. */
export type TraceAct = {
  atHours: number
  actor: ActingParty
  act: ActName
  /** The act answers a timer that has just run out: at one moment acts otherwise come before timers. */
  isAfterTimers?: boolean | undefined
  /** apply, modify. */
  type?: number | undefined
  reason?: number | undefined
  evidence?: number | undefined
  /** apply, modify, offer-partial and a partial ruling. */
  amountFen?: number | undefined
  /** reject: why, in the shop's words. */
  statedReason?: string | undefined
  /** confirm-receipt, reject: what was found. */
  condition?: string | undefined
  /** ship-back. */
  isDesignated?: boolean | undefined
  /** The shop compares numbers with scans and other cases, and knows no parcel to this one. */
  isNumberDoubted?: boolean | undefined
  feeFen?: number | undefined
  /** What the platform holds of buyer and day from now on; at first what the order says. */
  isFlagged?: boolean | undefined
  smallTodayFen?: number | undefined
  /** rule. */
  ruling?: Ruling | undefined
}
