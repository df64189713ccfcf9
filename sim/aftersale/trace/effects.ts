import { askCascade } from '../../policy/cascade.ts'
import { dueAt } from '../../policy/deadline-rule.ts'
import { RULE, ruleIds } from '../../policy/rule-ids.ts'
import { autoConfirmReceipt } from '../../policy/rules/auto-confirm-receipt.ts'
import { refusalAutoRefund } from '../../policy/rules/refusal-auto-refund.ts'
import { refundPointReached } from '../../policy/rules/s39-refund-point.ts'
import { resumedDue } from '../../policy/rules/t5-offer-answer.ts'
import { paidBy } from '../../policy/rules/t11-payment.ts'
import { causeOf, isBeforeParcel } from '../../policy/refund-cause.ts'
import { EXCLUSION, REFUND_POINT, SITUATION, TYPE } from '../../policy/terms.ts'
import { EVENT } from '../machine.ts'
import type { EventName, Effect } from '../table.ts'
import type { CaseRun } from './case-run.ts'
import { closeCase } from './close-case.ts'
import type { TimerName } from './timer-names.ts'

/** Goes on with the system's own next step. */
export type TakeNext = (run: CaseRun, event: EventName, now: number, rule?: number) => void
type Handler = (run: CaseRun, now: number, next: TakeNext) => void

/** The shop's own clocks: what its silence decides. */
const hardClocks: readonly TimerName[] = ['T1', 'T2b', 'T3', 'T7']

/** What each effect of the machine sets going for one order: clocks, automatic rules, money. */
export const effectHandlers: Readonly<Record<Effect, Handler>> = {
  none: () => undefined,
  'open-review': openReview,
  'open-intercept': openIntercept,
  'convert-to-transit': (run, now, next) => {
    run.case.situation = SITUATION['in-transit']
    run.clocks.stopAll(hardClocks, now)
    openIntercept(run, now, next)
  },
  'wait-for-appeal': (run, now, next) => {
    run.case.rejections += 1
    run.clocks.stopAll(hardClocks, now)
    startClock(run, 'T4', now, next, 'buyer-deadline')
  },
  'wait-for-answer': waitForAnswer,
  'resume-review': resumeReview,
  'guide-refusal': () => undefined,
  'return-parcel': returnParcel,
  'receive-intercepted': (run, now, next) => {
    run.case.isGoodsBack = true
    startClock(run, 'T8', now, next, 'inspection-deadline')
  },
  'wait-for-ship-back': waitForShipBack,
  'wait-for-receipt': waitForReceipt,
  'receive-return': receiveReturn,
  'resume-inspection': (run) => {
    run.case.offerFen = 0
  },
  'resume-intercept': (run) => {
    run.case.offerFen = 0
    run.case.hasOfferLapsed = true
  },
  breach: (run, now) => {
    const isResponse = run.lastEvent === EVENT['respond-deadline']
    run.notice(now, isResponse ? 'T2a' : 'T8', isResponse ? 'late-response' : 'late-inspection')
  },
  'open-dispute': openDispute,
  'reopen-dispute': (run, now) => {
    run.case.appeals += 1
    startRuling(run, now)
  },
  'pay-out': payOut,
  'retry-pay': (run, now, next) => {
    startPayment(run, now, now + run.rulesAt(now).payRetryHours, next)
  },
  close: (run, now) => closeCase(run, now),
}

/** Starts a clock whose expiry is an event of the machine. */
function startClock(
  run: CaseRun,
  name: 'T1' | 'T2a' | 'T2b' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8',
  now: number,
  next: TakeNext,
  event: EventName,
  dueHours: number = dueAt(run.rulesAt(now)[name], now, run.setup.calendar),
): void {
  const rule = name === 'T1' || name === 'T3' ? RULE[name] : 0
  run.clocks.start(name, now, dueHours, (at) => next(run, event, at, rule))
}

/** T1 or T3, and the event of its expiry: an unshipped refund, a return, or money alone (S22). */
function reviewClock(run: CaseRun): { name: 'T1' | 'T3'; event: EventName } {
  const isReturn = run.case.type === TYPE['return-refund']
  return {
    name: run.case.situation === SITUATION.unshipped ? 'T1' : 'T3',
    event: isReturn ? 'return-review-deadline' : 'review-deadline',
  }
}

function openReview(run: CaseRun, now: number, next: TakeNext): void {
  const { name, event } = reviewClock(run)
  run.case.isIntercepting = false
  run.clocks.stopAll(hardClocks, now)
  startClock(run, name, now, next, event)
  passByRule(run, now, next)
}

function openIntercept(run: CaseRun, now: number, next: TakeNext): void {
  run.case.isIntercepting = true
  startClock(run, 'T2b', now, next, 'intercept-deadline')
  startClock(run, 'T2a', now, next, 'respond-deadline')
  passByRule(run, now, next)
}

/** Asks the automatic rules, except on a claim that the shop has refused before. */
function passByRule(run: CaseRun, now: number, next: TakeNext): void {
  const { order, calendar } = run.setup
  const { cascade } = run.epochAt(now)
  const { startHour, endHour } = cascade.offHours
  if (run.case.rejections > 0) return
  const isReturn = run.case.type === TYPE['return-refund']
  const rule = askCascade(
    {
      isShipped: run.case.situation !== SITUATION.unshipped,
      isReturn,
      reason: run.case.reason,
      amountFen: run.case.amountFen,
      paidFen: order.paidFen,
      isAppliedOffHours: calendar.inWindow(now, startHour, endHour),
      isPaidOffHours: calendar.inWindow(order.paidHours, startHour, endHour),
      isGoodBuyer: order.isGoodBuyer,
      isCustomOrVirtual:
        order.exclusion === EXCLUSION.custom || order.exclusion === EXCLUSION.digital,
      isFlagged: run.isFlagged,
      smallTodayFen: run.smallTodayFen,
    },
    cascade,
  )
  if (rule !== RULE.none) next(run, isReturn ? 'auto-approve-return' : 'auto-refund', now, rule)
}

/** T5 runs; the review clock pauses, those of a parcel on its way or at the warehouse do not. */
function waitForAnswer(run: CaseRun, now: number, next: TakeNext): void {
  const { isGoodsBack, isIntercepting } = run.case
  const isPaused = !isGoodsBack && !isIntercepting
  if (isPaused) run.clocks.stopAll(hardClocks, now)
  run.case.isEvidenceAsked = run.lastEvent === EVENT['request-evidence']
  const transit = isIntercepting ? 'transit-offer-deadline' : 'offer-deadline'
  const event = isGoodsBack ? 'goods-offer-deadline' : transit
  const rules = run.rulesAt(now)
  run.clocks.start('T5', now, dueAt(rules.T5, now, run.setup.calendar), (at) =>
    next(run, event, at),
  )
}

/** The review goes on: as long as it had, or a day at least. */
function resumeReview(run: CaseRun, now: number, next: TakeNext): void {
  run.case.offerFen = 0
  run.case.isEvidenceAsked = false
  const { name, event } = reviewClock(run)
  const rules = run.rulesAt(now)
  const fresh = dueAt(rules[name], run.case.appliedHours, run.setup.calendar)
  run.clocks.stopAll(hardClocks, now)
  startClock(run, name, now, next, event, resumedDue(fresh, now, rules))
}

function returnParcel(run: CaseRun, now: number, next: TakeNext): void {
  run.case.isTurned = true
  const isRefused = run.lastEvent === EVENT['refuse-parcel']
  if (refusalAutoRefund.applies({ isRefused }, run.rulesAt(now))) {
    next(run, 'auto-refund', now, RULE.refusalAutoRefund)
  }
}

function waitForShipBack(run: CaseRun, now: number, next: TakeNext): void {
  run.clocks.stopAll(hardClocks, now)
  if (isPaidAt(run, REFUND_POINT.onApproval)) next(run, 'advance-refund', now)
  else startClock(run, 'T6', now, next, 'ship-back-deadline')
}

function waitForReceipt(run: CaseRun, now: number, next: TakeNext): void {
  startClock(run, 'T7', now, next, 'receipt-deadline')
  const isBelieved = !run.case.isNumberDoubted
  if (isBelieved && isPaidAt(run, REFUND_POINT.onBuyerWaybill)) next(run, 'advance-refund', now)
}

function receiveReturn(run: CaseRun, now: number, next: TakeNext): void {
  run.case.isGoodsBack = true
  const { confirm } = run.epochAt(now).cascade
  if (autoConfirmReceipt.applies({ amountFen: run.case.amountFen }, confirm)) {
    next(run, 'auto-refund', now, RULE.autoConfirmReceipt)
  } else if (isPaidAt(run, REFUND_POINT.onReceipt)) next(run, 'auto-refund', now, RULE.S39)
  else startClock(run, 'T8', now, next, 'inspection-deadline')
}

/** Whether the shop's refund point has been reached on the way of a return (S39). */
export function isPaidAt(run: CaseRun, reached: number): boolean {
  return refundPointReached.applies({ reached }, run.setup)
}

/** T9 for the evidence of both, then T10 for the ruling; when they pass, nothing moves. */
function openDispute(run: CaseRun, now: number): void {
  run.clocks.stopAll(hardClocks, now)
  const due = dueAt(run.rulesAt(now).T9, now, run.setup.calendar)
  run.clocks.start('T9', now, due, (at) => startRuling(run, at))
}

function startRuling(run: CaseRun, now: number): void {
  run.clocks.stop('T9', now)
  const due = dueAt(run.rulesAt(now).T10, now, run.setup.calendar)
  run.clocks.start('T10', now, due, () => undefined)
}

/** The money is on its way: how much, and who or what decided it (S23). */
function payOut(run: CaseRun, now: number, next: TakeNext): void {
  const { offerFen, amountFen } = run.case
  const isOffer = run.lastEvent === EVENT.accept || run.lastEvent === EVENT['rule-partial']
  run.clocks.stopAll([...hardClocks, 'T16'], now)
  run.case.cause = causeOf(run.lastBy, run.lastRule)
  run.case.rule = run.lastRule
  run.case.refundFen = isOffer && offerFen > 0 ? offerFen : amountFen
  run.case.isRefundBeforeParcel = isBeforeParcel(run.case)
  if (run.case.isRefundBeforeParcel) {
    run.notice(now, ruleIds[run.lastRule]!, 'refund-before-parcel')
  }
  const { bankDays } = run.setup.order
  startPayment(run, now, paidBy(now, bankDays, run.rulesAt(now), run.setup.calendar), next)
}

function startPayment(run: CaseRun, now: number, dueHours: number, next: TakeNext): void {
  run.clocks.start('T11', now, dueHours, (at) => {
    const isFull = run.case.refundFen === run.setup.order.paidFen
    next(run, isFull ? 'pay' : 'pay-partial', at)
  })
}
