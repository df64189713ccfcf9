// One queue on the engine's public door: Poisson arrivals, a station, and what its customers lived.
import { exponential } from '../../sim/base/distributions.ts'
import { makeStream } from '../../sim/base/streams.ts'
import type { RootKey } from '../../sim/base/streams.ts'
import { Simulation } from '../../sim/engine/simulation.ts'
import { Station } from '../../sim/engine/station.ts'

export interface QueueModel {
  servers: number
  arrivalsPerHour: number
  /** Quantile of the service time: a function of one uniform. */
  serviceHours: (u: number) => number
  /** Quantile of the time after which a customer leaves the line; nobody leaves when left out. */
  patienceHours?: (u: number) => number
  /** Customers that count, after those of the warm-up. */
  customers: number
  warmUpCustomers: number
}

export interface QueueRun {
  meanWaitHours: number
  /** Share that did not start at once. */
  waitShare: number
  abandonShare: number
  /** Sums over everybody, warm-up too: what the time integrals must equal. */
  allWaitHours: number
  allServiceHours: number
  station: Station
  endHours: number
}

/** Runs one replication until everybody has gone. */
export function runQueueModel(model: QueueModel, root: RootKey, replication: number): QueueRun {
  const { customers, warmUpCustomers, patienceHours } = model
  const all = customers + warmUpCustomers
  const sim = new Simulation()
  const arrivals = makeStream(root, replication, 'arrivals')
  const services = makeStream(root, replication, 'services')
  const patience = makeStream(root, replication, 'patience')
  const arrivedAt = new Float64Array(all)
  let [waitHours, waited, abandoned, allWaitHours, allServiceHours] = [0, 0, 0, 0, 0]

  const goOut = (customer: number): void => {
    const hours = sim.now - (arrivedAt[customer] ?? NaN)
    allWaitHours += hours
    if (customer < warmUpCustomers) return
    waitHours += hours
    if (hours > 0) waited++
  }
  const arrive = sim.on('arrive', (customer) => {
    arrivedAt[customer] = sim.now
    station.enter(customer)
    if (patienceHours) sim.after(patienceHours(patience.uniform(customer, 0)), giveUp, customer)
    if (customer + 1 < all) {
      const gapHours = exponential(arrivals.uniform(customer, 0), 1 / model.arrivalsPerHour)
      sim.after(gapHours, arrive, customer + 1)
    }
  })
  const giveUp = sim.on('give up', (customer) => {
    if (!station.leave(customer)) return
    goOut(customer)
    if (customer >= warmUpCustomers) abandoned++
  })
  const station = new Station(sim, {
    name: 'servers',
    capacity: model.servers,
    discipline: 'fifo',
    serviceHours: (_, nth) => {
      const hours = model.serviceHours(services.uniform(nth, 0))
      allServiceHours += hours
      return hours
    },
    onStart: goOut,
    onEnd: () => {},
  })
  sim.at(0, arrive, 0)
  sim.run()
  return {
    meanWaitHours: waitHours / customers,
    waitShare: waited / customers,
    abandonShare: abandoned / customers,
    allWaitHours,
    allServiceHours,
    station,
    endHours: sim.now,
  }
}
