import { invariant } from '../../base/invariant.ts'
import type { Actor } from '../../policy/terms.ts'
import { effects, eventNames } from '../table.ts'
import { EVENT, ILLEGAL } from '../machine.ts'
import type { CaseRun } from './case-run.ts'
import { effectHandlers } from './effects.ts'
import type { TakeNext } from './effects.ts'
import type { TimerName } from './timer-names.ts'

/** Clocks of a state: they stop when the case leaves it. */
const stateClocks: readonly TimerName[] = ['T2a', 'T4', 'T5', 'T6', 'T8', 'T9', 'T10']

/**
 * Takes one transition: its step, the clocks of the state that is left, and the effect of its row.
 * @param rule overrides the row's own id where a rule or timer of the situation decided.
 */
export function take(run: CaseRun, event: number, by: Actor, now: number, rule = 0): void {
  const { to, effect, rule: rowRule } = run.cellOf(event)
  invariant(to !== ILLEGAL, () => `${eventNames[event]} in ${run.stateName} at ${now} h`)
  const decidedBy = rule === 0 ? rowRule : rule
  const from = run.case.state
  run.noteStep(now, event, to, by, decidedBy)
  run.case.state = to
  if (to !== from) run.clocks.stopAll(stateClocks, now)
  run.lastEvent = event
  run.lastBy = by
  run.lastRule = decidedBy
  effectHandlers[effects[effect]!](run, now, takeNext)
}

/** How effects go on: the system's own next step, by event name. */
const takeNext: TakeNext = (run, event, now, rule) => take(run, EVENT[event], 'system', now, rule)
