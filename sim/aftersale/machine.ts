import { codesOf } from '../base/codes.ts'
import { invariant } from '../base/invariant.ts'
import type { RuleId } from '../policy/rule-ids.ts'
import { states } from './states.ts'
import type { State } from './states.ts'
import { effects, eventNames, rows } from './table.ts'
import type { Effect, EventName, Row } from './table.ts'

/** Marks a cell of `next` that no row fills: the event is not allowed in that state. */
export const ILLEGAL = 255

/** The rows lowered to arrays: cell = state * events + event. */
export type Machine = {
  events: number
  next: Uint8Array
  effect: Uint8Array
  rule: Uint8Array
}

/** Lowers rows to arrays, rules by their codes; two rows in one cell are a bug of the table. */
export function compileMachine(
  ruleCodes: Readonly<Record<RuleId, number>>,
  table: readonly Row[] = rows,
): Machine {
  const events = eventNames.length
  const next = new Uint8Array(states.length * events).fill(ILLEGAL)
  const effect = new Uint8Array(next.length)
  const rule = new Uint8Array(next.length)
  for (const line of table) {
    const cell = states.indexOf(line.from) * events + eventNames.indexOf(line.on)
    invariant(next[cell] === ILLEGAL, () => `two rows for ${line.on} in ${line.from}`)
    next[cell] = states.indexOf(line.to)
    effect[cell] = effects.indexOf(line.do)
    rule[cell] = ruleCodes[line.rule]
  }
  return { events, next, effect, rule }
}

/** Codes by name, for the loop: `STATE['refunding']`, `EVENT['apply']`, `EFFECT['pay-out']`. */
export const STATE = codesOf<State>(states)
export const EVENT = codesOf<EventName>(eventNames)
export const EFFECT = codesOf<Effect>(effects)
