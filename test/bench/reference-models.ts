// The models that every speed comparison runs, written on the engine's public door.
// R1: a shop's orders from placing to refund. M1: one queue. H1: the event list alone.
import { exponential, uniformBetween } from '../../sim/base/distributions.ts'
import { makeStream, rootKey } from '../../sim/base/streams.ts'
import type { EventList } from '../../sim/engine/event-list.ts'
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
}

const ORDERS_PER_HOUR = 1000
const RETURN_SHARE = 0.25
const REJECT_SHARE = 0.1
const REVIEW_DEADLINE_HOURS = 72
const WEEK_HOURS = 168

/** R1: orders are entities; the numbers of each come from his own draws, services from the station's. */
export function runReturns(orders: number, seedText: string, list?: EventList): ReturnsRun {
  const sim = new Simulation(list)
  const root = rootKey(seedText)
  const life = makeStream(root, 0, 'life')
  const work = makeStream(root, 0, 'work')
  const requestedAt = new Float64Array(orders)
  let [completed, automaticApprovals, rejections, refunds, requests] = [0, 0, 0, 0, 0]
  let [cycleHours, largestReviewQueue, inspected, arrivedBack] = [0, 0, 0, 0]

  const approve = (order: number): void => {
    sim.after(12 + exponential(life.uniform(order, 5), 48), arriveBack, order)
  }
  const place = sim.on('place', (order) => {
    sim.after(exponential(life.uniform(order, 0), 0.25), pay, order)
    if (order + 1 < orders) {
      const gapHours = exponential(life.uniform(order + 1, 6), 1 / ORDERS_PER_HOUR)
      sim.after(gapHours, place, order + 1)
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
      sim.after(uniformBetween(u / RETURN_SHARE, 0, WEEK_HOURS), request, order)
    } else {
      sim.after(WEEK_HOURS, complete, order)
    }
  })
  const complete = sim.on('complete', () => {
    completed++
  })
  const request = sim.on('request', (order) => {
    requests++
    requestedAt[order] = sim.now
    review.enter(order)
    if (review.waiting > largestReviewQueue) largestReviewQueue = review.waiting
    sim.after(REVIEW_DEADLINE_HOURS, approveLate, order)
  })
  const approveLate = sim.on('approve late', (order) => {
    if (!review.leave(order)) return
    automaticApprovals++
    approve(order)
  })
  const arriveBack = sim.on('arrive back', (order) => {
    arrivedBack++
    inspection.enter(order)
  })
  const refund = sim.on('refund', (order) => {
    refunds++
    cycleHours += sim.now - (requestedAt[order] ?? NaN)
  })
  const review = new Station(sim, {
    name: 'review',
    capacity: 20,
    discipline: 'fifo',
    serviceHours: (_, nth) => exponential(work.uniform(nth, 0), 0.1),
    onEnd: (order) => {
      if (life.chance(order, 4, REJECT_SHARE)) rejections++
      else approve(order)
    },
  })
  const inspection = new Station(sim, {
    name: 'inspection',
    capacity: 25,
    discipline: 'fifo',
    serviceHours: (_, nth) => exponential(work.uniform(nth, 1), 0.1),
    onEnd: (order) => {
      inspected++
      sim.after(24, refund, order)
    },
  })
  sim.at(exponential(life.uniform(0, 6), 1 / ORDERS_PER_HOUR), place, 0)
  sim.run()

  const ordered = orders * 4
  const decided = review.started + automaticApprovals
  return {
    events: ordered + completed + requests + decided + arrivedBack + inspected + refunds,
    requests,
    automaticApprovals,
    rejections,
    refunds,
    meanCycleHours: cycleHours / refunds,
    largestReviewQueue,
    endHours: sim.now,
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
  const arrivedAt = new Float64Array(customers)
  let hours = 0
  const arrive = sim.on('arrive', (customer) => {
    arrivedAt[customer] = sim.now
    clerk.enter(customer)
    if (customer + 1 < customers) {
      sim.after(exponential(stream.uniform(customer + 1, 0), 1 / 0.9), arrive, customer + 1)
    }
  })
  const clerk = new Station(sim, {
    name: 'clerk',
    capacity: 1,
    discipline: 'fifo',
    serviceHours: (_, nth) => exponential(stream.uniform(nth, 1), 1),
    onEnd: (customer) => {
      hours += sim.now - (arrivedAt[customer] ?? NaN)
    },
  })
  sim.at(0, arrive, 0)
  const events = sim.run()
  return { events, meanHours: hours / customers }
}

/** H1: a list of `pending` events of which each hold takes the earliest and puts it back Exp(1) later. */
export function makeHold(pending: number, list: EventList): (holds: number) => void {
  const stream = makeStream(rootKey('hold'), 0, 'hold')
  let draws = 0
  for (let i = 0; i < pending; i++) list.push(exponential(stream.uniform(draws++, 0), 1), i)
  return (holds) => {
    for (let hold = 0; hold < holds; hold++) {
      const payload = list.pop()
      list.push(list.lastTime + exponential(stream.uniform(draws++, 0), 1), payload)
    }
  }
}
