// M/G/infinity: the number at service is Poisson whatever the law of the services.
import { describe, expect, it } from 'vitest'
import { exponential, uniformBetween } from '../../sim/base/distributions.ts'
import { makeStream, rootKey } from '../../sim/base/streams.ts'
import { Simulation } from '../../sim/engine/simulation.ts'
import { Station } from '../../sim/engine/station.ts'
import { judge, sound } from './replicate.ts'

const ERLANGS = 4

/**
 * How many are at service at moments so far apart that no service spans two of them, which makes the
 * counts independent.
 */
function countsAtService(
  looks: number,
  longestServiceHours: number,
  serviceHours: (u: number) => number,
): number[] {
  const sim = new Simulation()
  const stream = makeStream(rootKey('theory of many servers'), 0, 'customers')
  const counts: number[] = []
  const look = sim.on('look', (nth) => {
    counts.push(station.busy)
    if (nth < looks) sim.after(longestServiceHours, look, nth + 1)
    else sim.stop()
  })
  const arrive = sim.on('arrive', (customer) => {
    station.enter(customer)
    sim.after(exponential(stream.uniform(customer, 0), 1 / ERLANGS), arrive, customer + 1)
  })
  const station = new Station(sim, {
    name: 'servers',
    capacity: 1_000_000,
    discipline: 'fifo',
    serviceHours: (_, nth) => serviceHours(stream.uniform(nth, 1)),
    onEnd: () => {},
  })
  sim.at(0, arrive, 0)
  sim.at(longestServiceHours, look, 1)
  sim.run()
  return counts
}

describe('M/G/infinity with 4 erlangs', () => {
  it.each([
    ['uniform', 2, (u: number) => uniformBetween(u, 0, 2)],
    ['constant', 1, () => 1],
  ])(
    '%s services: mean and variance are 4 (150,000 looks; half-widths 0.3% and 0.8%)',
    (_, longestHours, serviceHours) => {
      const counts = countsAtService(150_000, longestHours, serviceHours)
      expect(counts.length).toBe(150_000)
      expect(judge(counts, ERLANGS)).toEqual(sound)
      expect(
        judge(
          counts.map((count) => (count - ERLANGS) ** 2),
          ERLANGS,
        ),
      ).toEqual(sound)
    },
  )
})
