import type { ApplicationFacts, Seen } from './seen.ts'
import { applicationTypes } from '../../sim/index.ts'

const REFUND_ONLY = applicationTypes.indexOf('refund-only')
/** Kinds of keys of an account that others may share. */
const keyKinds = ['device', 'address', 'payee', 'phone', 'station'] as const
type KeyKind = (typeof keyKinds)[number]
/** Stands for a claim that there has not been. */
const LONG_AGO_HOURS = 9999

/** What has been seen of an account, or of all that share a key, up to now. */
class Tally {
  orders = 0
  paidFen = 0
  refundedFen = 0
  cases = 0
  refundOnly = 0
  accounts = 0
  lastCaseHours = -Infinity
}

class Tallies {
  readonly #of = new Map<number, Tally>()

  at(key: number): Tally {
    let tally = this.#of.get(key)
    if (tally === undefined) this.#of.set(key, (tally = new Tally()))
    return tally
  }
}

/** Simultaneous things come in this order, so that an application sees what was there before it. */
const APPLICATION = 0
const ORDER = 1
const REFUND = 2

/**
 * Goes through orders, applications and refunds as they happen and notes at each application what
 * had been seen by then of the account, of its keys and of the picture that is shown.
 */
export function historyAt(seen: Seen): ApplicationFacts {
  const history = new History(seen)
  for (const { kind, row } of momentsOf(seen)) {
    if (kind === APPLICATION) history.lookBack(row)
    if (kind === ORDER) history.noteOrder(row)
    if (kind === REFUND) history.noteRefund(row)
  }
  return history.facts
}

class History {
  readonly facts: Record<string, Float64Array>
  readonly #seen: Seen
  readonly #identities: ReadonlyMap<number, number>
  readonly #buyers = new Tallies()
  readonly #keys: Readonly<Record<KeyKind, Tallies>> = {
    device: new Tallies(),
    address: new Tallies(),
    payee: new Tallies(),
    phone: new Tallies(),
    station: new Tallies(),
  }
  readonly #images = new Map<number, number>()
  readonly #checkouts = new Map<number, number>()

  constructor(seen: Seen) {
    this.#seen = seen
    this.#identities = identitiesOf(seen.accounts)
    this.facts = noFacts(seen.cases.length)
  }

  noteOrder(order: number): void {
    const { buyer, paidFen, checkout } = this.#seen.orders.column
    const who = buyer[order] ?? -1
    const isNew = this.#buyers.at(who).orders === 0
    for (const tally of this.#talliesOf(who)) {
      tally.orders++
      tally.paidFen += paidFen[order] ?? 0
      if (isNew) tally.accounts++
    }
    count(this.#checkouts, checkout[order] ?? -1)
  }

  noteRefund(refund: number): void {
    const { order, amountFen } = this.#seen.refunds.column
    const buyer = this.#seen.orders.column.buyer[order[refund] ?? -1] ?? -1
    for (const tally of this.#talliesOf(buyer)) tally.refundedFen += amountFen[refund] ?? 0
  }

  lookBack(row: number): void {
    const { buyer, order, image, appliedHours, askedType } = this.#seen.cases.column
    const who = buyer[row] ?? -1
    const own = this.#buyers.at(who)
    const nowHours = appliedHours[row] ?? NaN
    const checkout = this.#seen.orders.column.checkout[order[row] ?? -1] ?? -1
    this.#set(row, {
      ordersBefore: own.orders,
      paidFenBefore: own.paidFen,
      refundedShareBefore: own.paidFen > 0 ? own.refundedFen / own.paidFen : 0,
      casesBefore: own.cases,
      casesAnOrder: own.cases / Math.max(1, own.orders),
      refundOnlyBefore: own.refundOnly,
      hoursFromLastCase: Math.min(LONG_AGO_HOURS, nowHours - own.lastCaseHours),
      checkoutOrders: this.#checkouts.get(checkout) ?? 0,
      sameImageBefore: (image[row] ?? 0) === 0 ? 0 : count(this.#images, image[row] ?? 0),
    })
    this.#lookAround(row, who, nowHours)
    for (const tally of this.#talliesOf(who)) {
      tally.cases++
      if (askedType[row] === REFUND_ONLY) tally.refundOnly++
      tally.lastCaseHours = nowHours
    }
  }

  /** What has been seen of those who share a key. */
  #lookAround(row: number, buyer: number, nowHours: number): void {
    const identity = this.#identities.get(buyer)
    if (identity === undefined) return
    const { column } = this.#seen.accounts
    this.#set(row, { ageDays: (column.ageDays[identity] ?? NaN) + nowHours / 24 })
    for (const kind of keyKinds) {
      const shared = this.#keys[kind].at(column[kind][identity] ?? 0)
      this.#set(row, {
        [`${kind}.accounts`]: shared.accounts,
        [`${kind}.casesAnOrder`]: shared.cases / Math.max(1, shared.orders),
        [`${kind}.hoursFromLastCase`]: Math.min(LONG_AGO_HOURS, nowHours - shared.lastCaseHours),
      })
    }
  }

  /** The tallies that a buyer's doings count for: the own one and one a key. */
  #talliesOf(buyer: number): Tally[] {
    const own = this.#buyers.at(buyer)
    const row = this.#identities.get(buyer)
    if (row === undefined) return [own]
    const { column } = this.#seen.accounts
    return [own, ...keyKinds.map((kind) => this.#keys[kind].at(column[kind][row] ?? 0))]
  }

  #set(row: number, values: Readonly<Record<string, number>>): void {
    for (const [name, value] of Object.entries(values)) {
      const column = this.facts[name]
      if (column) column[row] = value
    }
  }
}

function noFacts(length: number): Record<string, Float64Array> {
  const names = [
    'ordersBefore',
    'paidFenBefore',
    'refundedShareBefore',
    'casesBefore',
    'casesAnOrder',
    'refundOnlyBefore',
    'hoursFromLastCase',
    'checkoutOrders',
    'sameImageBefore',
    'ageDays',
    ...keyKinds.flatMap((kind) =>
      ['accounts', 'casesAnOrder', 'hoursFromLastCase'].map((what) => `${kind}.${what}`),
    ),
  ]
  return Object.fromEntries(names.map((name) => [name, new Float64Array(length)]))
}

type Moment = { hours: number; kind: number; row: number }

function momentsOf({
  orders,
  cases,
  refunds,
}: Pick<Seen, 'orders' | 'cases' | 'refunds'>): Moment[] {
  const moments: Moment[] = []
  const add = (kind: number, hours: Float64Array, length: number): void => {
    for (let row = 0; row < length; row++) moments.push({ hours: hours[row] ?? NaN, kind, row })
  }
  add(APPLICATION, cases.column.appliedHours, cases.length)
  add(ORDER, orders.column.paidHours, orders.length)
  add(REFUND, refunds.column.hours, refunds.length)
  return moments.toSorted((a, b) => a.hours - b.hours || a.kind - b.kind || a.row - b.row)
}

function identitiesOf({ column, length }: Seen['accounts']): Map<number, number> {
  return new Map(Array.from({ length }, (_, row) => [column.buyer[row] ?? -1, row]))
}

/** Counts once more; how often it had been counted before. */
function count(counts: Map<number, number>, key: number): number {
  const before = counts.get(key) ?? 0
  counts.set(key, before + 1)
  return before
}
