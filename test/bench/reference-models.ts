// The models that every speed comparison runs, written on the engine's public door.
// R1: a shop's orders from placing to refund. M1: one queue. H1: the event list alone.
import { exponential, uniformBetween } from '../../sim/base/distributions.ts'
import { ExponentialSeries } from '../../sim/base/exponential-series.ts'
import { makeStream, rootKey } from '../../sim/base/streams.ts'
import type { RootKey, Stream } from '../../sim/base/streams.ts'
import type { EventList, Kind } from '../../sim/engine/event-list.ts'
import { Simulation } from '../../sim/engine/simulation.ts'
import { Station } from '../../sim/engine/station.ts'

export interface ReturnsRun {
  /** Model events: what happened to orders; stopped deadlines are not counted. */
  events: number
  requests: number
  automaticApprovals: number
  rejections: number
  refunds: number
  /** Mean hours from request to refund. */
  meanCycleHours: number
  largestReviewQueue: number
  endHours: number
  /** When each order was refunded, 0 for those that were not: two ways to run the model must agree. */
  refundedAt: Float64Array
}

const ORDERS_PER_HOUR = 1000
const RETURN_SHARE = 0.25
const REJECT_SHARE = 0.1
const REVIEW_DEADLINE_HOURS = 72
const WEEK_HOURS = 168
const PAYBACK_HOURS = 24

/** The desks of R1 and what goes through them: the part of the model in which orders meet. */
class ReturnsDesks {
  readonly sim: Simulation
  readonly life: Stream
  readonly requestedAt: Float64Array
  readonly refundedAt: Float64Array
  automaticApprovals = 0
  rejections = 0
  largestReviewQueue = 0
  readonly review: Station
  readonly inspection: Station
  readonly request: Kind
  readonly #approveLate: Kind
  readonly #arriveBack: Kind

  /** @param onRefundDue what happens with an order when its inspection has ended. */
  constructor(
    sim: Simulation,
    orders: number,
    root: RootKey,
    onRefundDue: (order: number) => void,
  ) {
    const work = makeStream(root, 0, 'work')
    const reviewHours = new ExponentialSeries(work, 0, 0.1)
    const inspectionHours = new ExponentialSeries(work, 1, 0.1)
    this.sim = sim
    this.life = makeStream(root, 0, 'life')
    this.requestedAt = new Float64Array(orders)
    this.refundedAt = new Float64Array(orders)
    this.request = sim.on('request', (order) => this.#enterReview(order))
    this.#approveLate = sim.on('approve late', (order) => {
      if (!this.review.leave(order)) return
      this.automaticApprovals++
      this.#approve(order)
    })
    this.#arriveBack = sim.on('arrive back', (order) => this.inspection.enter(order))
    this.review = new Station(sim, {
      name: 'review',
      capacity: 20,
      discipline: 'fifo',
      countsLoads: false,
      serviceHours: (_, nth) => reviewHours.at(nth),
      onEnd: (order) => {
        if (this.life.chance(order, 4, REJECT_SHARE)) this.rejections++
        else this.#approve(order)
      },
    })
    this.inspection = new Station(sim, {
      name: 'inspection',
      capacity: 25,
      discipline: 'fifo',
      countsLoads: false,
      serviceHours: (_, nth) => inspectionHours.at(nth),
      onEnd: onRefundDue,
    })
  }

  #enterReview(order: number): void {
    this.requestedAt[order] = this.sim.now
    this.review.enter(order)
    const { waiting } = this.review
    if (waiting > this.largestReviewQueue) this.largestReviewQueue = waiting
    // Who was taken at once has no deadline to miss.
    if (this.review.isWaiting(order)) {
      this.sim.after(REVIEW_DEADLINE_HOURS, this.#approveLate, order)
    }
  }

  #approve(order: number): void {
    this.sim.after(12 + exponential(this.life.uniform(order, 5), 48), this.#arriveBack, order)
  }

  /** The figures of the run, once it is over. */
  figures(orders: number): ReturnsRun {
    const { refundedAt, requestedAt, review, inspection, automaticApprovals, rejections } = this
    let [refunds, cycleHours] = [0, 0]
    for (let order = 0; order < orders; order++) {
      if (refundedAt[order] === 0) continue
      refunds++
      cycleHours += (refundedAt[order] ?? NaN) - (requestedAt[order] ?? NaN)
    }
    const requests = review.started + automaticApprovals
    // Placed, paid, shipped, signed; completed or requested; decided; back, inspected and refunded.
    const events = orders * 5 + requests + 2 * inspection.started + refunds
    return {
      events,
      requests,
      automaticApprovals,
      rejections,
      refunds,
      meanCycleHours: cycleHours / refunds,
      largestReviewQueue: this.largestReviewQueue,
      endHours: this.sim.now,
      refundedAt,
    }
  }
}

/** R1 with every event listed: orders are entities, and the numbers of each come from its own draws. */
export function runReturns(orders: number, seedText: string, list?: EventList): ReturnsRun {
  const sim = new Simulation(list)
  const root = rootKey(seedText)
  const place = sim.on('place', (order) => {
    sim.after(exponential(life.uniform(order, 0), 0.25), pay, order)
    if (order + 1 < orders) {
      sim.after(gaps.at(order + 1), place, order + 1)
    }
  })
  const pay = sim.on('pay', (order) => {
    sim.after(exponential(life.uniform(order, 1), 18), ship, order)
  })
  const ship = sim.on('ship', (order) => {
    sim.after(24 + exponential(life.uniform(order, 2), 36), sign, order)
  })
  const sign = sim.on('sign', (order) => {
    const u = life.uniform(order, 3)
    if (u < RETURN_SHARE) {
      sim.after(uniformBetween(u / RETURN_SHARE, 0, WEEK_HOURS), desks.request, order)
    } else {
      sim.after(WEEK_HOURS, complete, order)
    }
  })
  const complete = sim.on('complete', () => {})
  const refund = sim.on('refund', (order) => {
    desks.refundedAt[order] = sim.now
  })
  const desks = new ReturnsDesks(sim, orders, root, (order) => {
    sim.after(PAYBACK_HOURS, refund, order)
  })
  const { life } = desks
  const gaps = new ExponentialSeries(life, 6, 1 / ORDERS_PER_HOUR)
  sim.at(gaps.at(0), place, 0)
  sim.run()
  return desks.figures(orders)
}

/**
 * R1 with what nobody contends for computed at once: an order's way to the signature and to its request
 * is known when it is placed, and its refund when the inspection has ended. Only what meets a desk is
 * listed, and arrivals, which come in order, are not. The same draws and the same sums as of `runReturns`
 * give the same times to the last bit.
 */
export function runReturnsAtOnce(orders: number, seedText: string, list?: EventList): ReturnsRun {
  const sim = new Simulation(list)
  const desks = new ReturnsDesks(sim, orders, rootKey(seedText), (order) => {
    desks.refundedAt[order] = sim.now + PAYBACK_HOURS
  })
  const block = new OrderBlock(desks.life)
  for (let first = 0; first < orders; first += BLOCK) {
    block.draw(first, Math.min(BLOCK, orders - first))
    block.place(sim, desks.request)
    // What lies before the next arrival can happen now.
    sim.run(block.placedHours)
  }
  sim.run()
  let lastHours = Math.max(block.lastSignedHours + WEEK_HOURS, sim.now)
  for (const hours of desks.refundedAt) if (hours > lastHours) lastHours = hours
  return { ...desks.figures(orders), endHours: lastHours }
}

/** Orders that are looked at together: a draw of all of them is a loop short enough to be fast. */
const BLOCK = 256

class OrderBlock {
  /** When the latest order was placed, and the latest one signed that stays with its buyer. */
  placedHours = 0
  lastSignedHours = 0
  readonly #life: Stream
  readonly #gaps = new Float64Array(BLOCK)
  readonly #paying = new Float64Array(BLOCK)
  readonly #packing = new Float64Array(BLOCK)
  readonly #travel = new Float64Array(BLOCK)
  readonly #fate = new Float64Array(BLOCK)
  #first = 0
  #count = 0

  constructor(life: Stream) {
    this.#life = life
  }

  draw(first: number, count: number): void {
    const life = this.#life
    this.#first = first
    this.#count = count
    life.fillExponential(first, 6, 1 / ORDERS_PER_HOUR, this.#gaps)
    life.fillExponential(first, 0, 0.25, this.#paying)
    life.fillExponential(first, 1, 18, this.#packing)
    life.fillExponential(first, 2, 36, this.#travel)
    for (let i = 0; i < count; i++) this.#fate[i] = life.uniform(first + i, 3)
  }

  /** Places the orders and lists the requests of those that will come back. */
  place(sim: Simulation, request: Kind): void {
    let placed = this.placedHours
    let lastSigned = this.lastSignedHours
    for (let i = 0; i < this.#count; i++) {
      placed += this.#gaps[i]!
      const shipped = placed + this.#paying[i]! + this.#packing[i]!
      const signed = shipped + (24 + this.#travel[i]!)
      const u = this.#fate[i]!
      if (u < RETURN_SHARE) {
        sim.at(signed + uniformBetween(u / RETURN_SHARE, 0, WEEK_HOURS), request, this.#first + i)
      } else if (signed > lastSigned) lastSigned = signed
    }
    this.placedHours = placed
    this.lastSignedHours = lastSigned
  }
}

/** M1: arrivals 0.9 and services 1 an hour at one clerk. Returns events and the mean hours in system. */
export function runQueue(
  customers: number,
  seedText: string,
  list?: EventList,
): { events: number; meanHours: number } {
  const sim = new Simulation(list)
  const stream = makeStream(rootKey(seedText), 0, 'queue')
  const gaps = new ExponentialSeries(stream, 0, 1 / 0.9)
  const services = new ExponentialSeries(stream, 1, 1)
  const arrivedAt = new Float64Array(customers)
  // A column of one: a variable of two functions would be put on the heap at every change.
  const hours = new Float64Array(1)
  const arrive = sim.on('arrive', (customer) => {
    arrivedAt[customer] = sim.now
    clerk.enter(customer)
    if (customer + 1 < customers) {
      sim.after(gaps.at(customer + 1), arrive, customer + 1)
    }
  })
  const clerk = new Station(sim, {
    name: 'clerk',
    capacity: 1,
    discipline: 'fifo',
    countsLoads: false,
    serviceHours: (_, nth) => services.at(nth),
    onEnd: (customer) => {
      hours[0]! += sim.now - (arrivedAt[customer] ?? NaN)
    },
  })
  sim.at(0, arrive, 0)
  const events = sim.run()
  return { events, meanHours: hours[0]! / customers }
}

/** H1: a list of `pending` events of which each hold takes the earliest and puts it back Exp(1) later. */
export function makeHold(pending: number, list: EventList): (holds: number) => void {
  return holdOn(pending, list, (hours) => hours)
}

/** The same with times on eighths of an hour: with so many pending, hundreds fall due at each. */
export function makeTiedHold(pending: number, list: EventList): (holds: number) => void {
  return holdOn(pending, list, (hours) => Math.ceil(hours * 8) / 8)
}

function holdOn(
  pending: number,
  list: EventList,
  rounded: (hours: number) => number,
): (holds: number) => void {
  const delays = new ExponentialSeries(makeStream(rootKey('hold'), 0, 'hold'), 0, 1)
  let draws = 0
  for (let i = 0; i < pending; i++) list.push(rounded(delays.at(draws++)), i)
  return (holds) => {
    for (let hold = 0; hold < holds; hold++) {
      const payload = list.pop()
      list.push(list.lastTime + rounded(delays.at(draws++)), payload)
    }
  }
}
