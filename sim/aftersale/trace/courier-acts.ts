import { interception } from '../../policy/rules/s20-interception.ts'
import { shippedOverClaim } from '../../policy/rules/c10-shipped-over-claim.ts'
import { successHours } from '../../policy/rules/t15-order-success.ts'
import { claimEnds } from '../../policy/rules/s44-claim-window.ts'
import { noReasonEnds } from '../../policy/rules/s04-no-reason-window.ts'
import { REFUND_POINT, SITUATION } from '../../policy/terms.ts'
import { EVENT, STATE } from '../machine.ts'
import type { TraceAct } from './acts.ts'
import type { CaseRun } from './case-run.ts'
import { isPaidAt } from './effects.ts'
import { refuseState } from './refuse-state.ts'
import { take } from './take-step.ts'

type Handler = (run: CaseRun, act: TraceAct) => void

/** What happens to the parcel. A scan that cannot be is refused; one that moves nothing is a fact. */
export const courierActs: Readonly<Record<string, Handler>> = {
  ship,
  'out-for-delivery': (run, act) => {
    if (!isOnItsWay(run, act)) return
    run.isOutForDelivery = true
    run.noteFact(act.atHours, 'out-for-delivery', 'courier')
  },
  signed: sign,
  intercepted: intercept,
  'intercept-failed': (run, act) => {
    if (run.isAllowed(EVENT['intercept-failed'])) {
      take(run, EVENT['intercept-failed'], 'courier', act.atHours)
    } else refuseState(run, act, 'S20')
  },
  'scanned-back': (run, act) => {
    const isSent = !Number.isNaN(run.case.sentBackHours)
    if (!isSent) {
      refuseState(run, act, 'S35')
      return
    }
    run.noteFact(act.atHours, 'scanned-back', 'courier')
    const isDue = isPaidAt(run, REFUND_POINT.onFirstScan)
    if (isDue && run.isAllowed(EVENT['advance-refund'])) {
      take(run, EVENT['advance-refund'], 'system', act.atHours)
    }
  },
  'delivered-back': deliverBack,
  lost: (run, act) => {
    run.isLost = true
    run.noteFact(act.atHours, 'lost', 'courier')
  },
}

/** The shop's warehouse, or its courier, confirms shipment (S41, C10); the promise is kept or was broken (T16). */
export function ship(run: CaseRun, act: TraceAct): void {
  const now = act.atHours
  const { order } = run.setup
  const isPaying = run.case.state === STATE.refunding || run.refundedFen > 0
  if (run.isShipped) run.refuse(act, 'C10', { id: 'already-shipped' })
  else if (isPaying) refuseState(run, act, 'S18')
  else {
    run.shippedHours = now
    run.clocks.stop('T16', now)
    run.noteFact(now, 'shipped', act.actor)
    if (order.cover !== undefined) run.noteFact(now, 'covered', 'system', 'S41')
    const rules = run.rulesAt(now)
    startOrderClocks(run, now)
    if (run.case.state === STATE['wait-merchant'] && run.case.situation === SITUATION.unshipped) {
      const converts = shippedOverClaim.applies({}, rules)
      take(run, converts ? EVENT.ship : EVENT['ship-and-close'], act.actor, now)
    }
  }
}

/** At shipment: the label's window (T13) and the order's own end (T15). */
function startOrderClocks(run: CaseRun, now: number): void {
  const rules = run.rulesAt(now)
  if (run.setup.order.isLabel30d && !run.isExcluded) {
    run.clocks.start('T13', now, now + rules.labelHours, () => undefined)
  }
  run.clocks.start('T15', now, now + rules.confirmFirstHours, (at) => succeed(run, at))
}

/** T15: the order succeeds, or waits for the second or the last day, or for the case to end. */
function succeed(run: CaseRun, now: number): void {
  const rules = run.rulesAt(run.shippedHours)
  const due = successHours(run.shippedHours, run.signedHours, rules)
  if (due > now) {
    run.clocks.extend('T15', nextDay(run, now), (at) => succeed(run, at))
  } else if (run.isOpen) run.clocks.park('T15')
  else run.noteFact(now, 'order-success', 'system', 'T15')
}

function nextDay(run: CaseRun, now: number): number {
  const { confirmSecondHours, confirmLastHours } = run.rulesAt(run.shippedHours)
  const second = run.shippedHours + confirmSecondHours
  return now < second ? second : run.shippedHours + confirmLastHours
}

/** The buyer signs: windows open (S04, T12, T14); a case in transit goes on, unlocked or not (S21b). */
function sign(run: CaseRun, act: TraceAct): void {
  const now = act.atHours
  if (!isOnItsWay(run, act)) return
  const { order } = run.setup
  const rules = run.rulesAt(now)
  run.signedHours = now
  run.noteFact(now, 'signed', 'buyer')
  if (!run.isExcluded) {
    run.clocks.start('T12', now, noReasonEnds(now, rules), () => undefined)
  }
  if (order.cover !== undefined) {
    run.clocks.start('T14', now, claimEnds(now, order.cover.windowDays), () => undefined)
  }
  if (run.isAllowed(EVENT.sign)) take(run, EVENT.sign, 'buyer', now)
}

/** A parcel that is on its way to the buyer; else the scan is refused. */
function isOnItsWay(run: CaseRun, act: TraceAct): boolean {
  if (!run.isShipped) run.refuse(act, 'S20', { id: 'not-shipped' })
  else if (run.isSigned) run.refuse(act, 'S20', { id: 'already-signed' })
  else if (run.case.isTurned) run.refuse(act, 'S20', { id: 'turned' })
  else return true
  return false
}

function intercept(run: CaseRun, act: TraceAct): void {
  const { isShipped, isOutForDelivery, isSigned } = run
  const { isTurned } = run.case
  const facts = { isShipped, isOutForDelivery, isSigned, isTurned }
  if (interception.applies(facts, {})) {
    const isAwaited = run.case.isIntercepting && run.isAllowed(EVENT.intercepted)
    if (isAwaited) take(run, EVENT.intercepted, 'courier', act.atHours)
    else refuseState(run, act, 'S20')
  } else if (isOutForDelivery && !isSigned && !isTurned) {
    run.refuse(act, 'S20', { id: 'out-for-delivery' })
  } else isOnItsWay(run, act)
}

/** A parcel is back at the warehouse: intercepted, refused or returned. */
function deliverBack(run: CaseRun, act: TraceAct): void {
  const now = act.atHours
  const isSent = run.case.isTurned || !Number.isNaN(run.case.sentBackHours)
  if (!isSent) {
    run.refuse(act, run.case.situation === SITUATION.signed ? 'S36' : 'S32', { id: 'not-turned' })
    return
  }
  run.noteFact(now, 'back', 'courier')
  run.case.backHours = now
  if (run.isAllowed(EVENT['arrive-back'])) take(run, EVENT['arrive-back'], 'courier', now)
  else if (run.isAllowed(EVENT['parcel-back'])) take(run, EVENT['parcel-back'], 'courier', now)
  else run.case.isGoodsBack = true
}
