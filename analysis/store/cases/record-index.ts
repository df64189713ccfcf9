import { compileEpochs, eventNames, makeCalendar, ruleIds } from '../../../sim/index.ts'
import type { Calendar, Rulebook, Scenario, Tables, TraceSetup } from '../../../sim/index.ts'

/** One arm's recorded replication, with what it was run under. */
export type RecordedRun = {
  tables: Pick<Tables, 'orders' | 'cases' | 'events' | 'parcels'>
  scenario: Scenario
  rulebook: Rulebook
}

/** A record with its rows by order and by case, and the rules day by day. */
export type RecordIndex = RecordedRun & {
  calendar: Calendar
  epochs: TraceSetup['epochs']
  /** Cases of an order, in the order of their applications. */
  casesOf: ReadonlyMap<number, readonly number[]>
  /** Rows of a case in the table of events, in the order in which they happened. */
  eventsOf: ReadonlyMap<number, readonly number[]>
  /** Rows of the parcels that the buyer of a case sent back, in the order in which they left. */
  returnsOf: ReadonlyMap<number, readonly number[]>
  /** Fen of small automatic refunds given earlier on the day, by the row of an event that asks for one. */
  smallBefore: ReadonlyMap<number, number>
}

const HOURS_PER_DAY = 24
const RETURN = 1
const SMALL = ruleIds.indexOf('smallAutoRefund')
/** Events after which the automatic rules are asked. */
const ASKING: readonly (typeof eventNames)[number][] = [
  'apply',
  'apply-in-transit',
  'ship',
  'modify',
]

export function indexRecord(run: RecordedRun): RecordIndex {
  const { tables, scenario, rulebook } = run
  const { startDate, holidays, makeupDays } = scenario.horizon
  const calendar = makeCalendar({
    startDate,
    holidays,
    makeupDays,
    workStartHour: 9,
    workEndHour: 18,
  })
  const { parcels, cases, events } = tables
  return {
    ...run,
    calendar,
    epochs: compileEpochs(rulebook, scenario.rules, scenario.policy, startDate, calendar),
    casesOf: groupRows(cases.column.order, cases.length),
    eventsOf: groupRows(events.column.case, events.length),
    returnsOf: returnsByCase(parcels),
    smallBefore: smallRefundsBefore(run),
  }
}

function returnsByCase({
  column,
  length,
}: RecordedRun['tables']['parcels']): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const row of range(length)) {
    if (column.direction[row] !== RETURN) continue
    const caseId = column.case[row] ?? 0
    found.set(caseId, [...(found.get(caseId) ?? []), row])
  }
  return found
}

/** Rows of a column by its value, each list in row order. */
function groupRows(column: ArrayLike<number>, length: number): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (let row = 0; row < length; row++) {
    const key = column[row] ?? 0
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

/** The events are in the order in which they happened, so one pass adds each day's refunds up. */
function smallRefundsBefore({ tables }: RecordedRun): Map<number, number> {
  const { events, cases } = tables
  const before = new Map<number, number>()
  let day = -1
  let total = 0
  for (let row = 0; row < events.length; row++) {
    const caseId = events.column.case[row] ?? 0
    const today = Math.floor((events.column.hours[row] ?? 0) / HOURS_PER_DAY)
    if (today !== day) total = 0
    day = today
    const name = eventNames[events.column.event[row] ?? 0]
    if (name !== undefined && ASKING.includes(name)) before.set(row, total)
    if (events.column.rule[row] === SMALL) total += cases.column.askedFen[caseId] ?? 0
  }
  return before
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at)
}
