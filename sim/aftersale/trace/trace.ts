import type { Calendar } from '../../base/calendar.ts'
import type { CascadeTerms } from '../../policy/cascade.ts'
import type { CoverTerms } from '../../policy/freight-cover.ts'
import type { RuleValues } from '../../policy/rulebook.ts'
import type { Actor, Cause } from '../../policy/terms.ts'
import type { State } from '../states.ts'
import type { EventName } from '../table.ts'
import type { TraceAct } from './acts.ts'
import type { Because } from './because.ts'
import type { TimerName } from './timer-names.ts'

/** The order, and what the platform knows of its buyer. Hours since midnight of the first day. */
export type TraceOrder = {
  paidFen: number
  exclusion: number
  isLabel30d: boolean
  isPresale: boolean
  paidHours: number
  cover: CoverTerms | undefined
  /** Working days that the buyer's bank takes; undefined is a wallet. */
  bankDays: number | undefined
  isGoodBuyer: boolean
  isFlagged: boolean
  isBuyerBarred: boolean
  smallTodayFen: number
}

/** The rules of a stretch of days, with the automatic ones as the shop has set them. */
export type RuleEpoch = { fromHours: number; rules: RuleValues; cascade: CascadeTerms }

/** All that the interpreter is given. */
export type TraceSetup = {
  order: TraceOrder
  /** By time; those of one moment in the order given. */
  acts: readonly TraceAct[]
  /** Nothing later is looked at; Infinity follows every clock to its end. */
  untilHours: number
  calendar: Calendar
  /** Ascending; the first holds from the beginning. */
  epochs: readonly RuleEpoch[]
  refundPoint: number
  /** Index into `evidenceKinds`: what the shop asks of those who blame it. */
  evidenceAsked: number
  isInterceptAuto: boolean
}

export type TraceStep = {
  atHours: number
  from: State
  event: EventName
  to: State
  by: Actor
  rule: string
  /** The act that was taken, where a person took one. */
  act?: TraceAct | undefined
}

/** An act that the rules do not allow at that moment. */
export type TraceRefusal = {
  atHours: number
  actor: Actor
  act: string
  rule: string
  because: Because
}

export type TraceTimer = {
  name: TimerName
  /** Row of the text that sets it. */
  rule: string
  startedHours: number
  dueHours: number
  firedHours?: number
  stoppedHours?: number
}

/** What happens to the order besides the case: payment, parcel, success. */
export type OrderFact = {
  atHours: number
  fact:
    | 'paid'
    | 'shipped'
    | 'covered'
    | 'out-for-delivery'
    | 'signed'
    | 'sent-back'
    | 'scanned-back'
    | 'back'
    | 'lost'
    | 'order-success'
  by: Actor
  /** The rule by which it happens, where one says so. */
  rule?: string | undefined
}

/** What the shop should know though it moves nothing. */
export type TraceNotice = {
  atHours: number
  rule: string
  notice:
    | 'late-response'
    | 'late-inspection'
    | 'late-shipment'
    | 'refund-before-parcel'
    | 'must-accept'
}

export const freightPayers = ['insurer', 'platform', 'shop', 'buyer', 'none'] as const
export type FreightPayer = (typeof freightPayers)[number]

export type TraceOutcome = {
  state: State
  refundFen: number
  /** NaN while nothing has been paid. */
  refundedHours: number
  cause: Cause
  /** Rule that decided the refund; `none` without one. */
  rule: string
  freightSubsidyFen: number
  freightPaidBy: FreightPayer
  /** Rule that pays or voids the cover; `none` where there is nothing to claim. */
  freightRule: string
  isRefundBeforeParcel: boolean
  lateCompensationFen: number
}

export type Trace = {
  outcome: TraceOutcome
  steps: readonly TraceStep[]
  refused: readonly TraceRefusal[]
  timers: readonly TraceTimer[]
  facts: readonly OrderFact[]
  notices: readonly TraceNotice[]
}
