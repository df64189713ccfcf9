import type { Text } from '../charts/speech.ts'

/** `afterlab explain --json`: what happened to one order, and by which rule. Moments are ISO texts. */
export type TraceAnswer = {
  schema: 'afterlab/trace@1'
  afterlab: string
  rulebook: string
  /** The case file, or the record and the number of the case. */
  source: string
  title: Text | null
  order: { paidYuan: number; paidAt: string }
  outcome: {
    state: string
    refundYuan: number
    refundedAt: string | null
    cause: string
    freightSubsidyYuan: number
    freightPaidBy: string
    /** Rule that decided the refund, and the one that pays or voids the freight cover. */
    rule: string
    freightRule: string
    refundBeforeParcel: boolean
    lateCompensationYuan: number
  }
  steps: TraceStepAnswer[]
  refused: { at: string; actor: string; act: string; rule: string; because: string }[]
  timers: {
    name: string
    rule: string
    startedAt: string
    dueAt: string
    firedAt?: string
    stoppedAt?: string
  }[]
  /** What happens to payment and parcel besides the case. */
  facts: { at: string; fact: string; by: string; rule?: string }[]
  notices: { at: string; rule: string; notice: string }[]
  /** Every rule that is named, in our words. */
  rules: Record<string, Text>
}

export type TraceStepAnswer = {
  at: string
  from: string
  event: string
  to: string
  by: string
  rule: string
  details?: TraceDetails
}

/** What an act said besides who, what and when. */
export type TraceDetails = {
  type?: string
  reason?: string
  evidence?: string
  amountYuan?: number
  feeYuan?: number
  carrier?: string
  condition?: string
  ruling?: string
}
