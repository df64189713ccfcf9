import { causes } from '../../policy/terms.ts'
import { ruleIds } from '../../policy/rule-ids.ts'
import { promisedShipment } from '../../policy/rules/t16-promised-shipment.ts'
import type { ActingParty, TraceAct } from './acts.ts'
import { buyerActs } from './buyer-acts.ts'
import { CaseRun } from './case-run.ts'
import { courierActs } from './courier-acts.ts'
import { settleFreight } from './freight.ts'
import { platformActs } from './platform-acts.ts'
import { shopActs } from './shop-acts.ts'
import type { Trace, TraceOutcome, TraceSetup } from './trace.ts'

type Handler = (run: CaseRun, act: TraceAct) => void

const actsOf: Readonly<Record<ActingParty, Readonly<Record<string, Handler>>>> = {
  buyer: buyerActs,
  shop: shopActs,
  courier: courierActs,
  platform: platformActs,
}

/**
 * What happens to one order: the acts of people are given, the system's own acts and timers follow
 * from the same machine, deadlines, windows, cascade and cover as in the simulator. At one moment
 * people and parcels come before timers, as there. Pure.
 */
export function interpret(setup: TraceSetup): Trace {
  const run = new CaseRun(setup)
  open(run)
  for (const act of setup.acts) {
    if (act.atHours > setup.untilHours) break
    runClocks(run, act.atHours, act.isAfterTimers === true)
    run.act = act
    run.isFlagged = act.isFlagged ?? run.isFlagged
    run.smallTodayFen = act.smallTodayFen ?? run.smallTodayFen
    actsOf[act.actor][act.act]?.(run, act)
    run.act = undefined
  }
  runClocks(run, setup.untilHours, true)
  const { steps, refused, facts, notices, clocks } = run
  return { outcome: outcomeOf(run), steps, refused, timers: clocks.all, facts, notices }
}

/** Payment: the promise of shipment runs (T16). */
function open(run: CaseRun): void {
  const { paidHours, isPresale } = run.setup.order
  run.noteFact(paidHours, 'paid', 'buyer')
  if (isPresale) return
  const due = paidHours + run.rulesAt(paidHours).promiseShipHours
  run.clocks.start('T16', paidHours, due, (at) => oweLateShipment(run, at))
}

/** The promise has passed with the goods still here; a parcel that waits for the end of a claim is not late. */
function oweLateShipment(run: CaseRun, now: number): void {
  if (run.isOpen) return
  const { paidFen, paidHours } = run.setup.order
  const facts = { paidFen, paidHours, shippedHours: Infinity }
  run.lateCompensationFen = promisedShipment.amountFen(facts, run.rulesAt(paidHours))
  run.notice(now, 'T16', 'late-shipment')
}

/** Fires what falls due before `hours`, or, at the end, at that very moment too. */
function runClocks(run: CaseRun, hours: number, isInclusive: boolean): void {
  for (;;) {
    const due = run.clocks.nextDue()
    if (due === Infinity || due > hours || (due === hours && !isInclusive)) return
    run.clocks.fireNext(due)
  }
}

function outcomeOf(run: CaseRun): TraceOutcome {
  const freight = settleFreight(run)
  return {
    state: run.stateName,
    refundFen: Number.isNaN(run.case.refundedHours) ? 0 : run.case.refundFen,
    refundedHours: run.case.refundedHours,
    cause: causes[run.case.cause]!,
    rule: ruleIds[run.case.rule]!,
    freightSubsidyFen: freight.subsidyFen,
    freightPaidBy: freight.paidBy,
    freightRule: freight.rule,
    isRefundBeforeParcel: run.case.isRefundBeforeParcel,
    lateCompensationFen: run.lateCompensationFen,
  }
}
