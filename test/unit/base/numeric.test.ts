// ln, exp and the normal quantile from portable arithmetic are as good as the built-in ones.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, ln, normalQuantile } from '../../../sim/base/numeric.ts'
import { isSharedDataHere, whySkipped } from '../../shared-data.ts'
import { referenceTables } from './commons-reference.ts'

const runs = { numRuns: 5000 }

/** The relative error, 0 where both are 0. */
function errorOf(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual / expected - 1)
}

describe('ln', () => {
  it('is within 1e-14 of the logarithm for every positive number', () => {
    const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true })
    fc.assert(
      fc.property(positive, (x) => {
        expect(errorOf(ln(x), Math.log(x))).toBeLessThan(1e-14)
      }),
      runs,
    )
  })

  it('is within 1e-14 of the logarithm near 1, where the logarithm vanishes', () => {
    const near = fc.double({ min: 1 - 2 ** -6, max: 1 + 2 ** -6, noNaN: true })
    fc.assert(
      fc.property(near, fc.integer({ min: 0, max: 46 }), (x, shift) => {
        const nearer = 1 + (x - 1) * 2 ** -shift
        expect(errorOf(ln(nearer), Math.log(nearer))).toBeLessThan(1e-14)
      }),
      runs,
    )
  })

  it('never falls from one cell of its table to the next', () => {
    const borders = Array.from({ length: 513 }, (_, i) => 0.5 + i / 1024)
    for (const border of borders) {
      const values = [-2, -1, 0, 1, 2].map((ulps) => ln(border * (1 + ulps * 2 ** -52)))
      expect(values).toEqual(values.toSorted((a, b) => a - b))
    }
  })

  it('is exact at 1 and keeps the limits', () => {
    expect([ln(1), ln(0), ln(Infinity), ln(-1), ln(NaN)]).toEqual([
      0,
      -Infinity,
      Infinity,
      NaN,
      NaN,
    ])
  })
})

describe('exp', () => {
  it('is within 1e-14 of the exponential wherever that is a normal number', () => {
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709.782712893384, noNaN: true }), (x) => {
        expect(errorOf(exp(x), Math.exp(x))).toBeLessThan(1e-14)
      }),
      runs,
    )
  })

  it('undoes ln to a relative 1e-15 times the size of the logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(errorOf(exp(ln(x)), x)).toBeLessThan(1e-15 * (2 + Math.abs(Math.log(x))))
      }),
      runs,
    )
  })

  it('keeps the limits, and gradual underflow', () => {
    expect([exp(0), exp(710), exp(-746), exp(Infinity), exp(-Infinity), exp(NaN)]).toEqual([
      1,
      Infinity,
      0,
      Infinity,
      0,
      NaN,
    ])
    expect(Math.abs(exp(-740) - Math.exp(-740))).toBeLessThanOrEqual(Number.MIN_VALUE)
  })
})

describe('normalQuantile', () => {
  // Solved from the series of the distribution function in 120-digit decimal arithmetic.
  it.each([
    [0.5000000001, 2.506628482030354e-10],
    [0.6, 0.2533471031357997],
    [0.9, 1.2815515655446006],
    [0.925, 1.4395314709384561],
    [0.975, 1.9599639845400538],
    [0.99, 2.3263478740408408],
    [0.999, 3.090232306167813],
    [0.05, -1.6448536269514726],
    [1e-3, -3.0902323061678136],
    [1e-6, -4.753424308822899],
    [1e-10, -6.361340902404057],
    [1e-12, -7.034483825301132],
    [1e-20, -9.262340089798407],
  ])('at %f is %f to a relative 2e-15', (p, x) => {
    expect(errorOf(normalQuantile(p), x)).toBeLessThan(2e-15)
  })

  it('is odd about one half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 52 - 1 }), (steps) => {
        const p = steps * 2 ** -53
        expect(normalQuantile(1 - p)).toBe(-normalQuantile(p))
      }),
    )
  })

  it('agrees with the reference tables of R', ({ skip }) => {
    skip(!isSharedDataHere, whySkipped)
    const tables = referenceTables('normal')
    expect(tables.length).toBeGreaterThan(1)
    for (const { parameters, points } of tables) {
      const [mean = NaN, deviation = NaN] = parameters
      // The tables give p to 1e-16, which moves x by that over the density: 1e-13 at the most here.
      const inner = points.filter(({ p }) => p > 5e-4 && p < 1 - 5e-4)
      expect(inner.length).toBeGreaterThan(0)
      for (const { x, p } of inner) {
        expect(Math.abs(mean + deviation * normalQuantile(p) - x)).toBeLessThan(1e-12 * deviation)
      }
    }
  })
})
