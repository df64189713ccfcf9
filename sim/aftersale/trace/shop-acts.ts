import { refuseWithoutReason } from '../../policy/application-guard.ts'
import { isOwnReason } from '../../policy/rules/s05-excluded-goods.ts'
import { reasonStated } from '../../policy/rules/s19-reason-stated.ts'
import { LAST_HOURS, rejectLocked } from '../../policy/rules/s21b-reject-locked.ts'
import { partialOffer } from '../../policy/rules/s50-partial-offer.ts'
import { mustAccept } from '../../policy/rules/s55-must-accept.ts'
import { unshippedRejection } from '../../policy/rules/unshipped-rejection.ts'
import { RULE } from '../../policy/rule-ids.ts'
import { SITUATION, TYPE } from '../../policy/terms.ts'
import { EVENT, STATE } from '../machine.ts'
import type { TraceAct } from './acts.ts'
import type { Because } from './because.ts'
import { takeIfAllowed } from './buyer-acts.ts'
import type { CaseRun } from './case-run.ts'
import { ship } from './courier-acts.ts'
import { refuseState } from './refuse-state.ts'
import { take } from './take-step.ts'

type Handler = (run: CaseRun, act: TraceAct) => void

/** What a shop can do, and the rules that stop it. */
export const shopActs: Readonly<Record<string, Handler>> = {
  approve: (run, act) => {
    const isReturn = run.case.type === TYPE['return-refund']
    const opensReturn = isReturn && run.case.state === STATE['wait-merchant']
    if (opensReturn) take(run, EVENT['approve-return'], 'shop', act.atHours)
    else payNow(run, act)
  },
  refund: payNow,
  reject,
  'offer-partial': offerPartial,
  'request-evidence': (run, act) => takeIfAllowed(run, act, 'request-evidence', 'S56'),
  'agree-refusal': (run, act) => {
    if (run.isSigned && run.isOpen) run.refuse(act, 'S29', { id: 'already-signed' })
    else takeIfAllowed(run, act, 'agree-refusal', 'S29')
  },
  respond: (run, act) => {
    takeIfAllowed(run, act, 'respond', 'S31')
    // Who is not in that state has no such clock, so stopping it is nothing.
    run.clocks.stop('T2a', act.atHours)
  },
  'confirm-receipt': (run, act) => {
    if (act.condition !== undefined) run.case.hasFinding = act.condition !== 'ok'
    takeIfAllowed(run, act, 'confirm-receipt', 'S36')
  },
  appeal,
  ship,
}

/** The shop pays at once: by approval, or by confirming a receipt that it need not wait for. */
function payNow(run: CaseRun, act: TraceAct): void {
  const isApproval = run.isAllowed(EVENT.approve)
  takeIfAllowed(run, act, isApproval ? 'approve' : 'confirm-receipt', 'S18')
}

function reject(run: CaseRun, act: TraceAct): void {
  const now = act.atHours
  const isGoods = run.case.state === STATE.inspecting
  const event = isGoods ? EVENT['reject-goods'] : EVENT.reject
  if (act.condition !== undefined) run.case.hasFinding = act.condition !== 'ok'
  if (!run.isAllowed(event)) {
    refuseState(run, act, 'S19')
    return
  }
  const hasReason = act.statedReason !== undefined && act.statedReason.trim() !== ''
  if (run.case.state === STATE.intercepting) {
    const locked = lockedBecause(run, now)
    if (locked !== undefined) {
      run.refuse(act, 'S21b', locked)
      return
    }
  }
  if (!reasonStated.applies({ hasReason }, run.rulesAt(now))) {
    run.refuse(act, 'S19', { id: 'no-reason-stated' })
    return
  }
  const isUnshipped = run.case.situation === SITUATION.unshipped
  const isExcused = excuses.test(act.statedReason ?? '')
  const { exclusion } = run.setup.order
  if (isUnshipped && !unshippedRejection.applies({ exclusion, isExcused }, {})) {
    run.refuse(act, 'unshippedRejection', { id: 'not-excused' })
    return
  }
  if (mustAccept.applies(returnFacts(run), {})) run.notice(now, 'S55', 'must-accept')
  take(run, event, 'shop', now)
}

/** What excuses the refusal of an unshipped order, in the words that people write. */
const excuses = /shipped|work-started|work started|custom|发货|发出|定制|开工|制作/i

/** Why the refuse button does not work while the parcel is on its way (S21b), or undefined. */
function lockedBecause(run: CaseRun, now: number): Because | undefined {
  const hardDueHours = run.clocks.dueOf('T2b')
  const rules = run.rulesAt(now)
  const { isSigned } = run
  const { hasOfferLapsed } = run.case
  // Without automatic interception nothing is being intercepted (C8).
  if (!run.setup.isInterceptAuto) return undefined
  if (!rejectLocked.applies({ nowHours: now, hardDueHours, isSigned, hasOfferLapsed }, rules)) {
    return undefined
  }
  if (rules.rejectDuringIntercept === 'after-offer') return { id: 'negotiate-first' }
  if (rules.rejectDuringIntercept === 'last-48h') {
    return { id: 'locked-until', atHours: hardDueHours - LAST_HOURS }
  }
  return { id: 'locked', atHours: hardDueHours }
}

/** Whether the return in hand is one that has to be accepted (S55). */
function returnFacts(run: CaseRun): {
  isReturn: boolean
  isInWindow: boolean
  hasFinding: boolean
} {
  const { order } = run.setup
  const { reason, appliedHours, hasFinding } = run.case
  const facts = {
    reason,
    exclusion: order.exclusion,
    isLabel30d: order.isLabel30d,
    shippedHours: run.shippedHours,
    signedHours: run.signedHours,
    nowHours: appliedHours,
  }
  return {
    isReturn: run.case.type === TYPE['return-refund'],
    isInWindow:
      run.isSigned &&
      isOwnReason(reason) &&
      refuseWithoutReason(facts, run.rulesAt(appliedHours)) === undefined,
    hasFinding,
  }
}

function offerPartial(run: CaseRun, act: TraceAct): void {
  const isGoods = run.case.state === STATE.inspecting
  const event = isGoods ? 'offer-for-goods' : 'offer-partial'
  const offerFen = act.amountFen ?? 0
  if (!run.isAllowed(EVENT[event])) {
    refuseState(run, act, isGoods ? 'S57' : 'S50')
    return
  }
  if (!partialOffer.applies({ offerFen, amountFen: run.case.amountFen }, {})) {
    run.refuse(act, 'S50', { id: 'offer-range', amountFen: run.case.amountFen })
    return
  }
  if (act.condition !== undefined) run.case.hasFinding = act.condition !== 'ok'
  run.case.offerFen = offerFen
  take(run, EVENT[event], 'shop', act.atHours)
}

/** The shop calls the platform: instead of deciding, after its refusal, or once against a ruling. */
function appeal(run: CaseRun, act: TraceAct): void {
  const now = act.atHours
  if (run.case.state === STATE['platform-intervening']) {
    if (run.case.appeals > 0) run.refuse(act, 'S61', { id: 'appealed' })
    else take(run, EVENT['appeal-ruling'], 'shop', now)
  } else if (run.isAllowed(EVENT.appeal)) take(run, EVENT.appeal, 'shop', now, RULE.S59)
  else refuseState(run, act, 'S59')
}
