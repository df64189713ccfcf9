import { finalStates } from '../states.ts'
import type { TraceAct } from './acts.ts'
import type { CaseRun } from './case-run.ts'
import { timerNames } from './timer-names.ts'
import type { TimerName } from './timer-names.ts'

/**
 * Refuses an act that the state has no room for. Where a timer has brought the case there, the act
 * comes too late and the timer is named; else the rule of the act.
 */
export function refuseState(run: CaseRun, act: TraceAct, rule: string): void {
  const last = run.steps.findLast(({ from, to }) => from !== to)
  if (last === undefined || run.stateName === 'none') {
    run.refuse(act, rule, { id: 'no-case' })
    return
  }
  const timer = decidingTimer(run)
  if (timer === undefined) run.refuse(act, rule, { id: 'state', state: run.stateName })
  else run.refuse(act, timer.name, { id: 'too-late', timer: timer.name, atHours: timer.atHours })
}

/** The timer that brought an ended, or a paying, case to its end. */
function decidingTimer(run: CaseRun): { name: TimerName; atHours: number } | undefined {
  const isOver = run.stateName === 'refunding' || finalStates.includes(run.stateName)
  if (!isOver) return undefined
  const decision = run.steps.findLast(({ event }) => !event.startsWith('pay'))
  const name = timerNames.find((each) => each === decision?.rule)
  return name === undefined || decision === undefined
    ? undefined
    : { name, atHours: decision.atHours }
}
