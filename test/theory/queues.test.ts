// Stations do as queueing theory says. Each title states the power: half of the 95% interval of the
// estimate as a share of it, about 0.8%, so that a bias of 1.6% (4 standard errors) is refused.
import { describe, expect, it } from 'vitest'
import { exponential, lognormal } from '../../sim/base/distributions.ts'
import { rootKey } from '../../sim/base/streams.ts'
import { erlangA, erlangC, meanWait, meanWaitOneServer } from './erlang.ts'
import { runQueueModel } from './queue.ts'
import type { QueueModel, QueueRun } from './queue.ts'
import { judge, replicate, sound } from './replicate.ts'

const root = rootKey('theory of queues')

function runs(replications: number, model: QueueModel): QueueRun[] {
  return replicate(replications, (replication) => runQueueModel(model, root, replication))
}

/** Services of mean 1. */
const anHour = (u: number): number => exponential(u, 1)
const waits = (run: QueueRun): number => run.meanWaitHours
const waitShares = (run: QueueRun): number => run.waitShare

describe('M/M/1 at load 0.6', () => {
  const queue: QueueModel = {
    servers: 1,
    arrivalsPerHour: 0.6,
    serviceHours: anHour,
    customers: 10_000,
    warmUpCustomers: 500,
  }

  it('has the mean wait 1.5 and the waiting share 0.6 (250 replications of 10,000, 0.8%)', () => {
    const lived = runs(250, queue)
    expect(judge(lived.map(waits), meanWait(1, 0.6))).toEqual(sound)
    expect(judge(lived.map(waitShares), 0.6)).toEqual(sound)
  })

  it('is told from a queue whose services are 3% longer (100 replications of 10,000, 0.4%)', () => {
    const slower = runs(100, { ...queue, serviceHours: (u) => exponential(u, 1.03) })
    const { agrees, isPowerful } = judge(slower.map(waitShares), 0.6)
    expect({ agrees, isPowerful }).toEqual({ agrees: false, isPowerful: true })
  })
})

describe('M/M/3 at load 0.6', () => {
  it('waits as Erlang C says: share and mean (500 replications of 10,000, 0.8%)', () => {
    const lived = runs(500, {
      servers: 3,
      arrivalsPerHour: 1.8,
      serviceHours: anHour,
      customers: 10_000,
      warmUpCustomers: 500,
    })
    expect(judge(lived.map(waitShares), erlangC(3, 1.8))).toEqual(sound)
    expect(judge(lived.map(waits), meanWait(3, 1.8))).toEqual(sound)
  })
})

describe('M/G/1 at load 0.5', () => {
  const queue = { servers: 1, arrivalsPerHour: 0.5, customers: 10_000, warmUpCustomers: 500 }

  it('waits as Pollaczek and Khinchine say, lognormal services (280 of 10,000, 0.8%)', () => {
    const sigma = Math.sqrt(Math.LN2)
    const serviceHours = (u: number): number => lognormal(u, -(sigma ** 2) / 2, sigma)
    const lived = runs(280, { ...queue, serviceHours })
    expect(judge(lived.map(waits), meanWaitOneServer(0.5, 1))).toEqual(sound)
  })

  it('waits half of M/M/1 when services are constant (120 of 10,000, 0.7%)', () => {
    const lived = runs(120, { ...queue, serviceHours: () => 1 })
    expect(judge(lived.map(waits), meanWaitOneServer(0.5, 0))).toEqual(sound)
  })
})

describe('M/M/3+M at load 1, where the impatient keep the line finite', () => {
  it('loses and delays as Erlang A says (200 replications of 10,000, 0.5%)', () => {
    const lived = runs(200, {
      servers: 3,
      arrivalsPerHour: 3,
      serviceHours: anHour,
      patienceHours: (u) => exponential(u, 2),
      customers: 10_000,
      warmUpCustomers: 500,
    })
    const theory = erlangA(3, 3, 1, 2)
    expect(
      judge(
        lived.map((run) => run.abandonShare),
        theory.abandonShare,
      ),
    ).toEqual(sound)
    expect(judge(lived.map(waitShares), theory.waitShare)).toEqual(sound)
    expect(judge(lived.map(waits), theory.meanWaitHours)).toEqual(sound)
  })
})

describe("Little's law", () => {
  it('holds on every path: queue-hours are the sum of waits, busy hours of services (1e-9)', () => {
    const run = runQueueModel(
      {
        servers: 2,
        arrivalsPerHour: 1.9,
        serviceHours: anHour,
        patienceHours: (u) => exponential(u, 3),
        customers: 20_000,
        warmUpCustomers: 0,
      },
      root,
      0,
    )
    const total = (loads: Float64Array): number => loads.reduce((sum, load) => sum + load, 0)
    const queueHours = total(run.station.queueHoursByHour())
    const busyHours = total(run.station.busyHoursByHour())
    expect(Math.abs(queueHours / run.allWaitHours - 1)).toBeLessThan(1e-9)
    expect(Math.abs(busyHours / run.allServiceHours - 1)).toBeLessThan(1e-9)
  })
})
