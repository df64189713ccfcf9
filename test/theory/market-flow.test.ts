// Parcels on their way and return windows open are an M/G/infinity queue: with Poisson orders their
// number at a moment is Poisson, whatever the law of the transit. 400 replications of a shop with 240
// orders a day: half-widths below 1%, an error of 3% would be seen.
import { describe, expect, it } from 'vitest'
import { exp } from '../../sim/base/numeric.ts'
import { simulate } from '../../sim/market/model.ts'
import type { Tables } from '../../sim/market/tables.ts'
import { plainMarket } from './plain-market.ts'
import { judge, replicate, sound } from './replicate.ts'

const ORDERS_PER_DAY = 240
const REPLICATIONS = 400
/** Late enough for the longest transit and a whole window to have passed. */
const LOOK_HOURS = 24 * 28
const WINDOW_HOURS = 168

const plan = plainMarket({ ordersPerDay: ORDERS_PER_DAY, days: 22, warmupDays: 7 })
const { transitMu, transitSigma } = plan.courier
const meanTransitHours = exp(transitMu + (transitSigma * transitSigma) / 2)

/** Orders between two of their moments at a time. */
function countBetween(tables: Tables, from: 'shippedHours' | 'signedHours', hours: number): number {
  const { shippedHours, signedHours } = tables.orders.column
  let count = 0
  for (let order = 0; order < tables.orders.length; order++) {
    const shipped = shippedHours[order] ?? NaN
    const signed = signedHours[order] ?? NaN
    const isIn =
      from === 'shippedHours'
        ? shipped <= hours && hours < signed
        : signed <= hours && hours < signed + WINDOW_HOURS
    if (isIn) count++
  }
  return count
}

const looks = replicate(REPLICATIONS, (replication) => {
  const { tables } = simulate(plan, replication, { recordEvents: false })
  return {
    transit: countBetween(tables, 'shippedHours', LOOK_HOURS),
    windows: countBetween(tables, 'signedHours', LOOK_HOURS),
  }
})

describe.each([
  ['parcels in transit', looks.map(({ transit }) => transit), meanTransitHours],
  ['open return windows', looks.map(({ windows }) => windows), WINDOW_HOURS],
] as const)('the number of %s', (_, counts, stayHours) => {
  const mean = (ORDERS_PER_DAY / 24) * stayHours

  it('is on average the rate times the mean stay (half-width < 1%)', () => {
    expect(judge(counts, mean)).toEqual(sound)
  })

  it('has the variance of a Poisson number (within 4 standard errors of 1 over 400 looks)', () => {
    const average = counts.reduce((sum, count) => sum + count, 0) / REPLICATIONS
    const squares = counts.reduce((sum, count) => sum + (count - average) ** 2, 0)
    const dispersion = squares / (REPLICATIONS - 1) / average
    const standardError = Math.sqrt(2 / (REPLICATIONS - 1))
    expect(Math.abs(dispersion - 1) / standardError).toBeLessThan(4)
  })
})
