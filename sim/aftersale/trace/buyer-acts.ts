import { refuseApplication } from '../../policy/application-guard.ts'
import type { ApplicationRefusal } from '../../policy/application-guard.ts'
import { noReasonEnds } from '../../policy/rules/s04-no-reason-window.ts'
import { exclusionRow } from '../../policy/rules/s05-excluded-goods.ts'
import { applicationLimit } from '../../policy/rules/application-limit.ts'
import { EVIDENCE, exclusions, REFUND_POINT, SITUATION, TYPE } from '../../policy/terms.ts'
import { EVENT, STATE } from '../machine.ts'
import type { EventName } from '../table.ts'
import type { TraceAct } from './acts.ts'
import type { Because } from './because.ts'
import type { CaseRun } from './case-run.ts'
import { isPaidAt } from './effects.ts'
import { refuseState } from './refuse-state.ts'
import { take } from './take-step.ts'

type Handler = (run: CaseRun, act: TraceAct) => void

/** What a buyer can do, and the rules that stop it. */
export const buyerActs: Readonly<Record<string, Handler>> = {
  apply,
  'ship-back': shipBack,
  accept: (run, act) => {
    const event = run.case.isEvidenceAsked ? 'supply-evidence' : 'accept'
    takeIfAllowed(run, act, event, run.case.isEvidenceAsked ? 'S56' : 'S50')
  },
  decline: (run, act) => {
    const before = run.case.isIntercepting ? 'decline-in-transit' : 'decline'
    takeIfAllowed(run, act, run.case.isGoodsBack ? 'decline-goods' : before, 'S50')
  },
  modify,
  'supply-evidence': (run, act) => {
    if (run.isOpen && !run.case.isEvidenceAsked) run.refuse(act, 'S56', { id: 'not-asked' })
    else takeIfAllowed(run, act, 'supply-evidence', 'S56')
  },
  appeal: (run, act) => {
    if (run.case.state === STATE['rejected-wait-buyer']) {
      take(run, EVENT.appeal, 'buyer', act.atHours)
    } else if (run.isOpen && run.isAllowed(EVENT.appeal)) {
      run.refuse(act, 'S60', { id: 'only-after-refusal' })
    } else refuseState(run, act, 'S60')
  },
  withdraw: (run, act) => takeIfAllowed(run, act, 'withdraw', 'withdraw'),
  'refuse-parcel': refuseParcel,
}

/** Takes the event where the machine has a row for it, else says why not. */
export function takeIfAllowed(run: CaseRun, act: TraceAct, event: EventName, rule: string): void {
  if (run.isAllowed(EVENT[event])) take(run, EVENT[event], act.actor, act.atHours)
  else refuseState(run, act, rule)
}

function apply(run: CaseRun, act: TraceAct): void {
  const { order, evidenceAsked } = run.setup
  const now = act.atHours
  const type = act.type ?? TYPE['refund-only']
  const reason = act.reason ?? 0
  const amountFen = act.amountFen ?? order.paidFen
  const request = {
    nowHours: now,
    isCaseOpen: run.isOpen,
    refundedFen: run.refundedFen,
    applications: run.applications,
    type,
    reason,
    evidence: act.evidence ?? EVIDENCE.none,
    amountFen,
    paidFen: order.paidFen,
    exclusion: order.exclusion,
    isLabel30d: order.isLabel30d,
    shippedHours: run.shippedHours,
    signedHours: run.signedHours,
  }
  const refusal = refuseApplication(request, run.rulesAt(now), evidenceAsked)
  if (refusal !== undefined) {
    run.refuse(act, ruleOf(refusal, order.exclusion), becauseOf(run, refusal, amountFen))
    return
  }
  run.reset()
  run.applications += 1
  run.case.situation = situationOf(run)
  run.case.type = type
  run.case.reason = reason
  run.case.evidence = request.evidence
  run.case.amountFen = amountFen
  run.case.appliedHours = now
  run.clocks.stopAll(['T12', 'T13'], now)
  const isIntercepted =
    run.case.situation === SITUATION['in-transit'] && type === TYPE['refund-only']
  take(run, isIntercepted ? EVENT['apply-in-transit'] : EVENT.apply, 'buyer', now)
}

function situationOf(run: CaseRun): number {
  if (run.isSigned) return SITUATION.signed
  return run.isShipped ? SITUATION['in-transit'] : SITUATION.unshipped
}

/** Excluded goods are named by the row of their kind. */
function ruleOf(refusal: ApplicationRefusal, exclusion: number): string {
  return refusal === 'S05' ? exclusionRow(exclusion) : refusal
}

function becauseOf(run: CaseRun, refusal: ApplicationRefusal, amountFen: number): Because {
  const { order } = run.setup
  switch (refusal) {
    case 'S09':
      return run.isOpen
        ? { id: 'case-open', state: run.stateName }
        : { id: 'refunded', atHours: run.case.refundedHours }
    case 'application':
      return { id: 'limit', count: run.applications }
    case 'S11':
      return { id: 'amount', amountFen }
    case 'S26':
      return { id: 'unshipped-return' }
    case 'S05':
      return { id: 'excluded', exclusion: exclusions[order.exclusion]! }
    case 'S04':
      return {
        id: 'window-closed',
        atHours: noReasonEnds(run.signedHours, run.rulesAt(run.signedHours)),
      }
    case 'S37':
      return {
        id: 'label-closed',
        atHours: run.shippedHours + run.rulesAt(run.signedHours).labelHours,
      }
    case 'shopFaultPeriod': {
      const { shopFaultHours } = run.rulesAt(run.signedHours)
      return { id: 'fault-period-closed', atHours: run.signedHours + shopFaultHours }
    }
    case 'refundWithoutReturn':
      return { id: 'no-service' }
    case 'S34':
      return { id: 'no-photo' }
    default:
      return { id: 'no-evidence' }
  }
}

/** The buyer hands the parcel in: a step of the case, or after an advance refund a fact alone. */
function shipBack(run: CaseRun, act: TraceAct): void {
  const now = act.atHours
  const isAdvanced =
    run.case.type === TYPE['return-refund'] &&
    run.case.isRefundBeforeParcel &&
    isPaidAt(run, REFUND_POINT.onApproval)
  if (!run.isSigned && run.isOpen) run.refuse(act, 'S35', { id: 'not-received' })
  else if (run.isAllowed(EVENT['ship-back'])) {
    noteSending(run, act)
    take(run, EVENT['ship-back'], 'buyer', now)
  } else if (isAdvanced && Number.isNaN(run.case.sentBackHours)) noteSending(run, act)
  else if (!Number.isNaN(run.case.sentBackHours)) run.refuse(act, 'S35', { id: 'already-sent' })
  else refuseState(run, act, 'S35')
}

function noteSending(run: CaseRun, act: TraceAct): void {
  run.case.sentBackHours = act.atHours
  run.case.isDesignated = act.isDesignated === true
  run.case.isNumberDoubted = act.isNumberDoubted === true
  run.case.feeFen = act.feeFen ?? 0
  run.noteFact(act.atHours, 'sent-back', 'buyer')
}

/** A changed application counts like a new one; in transit it is the way to a return after signing. */
function modify(run: CaseRun, act: TraceAct): void {
  const now = act.atHours
  if (run.case.isEvidenceAsked && run.case.state === STATE.negotiating) {
    take(run, EVENT['supply-evidence'], 'buyer', now)
    return
  }
  if (!run.isAllowed(EVENT.modify)) {
    refuseState(run, act, 'S19')
    return
  }
  if (applicationLimit.applies({ applications: run.applications }, run.rulesAt(now))) {
    run.refuse(act, 'application', { id: 'limit', count: run.applications })
    return
  }
  const refusal = refuseChange(run, act)
  if (refusal !== undefined) {
    run.refuse(
      act,
      ruleOf(refusal, run.setup.order.exclusion),
      becauseOf(run, refusal, act.amountFen ?? run.case.amountFen),
    )
    return
  }
  run.applications += 1
  run.case.type = act.type ?? run.case.type
  run.case.reason = act.reason ?? run.case.reason
  run.case.evidence = Math.max(run.case.evidence, act.evidence ?? EVIDENCE.photo)
  run.case.amountFen = act.amountFen ?? run.case.amountFen
  if (run.isSigned) run.case.situation = SITUATION.signed
  take(run, EVENT.modify, 'buyer', now)
}

/** What a new application would be refused for, a changed one is too. */
function refuseChange(run: CaseRun, act: TraceAct): ApplicationRefusal | undefined {
  const { order, evidenceAsked } = run.setup
  const isChanged = act.type !== undefined || act.reason !== undefined
  if (!isChanged && act.amountFen === undefined) return undefined
  return refuseApplication(
    {
      nowHours: act.atHours,
      isCaseOpen: false,
      refundedFen: run.refundedFen,
      applications: run.applications,
      type: act.type ?? run.case.type,
      reason: act.reason ?? run.case.reason,
      evidence: Math.max(run.case.evidence, act.evidence ?? EVIDENCE.photo),
      amountFen: act.amountFen ?? run.case.amountFen,
      paidFen: order.paidFen,
      exclusion: order.exclusion,
      isLabel30d: order.isLabel30d,
      shippedHours: run.shippedHours,
      signedHours: run.signedHours,
    },
    run.rulesAt(act.atHours),
    evidenceAsked,
  )
}

function refuseParcel(run: CaseRun, act: TraceAct): void {
  if (!run.isShipped) run.refuse(act, 'S29', { id: 'not-shipped' })
  else if (run.isSigned) run.refuse(act, 'S29', { id: 'already-signed' })
  else if (run.case.isTurned) run.refuse(act, 'S29', { id: 'turned' })
  else if (run.case.isIntercepting) takeIfAllowed(run, act, 'refuse-parcel', 'S29')
  else refuseState(run, act, 'S29')
}
