// Parcels on their way and return windows open are an M/G/infinity queue: with Poisson orders their
// number at a moment is Poisson, whatever the law of the transit: its variance is its mean (the mean is in
// the table of closed forms). 400 replications of a shop with 240 orders a day.
import { describe, expect, it } from 'vitest'
import { simulate } from '../../sim/market/model.ts'
import type { Tables } from '../../sim/market/tables.ts'
import { plainMarket } from './plain-market.ts'
import { replicate } from './replicate.ts'

const ORDERS_PER_DAY = 240
const REPLICATIONS = 400
/** Late enough for the longest transit and a whole window to have passed. */
const LOOK_HOURS = 24 * 28
const WINDOW_HOURS = 168

const plan = plainMarket({ ordersPerDay: ORDERS_PER_DAY, days: 22, warmupDays: 7 })

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
  ['parcels in transit', looks.map(({ transit }) => transit)],
  ['open return windows', looks.map(({ windows }) => windows)],
] as const)('the number of %s', (_, counts) => {
  it('has the variance of a Poisson number (within 4 standard errors of 1 over 400 looks)', () => {
    const average = counts.reduce((sum, count) => sum + count, 0) / REPLICATIONS
    const squares = counts.reduce((sum, count) => sum + (count - average) ** 2, 0)
    const dispersion = squares / (REPLICATIONS - 1) / average
    const standardError = Math.sqrt(2 / (REPLICATIONS - 1))
    expect(Math.abs(dispersion - 1) / standardError).toBeLessThan(4)
  })
})
