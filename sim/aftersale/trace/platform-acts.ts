import { rulingWithoutReturn } from '../../policy/rules/s61-ruling-without-return.ts'
import { REASON, SITUATION, TYPE } from '../../policy/terms.ts'
import { EVENT, STATE } from '../machine.ts'
import type { EventName } from '../table.ts'
import type { Ruling, TraceAct } from './acts.ts'
import type { CaseRun } from './case-run.ts'
import { refuseState } from './refuse-state.ts'
import { take } from './take-step.ts'

type Handler = (run: CaseRun, act: TraceAct) => void

const rulingEvents: Readonly<Record<Ruling, EventName>> = {
  'full-refund': 'rule-full',
  'return-then-refund': 'rule-return',
  partial: 'rule-partial',
  'for-shop': 'rule-for-shop',
}

/** What the platform does by hand: rulings, and payments that its bank sends back. */
export const platformActs: Readonly<Record<string, Handler>> = {
  rule,
  'payment-failed': (run, act) => {
    if (run.isAllowed(EVENT['pay-fail'])) take(run, EVENT['pay-fail'], 'system', act.atHours)
    else refuseState(run, act, 'T11')
  },
}

function rule(run: CaseRun, act: TraceAct): void {
  const ruling = act.ruling ?? 'full-refund'
  if (run.case.state !== STATE['platform-intervening']) {
    refuseState(run, act, 'S61')
    return
  }
  const facts = {
    isFullRefund: ruling === 'full-refund',
    isSigned: run.isSigned,
    isGoodsBack: run.case.isGoodsBack,
    isNothingThere:
      run.case.reason === REASON.missing || run.case.reason === REASON['not-received'],
  }
  if (!rulingWithoutReturn.applies(facts, run.rulesAt(act.atHours))) {
    run.refuse(act, 'S61', { id: 'without-return' })
    return
  }
  if (ruling === 'partial') {
    const offerFen = act.amountFen ?? run.case.offerFen
    if (offerFen <= 0 || offerFen >= run.case.amountFen) {
      run.refuse(act, 'S61', { id: 'offer-range', amountFen: run.case.amountFen })
      return
    }
    run.case.offerFen = offerFen
  }
  if (ruling === 'return-then-refund') {
    // Whoever sends everything back has the whole price back.
    run.case.type = TYPE['return-refund']
    run.case.situation = SITUATION.signed
    run.case.amountFen = run.setup.order.paidFen
  }
  take(run, EVENT[rulingEvents[ruling]], 'platform', act.atHours)
}
