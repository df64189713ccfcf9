import type { RuleValues } from '../../policy/rulebook.ts'
import { RULE, ruleIds } from '../../policy/rule-ids.ts'
import { CAUSE, EXCLUSION, isShopFault, SITUATION } from '../../policy/terms.ts'
import type { Actor } from '../../policy/terms.ts'
import { compileMachine, ILLEGAL, STATE } from '../machine.ts'
import { finalStates, states } from '../states.ts'
import type { State } from '../states.ts'
import { eventNames } from '../table.ts'
import type { TraceAct } from './acts.ts'
import type { Because } from './because.ts'
import { Clocks } from './clocks.ts'
import type {
  OrderFact,
  RuleEpoch,
  TraceNotice,
  TraceRefusal,
  TraceSetup,
  TraceStep,
} from './trace.ts'

/** The case as it stands: codes of `policy/terms.ts`; a new application starts it afresh. */
const freshCase = () => ({
  state: STATE.none,
  situation: SITUATION.unshipped,
  type: 0,
  reason: 0,
  evidence: 0,
  appliedHours: NaN,
  amountFen: 0,
  offerFen: 0,
  rejections: 0,
  appeals: 0,
  /** The shop asked for evidence and waits for it. */
  isEvidenceAsked: false,
  hasOfferLapsed: false,
  hasFinding: false,
  /** The case waits for its parcel to be stopped: T2b runs, and a negotiation leads back to it. */
  isIntercepting: false,
  isGoodsBack: false,
  isTurned: false,
  sentBackHours: NaN,
  backHours: NaN,
  isDesignated: false,
  isNumberDoubted: false,
  feeFen: 0,
  cause: CAUSE.none,
  rule: RULE.none,
  refundFen: 0,
  refundedHours: NaN,
  isRefundBeforeParcel: false,
})

/** One order on its way through the machine: what has happened, what runs, what was refused. */
export class CaseRun {
  readonly setup: TraceSetup
  readonly machine = compileMachine(RULE)
  readonly clocks = new Clocks()
  readonly steps: TraceStep[] = []
  readonly refused: TraceRefusal[] = []
  readonly facts: OrderFact[] = []
  readonly notices: TraceNotice[] = []
  case = freshCase()
  applications = 0
  /** What the automatic rules are told of the buyer and of the day. */
  isFlagged: boolean
  smallTodayFen: number
  shippedHours = NaN
  signedHours = NaN
  isOutForDelivery = false
  isLost = false
  refundedFen = 0
  lateCompensationFen = 0
  /** The act in hand; undefined while a timer fires. */
  act: TraceAct | undefined
  /** Of the transition just taken, for the effect that follows it. */
  lastEvent = 0
  lastBy: Actor = 'system'
  lastRule = 0

  constructor(setup: TraceSetup) {
    this.setup = setup
    this.isFlagged = setup.order.isFlagged
    this.smallTodayFen = setup.order.smallTodayFen
  }

  /** The rules in force at a moment. */
  epochAt(now: number): RuleEpoch {
    const { epochs } = this.setup
    return epochs.findLast(({ fromHours }) => fromHours <= now) ?? epochs[0]!
  }

  rulesAt(now: number): RuleValues {
    return this.epochAt(now).rules
  }

  get stateName(): State {
    return states[this.case.state]!
  }

  get isOpen(): boolean {
    return this.case.state !== STATE.none && !finalStates.includes(this.stateName)
  }

  get isShipped(): boolean {
    return !Number.isNaN(this.shippedHours)
  }

  get isSigned(): boolean {
    return !Number.isNaN(this.signedHours)
  }

  get isShopFault(): boolean {
    return isShopFault(this.case.reason)
  }

  get isExcluded(): boolean {
    return this.setup.order.exclusion !== EXCLUSION.none
  }

  /** Starts another case on the line. */
  reset(): void {
    this.case = freshCase()
  }

  isAllowed(event: number): boolean {
    return this.machine.next[this.case.state * this.machine.events + event] !== ILLEGAL
  }

  /** Row of the machine for `event` in the present state: target, effect and rule. */
  cellOf(event: number): { to: number; effect: number; rule: number } {
    const cell = this.case.state * this.machine.events + event
    const { next, effect, rule } = this.machine
    return { to: next[cell]!, effect: effect[cell]!, rule: rule[cell]! }
  }

  noteStep(now: number, event: number, to: number, by: Actor, rule: number): void {
    this.steps.push({
      atHours: now,
      from: this.stateName,
      event: eventNames[event]!,
      to: states[to]!,
      by,
      rule: ruleIds[rule]!,
      act: by === 'system' ? undefined : this.act,
    })
  }

  noteFact(atHours: number, fact: OrderFact['fact'], by: Actor, rule?: string): void {
    this.facts.push({ atHours, fact, by, rule })
  }

  notice(atHours: number, rule: string, notice: TraceNotice['notice']): void {
    this.notices.push({ atHours, rule, notice })
  }

  refuse(act: TraceAct, rule: string, because: Because): void {
    const { atHours, actor, act: name } = act
    this.refused.push({ atHours, actor, act: name, rule, because })
  }
}
