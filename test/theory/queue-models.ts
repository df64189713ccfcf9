// Queues and networks of them on the engine's public door, beside their closed forms.
import { exponential, lognormal, uniformBetween } from '../../sim/base/distributions.ts'
import { makeStream } from '../../sim/base/streams.ts'
import { Simulation } from '../../sim/engine/simulation.ts'
import { Station } from '../../sim/engine/station.ts'
import {
  cobham,
  deterministicArrivalsWaitShare,
  erlangA,
  erlangB,
  erlangC,
  finiteSource,
  lossWithRoom,
  meanWait,
  meanWaitOneServer,
} from './erlang.ts'
import { runQueueModel } from './queue.ts'
import type { QueueModel } from './queue.ts'
import type { TheoryModel } from './theory-case.ts'

const LONG = { customers: 10_000, warmUpCustomers: 500 }
/** Services of mean 1. */
const anHour = (u: number): number => exponential(u, 1)

/** One station: the quantities that every queue with Poisson arrivals answers. */
function queue(
  name: string,
  replications: number,
  model: Omit<QueueModel, 'customers' | 'warmUpCustomers'>,
  theory: TheoryModel['theory'],
): TheoryModel {
  return {
    name,
    replications,
    theory,
    run(root, replication) {
      const run = runQueueModel({ ...model, ...LONG }, root, replication)
      return {
        wait: run.meanWaitHours,
        'share that waits': run.waitShare,
        'share that gives up': run.abandonShare,
      }
    },
  }
}

const lognormalSigma = Math.sqrt(Math.LN2)
/** Two exponentials of means 1.5 and 0.5, half each: mean 1, squared coefficient of variation 1.5. */
const hyperexponential = (u: number): number =>
  u < 0.5 ? exponential(2 * u, 1.5) : exponential(2 * u - 1, 0.5)

const oneStation: readonly TheoryModel[] = [
  queue(
    'M/M/1, load 0.6',
    250,
    { servers: 1, arrivalsPerHour: 0.6, serviceHours: anHour },
    {
      wait: meanWait(1, 0.6),
      'share that waits': 0.6,
    },
  ),
  queue(
    'M/M/1, load 0.3',
    250,
    { servers: 1, arrivalsPerHour: 0.3, serviceHours: anHour },
    {
      wait: meanWait(1, 0.3),
      'share that waits': 0.3,
    },
  ),
  queue(
    'M/M/2, load 0.7',
    500,
    { servers: 2, arrivalsPerHour: 1.4, serviceHours: anHour },
    {
      wait: meanWait(2, 1.4),
      'share that waits': erlangC(2, 1.4),
    },
  ),
  queue(
    'M/M/3, load 0.6',
    500,
    { servers: 3, arrivalsPerHour: 1.8, serviceHours: anHour },
    {
      wait: meanWait(3, 1.8),
      'share that waits': erlangC(3, 1.8),
    },
  ),
  queue(
    'M/M/10, load 0.8',
    1200,
    { servers: 10, arrivalsPerHour: 8, serviceHours: anHour },
    {
      wait: meanWait(10, 8),
      'share that waits': erlangC(10, 8),
    },
  ),
  queue(
    'M/G/1, lognormal services, load 0.5',
    280,
    {
      servers: 1,
      arrivalsPerHour: 0.5,
      serviceHours: (u) => lognormal(u, -(lognormalSigma ** 2) / 2, lognormalSigma),
    },
    { wait: meanWaitOneServer(0.5, 1), 'share that waits': 0.5 },
  ),
  queue(
    'M/G/1, uniform services, load 0.6',
    250,
    { servers: 1, arrivalsPerHour: 0.6, serviceHours: (u) => uniformBetween(u, 0, 2) },
    { wait: meanWaitOneServer(0.6, 1 / 3) },
  ),
  queue(
    'M/G/1, hyperexponential services, load 0.5',
    300,
    { servers: 1, arrivalsPerHour: 0.5, serviceHours: hyperexponential },
    { wait: meanWaitOneServer(0.5, 1.5) },
  ),
  queue(
    'M/D/1, load 0.5',
    120,
    { servers: 1, arrivalsPerHour: 0.5, serviceHours: () => 1 },
    {
      wait: meanWaitOneServer(0.5, 0),
    },
  ),
  queue(
    'M/D/1, load 0.7',
    250,
    { servers: 1, arrivalsPerHour: 0.7, serviceHours: () => 1 },
    {
      wait: meanWaitOneServer(0.7, 0),
    },
  ),
  queue(
    'M/M/3+M, load 1',
    200,
    {
      servers: 3,
      arrivalsPerHour: 3,
      serviceHours: anHour,
      patienceHours: (u) => exponential(u, 2),
    },
    impatienceTheory(3, 3, 2),
  ),
  queue(
    'M/M/5+M, load 1.2',
    200,
    {
      servers: 5,
      arrivalsPerHour: 6,
      serviceHours: anHour,
      patienceHours: (u) => exponential(u, 1),
    },
    impatienceTheory(5, 6, 1),
  ),
]

function impatienceTheory(
  servers: number,
  arrivalsPerHour: number,
  patienceHours: number,
): TheoryModel['theory'] {
  const theory = erlangA(servers, arrivalsPerHour, 1, patienceHours)
  return {
    wait: theory.meanWaitHours,
    'share that waits': theory.waitShare,
    'share that gives up': theory.abandonShare,
  }
}

/** M/M/c/K: who finds `room` in the system goes away; K = c is the loss system of Erlang. */
function lossSystem(servers: number, room: number, erlangs: number): TheoryModel {
  return {
    name: `M/M/${servers}/${room}, ${erlangs} erlangs`,
    replications: 200,
    theory: {
      'share lost':
        servers === room ? erlangB(servers, erlangs) : lossWithRoom(servers, room, erlangs),
    },
    run(root, replication) {
      const sim = new Simulation()
      const stream = makeStream(root, replication, 'loss')
      const all = LONG.customers + LONG.warmUpCustomers
      let lost = 0
      const station = new Station(sim, {
        name: 'servers',
        capacity: servers,
        discipline: 'fifo',
        serviceHours: (_, nth) => exponential(stream.uniform(nth, 1), 1),
        onEnd: () => {},
      })
      const arrive = sim.on('arrive', (customer) => {
        if (station.busy + station.waiting < room) station.enter(customer)
        else if (customer >= LONG.warmUpCustomers) lost++
        if (customer + 1 < all) {
          sim.after(exponential(stream.uniform(customer, 0), 1 / erlangs), arrive, customer + 1)
        }
      })
      sim.at(0, arrive, 0)
      sim.run()
      return { 'share lost': lost / LONG.customers }
    },
  }
}

/** Two classes at one server; who is of the first goes before everybody of the second, and interrupts nobody. */
const priority: TheoryModel = {
  name: 'M/M/1 with two classes, loads 0.3 and 0.4',
  replications: 400,
  theory: {
    'wait of the first': cobham([0.3, 0.4])[0]!,
    'wait of the second': cobham([0.3, 0.4])[1]!,
  },
  run(root, replication) {
    const sim = new Simulation()
    const stream = makeStream(root, replication, 'classes')
    const arrivedAt = new Float64Array(LONG.customers + LONG.warmUpCustomers)
    const waits = [0, 0]
    const counts = [0, 0]
    const classOf = (customer: number): number => (stream.chance(customer, 2, 0.3 / 0.7) ? 0 : 1)
    const server = new Station(sim, {
      name: 'server',
      capacity: 1,
      // The earliest deadline goes first: a class is a deadline.
      discipline: 'edf',
      serviceHours: (_, nth) => exponential(stream.uniform(nth, 1), 1),
      onStart: (customer) => {
        if (customer < LONG.warmUpCustomers) return
        const which = classOf(customer)
        counts[which]!++
        waits[which]! += sim.now - arrivedAt[customer]!
      },
      onEnd: () => {},
    })
    const arrive = sim.on('arrive', (customer) => {
      arrivedAt[customer] = sim.now
      server.enter(customer, classOf(customer))
      if (customer + 1 < arrivedAt.length) {
        sim.after(exponential(stream.uniform(customer, 0), 1 / 0.7), arrive, customer + 1)
      }
    })
    sim.at(0, arrive, 0)
    sim.run()
    return {
      'wait of the first': waits[0]! / counts[0]!,
      'wait of the second': waits[1]! / counts[1]!,
    }
  },
}

/**
 * A network of M/M/1 stations: each customer goes from station to station by lot, and leaves. In a
 * Jackson network each is as if it were alone: its mean number is load / (1 - load).
 */
function network(
  name: string,
  replications: number,
  arrivalsPerHour: number,
  meanHours: readonly number[],
  /** Where a customer goes from each station: chances by station; the rest leaves. */
  routes: readonly (readonly number[])[],
  loads: readonly number[],
): TheoryModel {
  return {
    name,
    replications,
    theory: Object.fromEntries(
      loads.map((load, at) => [`number at station ${at + 1}`, load / (1 - load)]),
    ),
    run(root, replication) {
      const sim = new Simulation()
      const stream = makeStream(root, replication, 'network')
      const visits = new Uint8Array(LONG.customers)
      const stations: Station[] = meanHours.map(
        (mean, at) =>
          new Station(sim, {
            name: `station ${at + 1}`,
            capacity: 1,
            discipline: 'fifo',
            serviceHours: (_, nth) => exponential(stream.uniform(nth, 1 + at), mean),
            onEnd: (customer) => goOn(customer, at),
          }),
      )
      const goOn = (customer: number, from: number): void => {
        let u = stream.uniform(customer, 16 + visits[customer]!++)
        for (const [to, chance] of routes[from]!.entries()) {
          if (u < chance) {
            stations[to]!.enter(customer)
            return
          }
          u -= chance
        }
      }
      const arrive = sim.on('arrive', (customer) => {
        stations[0]!.enter(customer)
        const gapHours = exponential(stream.uniform(customer, 0), 1 / arrivalsPerHour)
        if (customer + 1 < LONG.customers) sim.after(gapHours, arrive, customer + 1)
      })
      sim.at(0, arrive, 0)
      // The time before the first hours and after the last arrival is not of the steady state.
      const from = (0.05 * LONG.customers) / arrivalsPerHour
      const to = (0.95 * LONG.customers) / arrivalsPerHour
      const numbersUpTo = (hours: number): number[] => {
        sim.run(hours)
        return stations.map(
          (station) => total(station.queueHoursByHour()) + total(station.busyHoursByHour()),
        )
      }
      const before = numbersUpTo(from)
      const after = numbersUpTo(to)
      return Object.fromEntries(
        after.map((hours, at) => [
          `number at station ${at + 1}`,
          (hours - before[at]!) / (to - from),
        ]),
      )
    },
  }
}

function total(loads: Float64Array): number {
  return loads.reduce((sum, load) => sum + load, 0)
}

/** Machines that break and are mended by one person: the number up is that of a closed birth-death chain. */
const machines: TheoryModel = {
  name: 'five machines, one mechanic',
  replications: 200,
  theory: { 'share of time the mechanic works': finiteSource(5, 0.2) },
  run(root, replication) {
    const sim = new Simulation()
    const stream = makeStream(root, replication, 'machines')
    const END = 20_000
    const breaks = new Uint32Array(5)
    const mechanic = new Station(sim, {
      name: 'mechanic',
      capacity: 1,
      discipline: 'fifo',
      serviceHours: (_, nth) => exponential(stream.uniform(nth, 1), 1),
      onEnd: (machine) => runOn(machine),
    })
    const fail = sim.on('fail', (machine) => mechanic.enter(machine))
    const runOn = (machine: number): void => {
      const nth = breaks[machine]!++
      sim.after(exponential(stream.uniform(machine * 100_000 + nth, 0), 5), fail, machine)
    }
    for (let machine = 0; machine < 5; machine++) runOn(machine)
    sim.run(END)
    return { 'share of time the mechanic works': total(mechanic.busyHoursByHour()) / END }
  },
}

/** Arrivals by the clock, exponential services: the share that waits is the root of an equation. */
const clockwork: TheoryModel = {
  name: 'D/M/1, load 0.7',
  replications: 250,
  theory: { 'share that waits': deterministicArrivalsWaitShare(0.7) },
  run(root, replication) {
    const sim = new Simulation()
    const stream = makeStream(root, replication, 'clockwork')
    let waited = 0
    const server = new Station(sim, {
      name: 'server',
      capacity: 1,
      discipline: 'fifo',
      serviceHours: (_, nth) => exponential(stream.uniform(nth, 1), 0.7),
      onEnd: () => {},
    })
    const arrive = sim.on('arrive', (customer) => {
      if (server.busy > 0 && customer >= LONG.warmUpCustomers) waited++
      server.enter(customer)
      if (customer + 1 < LONG.customers + LONG.warmUpCustomers) sim.after(1, arrive, customer + 1)
    })
    sim.at(0, arrive, 0)
    sim.run()
    return { 'share that waits': waited / LONG.customers }
  },
}

/**
 * Renewal and reward: refunds one after another, each with a delay and a cost of its own; over time the
 * cost an hour is the mean cost over the mean delay, however the two hang together.
 */
const refunds: TheoryModel = {
  name: 'renewal and reward, cost of refunds',
  replications: 100,
  // Cost 20 + 3 x delay with mean delay 24: (20 + 72) / 24.
  theory: { 'yuan an hour': 92 / 24, 'refunds an hour': 1 / 24 },
  run(root, replication) {
    const sim = new Simulation()
    const stream = makeStream(root, replication, 'refunds')
    const END = 24 * 10_000
    let [cost, count] = [0, 0]
    const refund = sim.on('refund', (nth) => {
      const delay = lognormal(stream.uniform(nth, 0), Math.log(24) - 0.125, 0.5)
      sim.after(delay, refund, nth + 1)
      if (nth === 0) return
      const last = lognormal(stream.uniform(nth - 1, 0), Math.log(24) - 0.125, 0.5)
      cost += 20 + 3 * last
      count++
    })
    sim.at(0, refund, 0)
    sim.run(END)
    return { 'yuan an hour': cost / END, 'refunds an hour': count / END }
  },
}

/** Length of the periods in which one server is busy without a break: 1 / (1 - load) services on average. */
const busyPeriods: TheoryModel = {
  name: 'busy periods of M/M/1, load 0.5',
  replications: 250,
  theory: { 'mean length': 2 },
  run(root, replication) {
    const sim = new Simulation()
    const stream = makeStream(root, replication, 'busy periods')
    let [periods, hours, began] = [0, 0, 0]
    const server = new Station(sim, {
      name: 'server',
      capacity: 1,
      discipline: 'fifo',
      serviceHours: (_, nth) => exponential(stream.uniform(nth, 1), 1),
      onEnd: () => {
        if (server.busy > 0) return
        periods++
        hours += sim.now - began
      },
    })
    const arrive = sim.on('arrive', (customer) => {
      if (server.busy === 0) began = sim.now
      server.enter(customer)
      if (customer + 1 < LONG.customers) {
        sim.after(exponential(stream.uniform(customer, 0), 2), arrive, customer + 1)
      }
    })
    sim.at(0, arrive, 0)
    sim.run()
    return { 'mean length': hours / periods }
  },
}

/** A desk that is open twelve hours a day: who comes at night waits for the morning and for nobody else. */
const nightShift: TheoryModel = {
  name: 'a desk open 9 to 21, more hands than work',
  replications: 60,
  // A quarter of a day's arrivals between 21 and 24, 3/8 before 9: mean wait of the night is 6 h.
  theory: { wait: 3, 'share that waits': 0.5 },
  run(root, replication) {
    const sim = new Simulation()
    const stream = makeStream(root, replication, 'night')
    const arrivedAt = new Float64Array(LONG.customers)
    let [waits, waited] = [0, 0]
    const desk = new Station(sim, {
      name: 'desk',
      capacity: 1_000_000,
      discipline: 'fifo',
      shifts: { startHour: 9, endHour: 21, days: 0b1111111, firstWeekday: 0 },
      serviceHours: () => 0.001,
      onStart: (customer) => {
        const hours = sim.now - arrivedAt[customer]!
        waits += hours
        if (hours > 0) waited++
      },
      onEnd: () => {},
    })
    const arrive = sim.on('arrive', (customer) => {
      arrivedAt[customer] = sim.now
      desk.enter(customer)
      if (customer + 1 < LONG.customers) {
        sim.after(exponential(stream.uniform(customer, 0), 1), arrive, customer + 1)
      }
    })
    sim.at(0, arrive, 0)
    sim.run()
    return { wait: waits / LONG.customers, 'share that waits': waited / LONG.customers }
  },
}

export const queueModels: readonly TheoryModel[] = [
  ...oneStation,
  lossSystem(1, 1, 0.8),
  lossSystem(5, 5, 4),
  lossSystem(2, 5, 1.6),
  lossSystem(3, 10, 3),
  priority,
  network(
    'tandem of two M/M/1, loads 0.5 and 0.6',
    400,
    0.5,
    [1, 1.2],
    [
      [0, 1],
      [0, 0],
    ],
    [0.5, 0.6],
  ),
  // From the second a quarter goes back to the first: 0.3 / 0.75 = 0.4 an hour pass both.
  network(
    'Jackson network with feedback',
    500,
    0.3,
    [1, 1.5],
    [
      [0, 1],
      [0.25, 0],
    ],
    [0.4, 0.6],
  ),
  machines,
  clockwork,
  refunds,
  busyPeriods,
  nightShift,
]
