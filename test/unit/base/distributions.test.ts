// Distributions are quantiles of one uniform: never decreasing, with the moments of their names.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  betaTable,
  cumulate,
  exponential,
  fromTable,
  gammaTable,
  lognormal,
  pick,
  poisson,
  quantileTable,
  triangular,
  uniformBetween,
} from '../../../sim/base/distributions.ts'
import { InvariantError } from '../../../sim/base/invariant.ts'
import { betaCdf, gammaCdf } from '../../../sim/base/special-functions.ts'
import { isSharedDataHere, whySkipped } from '../../shared-data.ts'
import { referenceTables } from './commons-reference.ts'

/** What a stream gives: odd multiples of 2^-53. */
const unit = fc.integer({ min: 0, max: 2 ** 52 - 1 }).map((steps) => (2 * steps + 1) * 2 ** -53)

const beta25 = betaTable(2, 5)
const gamma = gammaTable(2.5, 3)
const weights = cumulate([3, 0, 1, 0.5, 0])

const quantiles: Record<string, (u: number) => number> = {
  exponential: (u) => exponential(u, 2),
  lognormal: (u) => lognormal(u, 1, 0.5),
  triangular: (u) => triangular(u, 1, 2, 5),
  uniformBetween: (u) => uniformBetween(u, -1, 3),
  poisson: (u) => poisson(u, 7),
  'poisson with a large mean': (u) => poisson(u, 900),
  'beta table': (u) => fromTable(u, beta25),
  'gamma table': (u) => fromTable(u, gamma),
  pick: (u) => pick(u, weights),
}

describe.each(Object.entries(quantiles))('%s', (_, quantile) => {
  it('never falls as u rises', () => {
    fc.assert(
      fc.property(unit, unit, (u, v) => {
        expect(quantile(Math.min(u, v))).toBeLessThanOrEqual(quantile(Math.max(u, v)))
      }),
    )
  })

  it('is finite at both ends of what a stream gives', () => {
    const ends = [2 ** -53, 1 - 2 ** -53].map(quantile)
    expect(ends.every(Number.isFinite)).toBe(true)
  })
})

/** Integral over u by the midpoint rule: the exact mean but for its grid. */
function meanOf(quantile: (u: number) => number, cells = 100_000): number {
  let sum = 0
  for (let i = 0; i < cells; i++) sum += quantile((i + 0.5) / cells)
  return sum / cells
}

describe('means (relative 1e-3)', () => {
  it.each([
    ['exponential', 2],
    ['lognormal', Math.exp(1 + 0.5 ** 2 / 2)],
    ['triangular', 8 / 3],
    ['uniformBetween', 1],
    ['poisson', 7],
    ['poisson with a large mean', 900],
    ['beta table', 2 / 7],
    ['gamma table', 7.5],
  ])('%s has mean %f', (name, mean) => {
    const quantile = quantiles[name] ?? (() => NaN)
    const cells = name === 'poisson with a large mean' ? 2000 : 100_000
    expect(Math.abs(meanOf(quantile, cells) / mean - 1)).toBeLessThan(1e-3)
  })
})

type QuantileOf = (p: number, ...parameters: number[]) => number

const closedForms: [string, QuantileOf][] = [
  ['exponential', (p, mean = NaN) => exponential(p, mean)],
  ['lognormal', (p, mu = NaN, sigma = NaN) => lognormal(p, mu, sigma)],
  ['triangular', (p, low = NaN, mode = NaN, high = NaN) => triangular(p, low, mode, high)],
]

describe('reference tables of R', () => {
  it.for(closedForms)('%s quantiles agree to 1e-10', ([distribution, quantileOf], { skip }) => {
    skip(!isSharedDataHere, whySkipped)
    const tables = referenceTables(distribution)
    expect(tables.length).toBeGreaterThan(2)
    for (const { parameters, points } of tables) {
      // Near p = 1 the tables' 16 digits of p no longer determine x so well.
      for (const { x, p } of points.filter((point) => point.p > 0 && point.p < 0.9999)) {
        const error = Math.abs(quantileOf(p, ...parameters) - x)
        expect(error).toBeLessThan(1e-10 * Math.max(1, Math.abs(x)))
      }
    }
  })

  it('poisson counts fall where the distribution function says', ({ skip }) => {
    skip(!isSharedDataHere, whySkipped)
    const tables = referenceTables('poisson').filter(({ parameters: [mean = NaN] }) => mean < 1e4)
    expect(tables.length).toBeGreaterThan(2)
    for (const { parameters, points } of tables) {
      const [mean = NaN] = parameters
      for (const { x, p } of points.filter((point) => point.p < 1 - 1e-10)) {
        expect(poisson(p - 1e-11, mean)).toBeLessThanOrEqual(x)
        expect(poisson(p + 1e-11, mean)).toBeGreaterThan(x)
      }
    }
  })
})

describe('poisson', () => {
  it('has the mass of e^-mean at nothing and is 0 for no mean', () => {
    expect([poisson(Math.exp(-3) - 1e-12, 3), poisson(Math.exp(-3) + 1e-12, 3)]).toEqual([0, 1])
    expect(poisson(0.999, 0)).toBe(0)
  })

  it('has the variance of its mean at 1000, to a relative 1e-2', () => {
    const variance = meanOf((u) => (poisson(u, 1000) - 1000) ** 2, 4000)
    expect(Math.abs(variance / 1000 - 1)).toBeLessThan(1e-2)
  })
})

describe('pick', () => {
  it('picks each index over its share of the unit interval, and none of weight 0', () => {
    const shares = [0, 1, 2, 3, 4].map((i) => meanOf((u) => (pick(u, weights) === i ? 1 : 0)))
    const expected = [3, 0, 1, 0.5, 0].map((weight) => weight / 4.5)
    shares.forEach((share, i) => expect(Math.abs(share - (expected[i] ?? NaN))).toBeLessThan(2e-5))
    expect(pick(1 - 2 ** -53, weights)).toBe(3)
  })

  it('refuses weights that choose nothing', () => {
    for (const bad of [[], [0, 0], [1, -1], [1, NaN], [Infinity]]) {
      expect(() => cumulate(bad)).toThrow(InvariantError)
    }
  })
})

describe('triangular', () => {
  it('takes a mode at either end, and no width at all', () => {
    expect([
      triangular(0.25, 0, 0, 1),
      triangular(0.25, 0, 1, 1),
      triangular(0.3, 2, 2, 2),
    ]).toEqual([1 - Math.sqrt(0.75), 0.5, 2])
  })
})

describe('quantile tables', () => {
  it('hold the quantiles at the middles of their cells', () => {
    beta25.forEach((x, cell) => {
      expect(Math.abs(betaCdf(x, 2, 5) - (cell + 0.5) / 1024)).toBeLessThan(1e-13)
    })
    gamma.forEach((x, cell) => {
      expect(Math.abs(gammaCdf(x / 3, 2.5) - (cell + 0.5) / 1024)).toBeLessThan(1e-13)
    })
  })

  it('interpolate between the middles and hold the ends', () => {
    const table = quantileTable((p) => 10 * p, 4)
    expect([0.001, 0.125, 0.25, 0.5, 0.875, 0.999].map((u) => fromTable(u, table))).toEqual([
      1.25, 1.25, 2.5, 5, 8.75, 8.75,
    ])
  })

  it('refuse a quantile that falls', () => {
    expect(() => quantileTable((p) => -p, 4)).toThrow(InvariantError)
  })
})
