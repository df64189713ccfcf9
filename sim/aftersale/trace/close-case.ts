import { STATE } from '../machine.ts'
import type { CaseRun } from './case-run.ts'
import { timerNames } from './timer-names.ts'

/** Windows that outlive a case: they belong to the order. */
const orderClocks: readonly string[] = ['T12', 'T13', 'T14', 'T15', 'T16']

/** The end of a case: its clocks stop; a refund is booked and ends the order's windows too. */
export function closeCase(run: CaseRun, now: number): void {
  const { state } = run.case
  const isRefunded = state === STATE['refunded-full'] || state === STATE['refunded-partial']
  run.clocks.stopAll(
    timerNames.filter((name) => !orderClocks.includes(name)),
    now,
  )
  if (isRefunded) {
    run.case.refundedHours = now
    run.refundedFen += run.case.refundFen
    run.clocks.stopAll(['T12', 'T13', 'T14'], now)
  }
  // Without a refund, goods that came back are sent again to the buyer.
  else run.case.isTurned = false
  endOrder(run, now, state === STATE['refunded-full'])
}

/** T15: an order refunded in full never succeeds; one whose last day has passed does so now. */
function endOrder(run: CaseRun, now: number, isVoid: boolean): void {
  if (isVoid) run.clocks.stop('T15', now)
  if (run.clocks.unpark('T15', now, !isVoid) && !isVoid) {
    run.noteFact(now, 'order-success', 'system', 'T15')
  }
}
