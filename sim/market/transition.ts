import { invariant } from '../base/invariant.ts'
import { ILLEGAL, STATE } from '../aftersale/machine.ts'
import { finalStates, states } from '../aftersale/states.ts'
import { eventNames } from '../aftersale/table.ts'
import type { World } from './world.ts'

const FIRST_FINAL = STATE[finalStates[0]!]

/** Whether the case can still change. Final states are the last in the list. */
export function isOpen(world: World, caseId: number): boolean {
  return world.cases.column.state[caseId]! < FIRST_FINAL
}

/** Whether the machine allows `event` in the case's present state. */
export function isAllowed(world: World, caseId: number, event: number): boolean {
  const { machine } = world
  return machine.next[world.cases.column.state[caseId]! * machine.events + event] !== ILLEGAL
}

/**
 * Takes one transition: new state, its row in the record, a notification to buyer and shop (S24), and
 * the effect that the row names. `rule` overrides the row's own rule id where a rule or timer of the
 * situation decided. An event that the state does not allow is a bug.
 */
export function fire(
  world: World,
  caseId: number,
  event: number,
  by: number,
  now: number,
  rule = 0,
): void {
  const { machine } = world
  const { column } = world.cases
  const from = column.state[caseId]!
  const cell = from * machine.events + event
  const to = machine.next[cell]!
  invariant(
    to !== ILLEGAL,
    () => `${eventNames[event]} in ${states[from]} (case ${caseId} at ${now} h)`,
  )
  const decidedBy = rule === 0 ? machine.rule[cell]! : rule
  column.state[caseId] = to
  if (to !== from) leaveState(world, caseId)
  column.notifications[caseId] = Math.min(255, column.notifications[caseId]! + 2)
  if (world.isRecording) record(world, caseId, event, from, to, by, decidedBy, now)
  world.lastRule = decidedBy
  world.lastBy = by
  world.lastEvent = event
  world.onEffect[machine.effect[cell]!]!(world, caseId, now)
}

/** Acts planned in the old state lapse, and a job nobody has started is taken off the desk. */
function leaveState(world: World, caseId: number): void {
  const { column } = world.caseState
  column.buyerAct[caseId] = 0
  column.shopAct[caseId] = 0
  world.buyerDeadline.clear(caseId)
  world.serviceDeadline.clear(caseId)
  column.nextJob[caseId] = 0
  if (column.job[caseId] !== 0 && world.reviewers.leave(caseId)) column.job[caseId] = 0
}

function record(
  world: World,
  caseId: number,
  event: number,
  from: number,
  to: number,
  by: number,
  rule: number,
  now: number,
): void {
  const row = world.events.add()
  const { column } = world.events
  column.case[row] = caseId
  column.hours[row] = now
  column.event[row] = event
  column.from[row] = from
  column.to[row] = to
  column.by[row] = by
  column.rule[row] = rule
}
