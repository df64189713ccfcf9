// What the table of closed forms leaves out: the test of the test, and a law that holds on every path.
import { describe, expect, it } from 'vitest'
import { exponential } from '../../sim/base/distributions.ts'
import { rootKey } from '../../sim/base/streams.ts'
import { runQueueModel } from './queue.ts'
import type { QueueModel, QueueRun } from './queue.ts'
import { judge, replicate } from './replicate.ts'

const root = rootKey('theory of queues')

function runs(replications: number, model: QueueModel): QueueRun[] {
  return replicate(replications, (replication) => runQueueModel(model, root, replication))
}

/** Services of mean 1. */
const anHour = (u: number): number => exponential(u, 1)
const waitShares = (run: QueueRun): number => run.waitShare

describe('M/M/1 at load 0.6', () => {
  const queue: QueueModel = {
    servers: 1,
    arrivalsPerHour: 0.6,
    serviceHours: anHour,
    customers: 10_000,
    warmUpCustomers: 500,
  }

  it('is told from a queue whose services are 3% longer (100 replications of 10,000, 0.4%)', () => {
    const slower = runs(100, { ...queue, serviceHours: (u) => exponential(u, 1.03) })
    const { agrees, isPowerful } = judge(slower.map(waitShares), 0.6)
    expect({ agrees, isPowerful }).toEqual({ agrees: false, isPowerful: true })
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
