import { actors, causes, eventNames, interpret, ruleIds, states } from '../../../sim/index.ts'
import type { Trace } from '../../../sim/index.ts'
import type { RecordIndex } from './record-index.ts'
import { setupOfOrder } from './recorded-order.ts'

/** Where a recorded order and its interpretation part, in words; nothing when they agree. */
export type ReplayDifference = { order: number; difference: string }

/**
 * Replays the recorded acts of an order through the interpreter and compares every transition (time,
 * states, event, rule), the refund, what decided it, the freight claim and the late-shipment compensation; a
 * refused act is a difference too.
 */
export function replayOrder(index: RecordIndex, order: number): ReplayDifference[] {
  const trace = interpret(setupOfOrder(index, order))
  const differences = [
    ...stepDifferences(index, order, trace),
    ...moneyDifferences(index, order, trace),
  ]
  const refused = trace.refused.map(
    ({ atHours, act, rule, because }) => `${act} at ${atHours} refused by ${rule}: ${because.id}`,
  )
  return [...differences, ...refused].map((difference) => ({ order, difference }))
}

function stepDifferences(index: RecordIndex, order: number, trace: Trace): string[] {
  const { column } = index.tables.events
  const rows = (index.casesOf.get(order) ?? []).flatMap((each) => index.eventsOf.get(each) ?? [])
  const recorded = rows.map((row) => {
    const event = eventNames[column.event[row] ?? 0]
    const by = actors[column.by[row] ?? 0]
    const [from, to] = [states[column.from[row] ?? 0], states[column.to[row] ?? 0]]
    return `${column.hours[row]} ${from} ${event} ${to} ${by} ${ruleIds[column.rule[row] ?? 0]}`
  })
  const traced = trace.steps.map(
    ({ atHours, from, event, to, by, rule }) => `${atHours} ${from} ${event} ${to} ${by} ${rule}`,
  )
  const at = recorded.findIndex((line, place) => line !== traced[place])
  if (at !== -1) return [`step ${at}: recorded ${recorded[at]}, interpreted ${traced[at]}`]
  return traced.length > recorded.length ? [`interpreted besides ${traced[recorded.length]}`] : []
}

function moneyDifferences(index: RecordIndex, order: number, trace: Trace): string[] {
  const { column } = index.tables.cases
  const last = index.casesOf.get(order)?.at(-1)
  if (last === undefined) return []
  const refundedHours = column.refundedHours[last] ?? NaN
  const isRefunded = !Number.isNaN(refundedHours)
  const recorded = {
    state: states[column.state[last] ?? 0],
    refundFen: isRefunded ? column.refundFen[last] : 0,
    refundedHours,
    cause: causes[column.cause[last] ?? 0],
    rule: ruleIds[column.rule[last] ?? 0],
    freightSubsidyFen: column.freightClaimFen[last],
    isRefundBeforeParcel: column.isRefundBeforeParcel[last] === 1,
    lateCompensationFen: index.tables.orders.column.lateCompensationFen[order],
  }
  const names = Object.keys(recorded) as (keyof typeof recorded)[]
  return names
    .filter((name) => !Object.is(recorded[name], trace.outcome[name]))
    .map((name) => `${name}: recorded ${recorded[name]}, interpreted ${trace.outcome[name]}`)
}
