import { entityOf, kindOf, MOST_KINDS, packEvent } from '../engine/event-list.ts'
import { listIdentities, noteBuyers } from './accounts-table.ts'
import { GrowingColumns, NO_ROW } from './columns.ts'
import type { ColumnSchema } from './columns.ts'
import { settleOrders } from './finish.ts'
import { lastDayOf } from './last-day.ts'
import { maskKeys } from './mask.ts'
import { Numbering } from './numbering.ts'
import { MOST_LOOKED_BACK } from './return-parcel.ts'
import { tableColumns } from './tables.ts'
import type { Batch, NumberedTable } from './tables.ts'
import { tellLabels } from './observed-labels.ts'
import { tellTruth, truthOf } from './truth.ts'
import type { KindName, World } from './world.ts'
import { casePrivate, kinds, orderPrivate } from './world.ts'

/** Fewer orders than this leave at the end, all at once: an ordinary run copies nothing. */
const FIRST_RELEASE_ORDERS = 131_072
/** Orders at which rows leave again, for each order that stayed. */
const NEXT_RELEASE = 1.12
/** Orders that leave together at the end of a run that has had batches. */
const END_BATCH_ORDERS = 65_536

type Entity = 'order' | 'case' | 'other'

/** What the entity of each kind of event is. */
const entities: Readonly<Record<KindName, Entity>> = {
  day: 'other',
  hour: 'other',
  place: 'other',
  ship: 'order',
  deliver: 'order',
  apply: 'order',
  intercept: 'case',
  'parcel-back': 'case',
  'buyer-act': 'case',
  'shop-act': 'case',
  'send-back': 'case',
  'arrive-back': 'case',
  recover: 'case',
  ruling: 'case',
  investigated: 'case',
  pay: 'case',
  promise: 'order',
  'service-deadline': 'case',
  'hard-deadline': 'case',
  'buyer-deadline': 'case',
  mark: 'other',
}
const OTHER = 0
const ORDER = 1
const CASE = 2
const codes: Readonly<Record<Entity, number>> = { other: OTHER, order: ORDER, case: CASE }

const rowTables = ['orders', 'cases', 'events', 'parcels', 'claims', 'refunds', 'ledger'] as const

/**
 * Hands final orders on while a run goes, so that its memory holds what is open and not what has been.
 * An order is final when no pending event, no line of a desk and none of the latest parcels leads to it,
 * for nothing else ever moves. The others close up and get new row numbers in the old order: that decides
 * between simultaneous events, so a run is the same whether and whenever rows leave.
 */
export class Releases {
  readonly #world: World
  readonly #take: (batch: Batch) => void
  readonly #firstOrders: number
  readonly #entityOf = new Uint8Array(MOST_KINDS)
  readonly #numbering: Readonly<Record<(typeof rowTables)[number], Numbering>>
  readonly #batch
  #nextOrders: number

  /** @param firstOrders orders at which rows leave for the first time. */
  constructor(world: World, take: (batch: Batch) => void, firstOrders = FIRST_RELEASE_ORDERS) {
    this.#world = world
    this.#take = take
    this.#firstOrders = firstOrders
    this.#nextOrders = firstOrders
    for (const name of kinds) this.#entityOf[world.kind[name]] = codes[entities[name]]
    this.#entityOf[world.reviewers.endKind] = CASE
    this.#entityOf[world.inspectors.endKind] = CASE
    this.#numbering = Object.fromEntries(
      rowTables.map((name) => [name, new Numbering(world[name])]),
    ) as Record<(typeof rowTables)[number], Numbering>
    const empty = <S extends ColumnSchema>(schema: S): GrowingColumns<S> =>
      new GrowingColumns(schema, 1)
    this.#batch = {
      orders: empty(tableColumns.orders),
      cases: empty(tableColumns.cases),
      events: empty(tableColumns.events),
      parcels: empty(tableColumns.parcels),
      claims: empty(tableColumns.claims),
      refunds: empty(tableColumns.refunds),
      ledger: empty(tableColumns.ledger),
      accounts: empty(tableColumns.accounts),
      labels: empty(tableColumns.labels),
      truth: empty(tableColumns.truth),
      orderState: empty(orderPrivate),
      caseState: empty(casePrivate),
    }
  }

  /** To be called now and then, between two events: releases when it pays. */
  offer(): void {
    if (this.#world.orders.length < this.#nextOrders) return
    this.#world.space.letGo()
    this.#world.sim.renumber((events) => this.#release(events))
    this.#nextOrders = Math.max(this.#firstOrders, NEXT_RELEASE * this.#world.orders.length)
  }

  /** After the last event: all that is left. */
  end(): void {
    const { orders } = this.#world
    if (orders.gone === 0) this.#takeWhole()
    else {
      do {
        const leaves = new Uint8Array(orders.length).fill(1, 0, END_BATCH_ORDERS)
        this.#moveOut(leaves, orders.length <= END_BATCH_ORDERS)
      } while (orders.length > 0)
    }
  }

  #takeWhole(): void {
    const world = this.#world
    settleOrders(world)
    const truth = truthOf(world)
    const { labels } = this.#batch
    tellLabels(world, labels, new Uint8Array(world.cases.length).fill(1))
    maskKeys(world.orders, world.mask)
    const { orders, cases, events, parcels, claims, refunds, ledger } = world
    const tables = { orders, cases, events, parcels, claims, refunds, ledger }
    this.#take({
      tables: { ...tables, accounts: listIdentities(world), labels, truth },
      numbers: undefined,
      settlements: 0,
    })
  }

  #release(events: Uint32Array): void {
    const world = this.#world
    const isFinal = this.#findFinal(events)
    const { newOrder, newCase } = this.#moveOut(isFinal, false)
    for (let i = 0; i < events.length; i++) {
      const kind = kindOf(events[i]!)
      const is = this.#entityOf[kind]
      if (is === OTHER) continue
      const entity = entityOf(events[i]!)
      events[i] = packEvent(kind, is === ORDER ? newOrder[entity]! : newCase[entity]!)
    }
    for (const desk of [world.reviewers, world.inspectors]) desk.renumber((c) => newCase[c]!)
  }

  /** By order: 1 when nothing leads to it. */
  #findFinal(events: Uint32Array): Uint8Array {
    const world = this.#world
    const { order: orderOf } = world.cases.column
    const isFinal = new Uint8Array(world.orders.length).fill(1)
    for (let i = 0; i < events.length; i++) {
      const entity = entityOf(events[i]!)
      const is = this.#entityOf[kindOf(events[i]!)]
      if (is === ORDER) isFinal[entity] = 0
      else if (is === CASE) isFinal[orderOf[entity]!] = 0
    }
    for (const desk of [world.reviewers, world.inspectors]) {
      for (const c of desk.waitingEntities()) isFinal[orderOf[c]!] = 0
    }
    const { column, length } = world.parcels
    for (let p = Math.max(0, length - MOST_LOOKED_BACK); p < length; p++)
      isFinal[column.order[p]!] = 0
    return isFinal
  }

  /** Hands the orders that `leaves` marks to the taker, with all that is theirs. */
  #moveOut(leaves: Uint8Array, isLast: boolean): { newOrder: Uint32Array; newCase: Uint32Array } {
    const world = this.#world
    const settledFrom = world.ledger.length
    settleEarly(world, leaves)
    const settlements = world.ledger.length - settledFrom
    const caseLeaves = marksOf(world.cases, 'order', leaves)
    const batch = this.#batch
    for (const table of Object.values(batch)) table.clear()
    const { labels, truth } = batch
    tellTruth(world, truth, caseLeaves)
    tellLabels(world, labels, caseLeaves)
    const parcelLeaves = marksOf(world.parcels, 'order', leaves)
    const marks = {
      orders: leaves,
      cases: caseLeaves,
      events: marksOf(world.events, 'case', caseLeaves),
      parcels: parcelLeaves,
      claims: marksOf(world.claims, 'order', leaves),
      refunds: marksOf(world.refunds, 'order', leaves),
      ledger: marksOf(world.ledger, 'order', leaves),
    }
    const numbers = {} as Record<NumberedTable, Uint32Array>
    for (const name of rowTables) {
      const unnumbered = name === 'ledger' ? settlements : 0
      numbers[name] = this.#numbering[name].split(marks[name], unnumbered)
    }
    numbers.truth = numbers.cases
    world.orderState.split(leaves, batch.orderState)
    world.caseState.split(caseLeaves, batch.caseState)
    const keptCases = placesOf(caseLeaves, 0)
    const newOrder = newPlaces(leaves)
    const newCase = newPlaces(caseLeaves)
    world.orders.split(leaves, batch.orders)
    world.cases.split(caseLeaves, batch.cases)
    for (const name of ['events', 'parcels', 'claims', 'refunds', 'ledger'] as const) {
      // Each is split with the batch table of its own schema.
      const table = world[name] as GrowingColumns<ColumnSchema>
      table.split(marks[name], batch[name])
    }
    world.ledger.gone -= settlements
    for (const set of [world, batch]) {
      refer(set.cases, 'order', newOrder)
      refer(set.events, 'case', newCase)
      for (const name of ['parcels', 'claims', 'refunds', 'ledger'] as const) {
        refer(set[name], 'order', newOrder)
        refer(set[name], 'case', newCase)
      }
    }
    refer(truth, 'order', newOrder)
    refer(truth, 'case', newCase)
    refer(labels, 'case', newCase)
    const { openCase } = world.orderState.column
    for (let o = 0; o < world.orders.length; o++) {
      if (openCase[o]! > 0) openCase[o] = newCase[openCase[o]! - 1]! + 1
    }
    refer(world.caseState, 'backParcel', newPlaces(parcelLeaves))
    for (const timer of [world.serviceDeadline, world.hardDeadline, world.buyerDeadline]) {
      timer.renumber(keptCases)
    }
    noteBuyers(world, batch.orders)
    maskKeys(batch.orders, world.mask)
    const accounts = isLast ? listIdentities(world) : batch.accounts
    const { orders, cases, events, parcels, claims, refunds, ledger } = batch
    this.#take({
      tables: { orders, cases, events, parcels, claims, refunds, ledger, accounts, labels, truth },
      numbers,
      settlements,
    })
    return { newOrder, newCase }
  }
}

/** As at the end of the run: by the rules of the last day on which they are looked up. */
function settleEarly(world: World, isSettled: Uint8Array): void {
  const { rules, plan } = world
  const lastHours = lastDayOf(plan) * 24
  world.rules = plan.epochs.findLast(({ fromHours }) => fromHours <= lastHours)!.rules
  settleOrders(world, isSettled)
  world.rules = rules
}

/** By row of `table`: the mark of the row that it refers to. */
function marksOf(table: GrowingColumns<ColumnSchema>, name: string, marks: Uint8Array): Uint8Array {
  const to = table.column[name] as Uint32Array
  const found = new Uint8Array(table.length)
  for (let row = 0; row < found.length; row++) found[row] = marks[to[row]!]!
  return found
}

/** Rows with this mark, ascending. */
function placesOf(marks: Uint8Array, mark: number): Uint32Array {
  const places = new Uint32Array(marks.length)
  let count = 0
  for (let row = 0; row < marks.length; row++) if (marks[row] === mark) places[count++] = row
  return places.subarray(0, count)
}

/** By old row: its place among the rows of the same mark. */
function newPlaces(marks: Uint8Array): Uint32Array {
  const places = new Uint32Array(marks.length)
  const counts = [0, 0]
  for (let row = 0; row < marks.length; row++) places[row] = counts[marks[row]!]!++
  return places
}

function refer(table: GrowingColumns<ColumnSchema>, name: string, newPlace: Uint32Array): void {
  const to = table.column[name] as Uint32Array
  for (let row = 0; row < table.length; row++) {
    if (to[row] !== NO_ROW) to[row] = newPlace[to[row]!] ?? 0
  }
}
