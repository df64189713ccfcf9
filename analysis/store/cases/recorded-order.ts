import { coverTerms, eventNames, evidenceKinds, refundPoints, states } from '../../../sim/index.ts'
import type { TraceAct, TraceOrder, TraceSetup } from '../../../sim/index.ts'
import type { RecordIndex } from './record-index.ts'
import { actOf } from './recorded-act.ts'

const WALLET = 0
const REFUNDING_EVENTS = ['pay', 'pay-partial', 'pay-fail'] as const
const LONGEST_BANK_DAYS = 10

/** An order of a record as the interpreter takes it: what people and parcels did, nothing else. */
export function setupOfOrder(index: RecordIndex, order: number): TraceSetup {
  const { policy } = index.scenario
  return {
    order: orderOf(index, order),
    acts: actsOf(index, order),
    untilHours: Infinity,
    calendar: index.calendar,
    epochs: index.epochs,
    refundPoint: refundPoints.indexOf(policy.refundPoint),
    evidenceAsked: evidenceKinds.indexOf(policy.review.evidence),
    isInterceptAuto: policy.intercept.auto,
  }
}

function orderOf(index: RecordIndex, order: number): TraceOrder {
  const { orders, cases } = index.tables
  const { column } = orders
  const own = index.casesOf.get(order) ?? []
  const isEver = (name: 'isGoodBuyer' | 'isBarred'): boolean =>
    own.some((caseId) => cases.column[name][caseId] === 1)
  const isCovered = column.isCovered[order] === 1
  return {
    paidFen: column.paidFen[order] ?? 0,
    exclusion: column.exclusion[order] ?? 0,
    isLabel30d: column.isLabel30d[order] === 1,
    isPresale: column.isPresale[order] === 1,
    paidHours: column.paidHours[order] ?? 0,
    cover: isCovered ? coverTerms(index.scenario.policy.freightCover) : undefined,
    bankDays: column.payChannel[order] === WALLET ? undefined : bankDaysOf(index, own),
    isGoodBuyer: isEver('isGoodBuyer'),
    isFlagged: false,
    isBuyerBarred: isEver('isBarred'),
    smallTodayFen: 0,
  }
}

/** Working days that the bank took, from the decision to the first sign of the money. */
function bankDaysOf(index: RecordIndex, cases: readonly number[]): number {
  const { column } = index.tables.events
  for (const caseId of cases) {
    const rows = index.eventsOf.get(caseId) ?? []
    const at = rows.findIndex((row) => isPayment(column.event[row] ?? 0))
    const [decided, arrived] = [rows[at - 1], rows[at]]
    if (decided === undefined || arrived === undefined) continue
    const start = column.hours[decided] ?? 0
    for (let days = 1; days <= LONGEST_BANK_DAYS; days++) {
      if (index.calendar.addWorkingDays(start, days) === column.hours[arrived]) return days
    }
  }
  return 1
}

function isPayment(event: number): boolean {
  return REFUNDING_EVENTS.some((name) => eventNames[event] === name)
}

/** An act with its place among those of one moment. */
type Placed = TraceAct & { place: number }

/** Everything that was done to an order, in the order in which it happened. */
function actsOf(index: RecordIndex, order: number): TraceAct[] {
  const cases = index.casesOf.get(order) ?? []
  const placed = [...parcelActs(index, order), ...cases.flatMap((each) => caseActs(index, each))]
  return placed.toSorted((a, b) => a.atHours - b.atHours || a.place - b.place)
}

/** Shipment and signing of the parcel: where the case has a row for them, in its place. */
function parcelActs(index: RecordIndex, order: number): Placed[] {
  const { column } = index.tables.orders
  const acts: Placed[] = []
  const [shipped = NaN, signed = NaN] = [column.shippedHours[order], column.signedHours[order]]
  if (!Number.isNaN(shipped)) {
    // Who ships when a claim has just been dropped ships after it.
    const place = placeOf(index, order, shipped, ['ship', 'ship-and-close']) ?? Infinity
    const smallTodayFen = index.smallBefore.get(place)
    acts.push({ atHours: shipped, actor: 'shop', act: 'ship', smallTodayFen, place })
  }
  if (!Number.isNaN(signed)) {
    const place = placeOf(index, order, signed, ['sign']) ?? -1
    acts.push({ atHours: signed, actor: 'courier', act: 'signed', place })
  }
  return acts
}

/** Row of the event of one of these names at that moment. */
function placeOf(
  index: RecordIndex,
  order: number,
  hours: number,
  names: readonly string[],
): number | undefined {
  const { column } = index.tables.events
  const rows = (index.casesOf.get(order) ?? []).flatMap((each) => index.eventsOf.get(each) ?? [])
  return rows.find(
    (row) =>
      column.hours[row] === hours && names.includes(eventNames[column.event[row] ?? 0] ?? ''),
  )
}

/** What people did in one case, and the way of its return parcel. */
function caseActs(index: RecordIndex, caseId: number): Placed[] {
  const { events, cases, parcels } = index.tables
  const rows = index.eventsOf.get(caseId) ?? []
  const acts = rows.flatMap((row): Placed[] => {
    const act = actOf(index, row)
    if (act === undefined) return []
    const isAfterTimers = follows(index, rows, row)
    return [{ ...act, atHours: events.column.hours[row] ?? 0, isAfterTimers, place: row }]
  })
  const [first = 0] = rows
  const [sent = NaN, back = NaN] = [
    cases.column.shipBackHours[caseId],
    cases.column.backHours[caseId],
  ]
  const sendings = index.returnsOf.get(caseId) ?? []
  if (sendings.length > 0) {
    // After a ruling the buyer sends once more; after an advance refund no step of the case tells of it.
    const steps = rows.filter((row) => eventNames[events.column.event[row] ?? 0] === 'ship-back')
    const moments = new Set(steps.map((row) => events.column.hours[row] ?? NaN))
    if (!Number.isNaN(sent)) moments.add(sent)
    for (const atHours of moments) {
      const parcel =
        sendings.find((row) => parcels.column.sentHours[row] === atHours) ?? sendings.at(-1) ?? 0
      acts.push({
        atHours,
        actor: 'buyer',
        act: 'ship-back',
        isDesignated: parcels.column.isDesignated[parcel] === 1,
        feeFen: parcels.column.feeFen[parcel],
        // What the platform has been called upon for it will not hear again.
        isNumberDoubted: isDoubtful(index, parcel) && !isDisputedBy(index, rows, atHours),
        place: first,
      })
    }
  }
  // A parcel that went astray may come while the buyer is asked to send once more.
  const arrivals = new Set([
    ...sendings.map((row) => parcels.column.arrivedHours[row] ?? NaN),
    back,
  ])
  for (const atHours of arrivals) {
    if (Number.isNaN(atHours)) continue
    acts.push({ atHours, actor: 'courier', act: 'delivered-back', place: first })
  }
  return acts
}

/** Where numbers are checked: nobody has scanned the parcel, or its scans lead elsewhere. */
function isDoubtful({ scenario, tables }: RecordIndex, parcel: number): boolean {
  const { scannedHours, isMisrouted } = tables.parcels.column
  const provesNothing = Number.isNaN(scannedHours[parcel] ?? NaN) || isMisrouted[parcel] === 1
  return scenario.policy.inspection.waybill && provesNothing
}

function isDisputedBy({ tables }: RecordIndex, rows: readonly number[], hours: number): boolean {
  const { column } = tables.events
  return rows.some(
    (row) =>
      states[column.to[row] ?? 0] === 'platform-intervening' && (column.hours[row] ?? NaN) < hours,
  )
}

/** Whether the system's own step came before it at the same moment. */
function follows({ tables }: RecordIndex, rows: readonly number[], row: number): boolean {
  const { hours, event } = tables.events.column
  const before = rows[rows.indexOf(row) - 1]
  if (before === undefined || hours[before] !== hours[row]) return false
  return eventNames[event[before] ?? 0]?.endsWith('-deadline') === true
}
