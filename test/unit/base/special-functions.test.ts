// Gamma and beta distribution functions against closed forms and the reference tables of R.
import { describe, expect, it } from 'vitest'
import { betaCdf, gammaCdf, lnGamma } from '../../../sim/base/special-functions.ts'
import { isSharedDataHere, whySkipped } from '../../shared-data.ts'
import { referenceTables } from './commons-reference.ts'

describe('lnGamma', () => {
  it('is the logarithm of the factorial, to a relative 1e-14', () => {
    let factorial = 1
    for (let n = 2; n <= 170; n++) {
      factorial *= n
      expect(Math.abs(lnGamma(n + 1) / Math.log(factorial) - 1)).toBeLessThan(1e-14)
    }
  })

  it('is half the logarithm of pi at one half', () => {
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14)
  })
})

describe('gammaCdf', () => {
  it('with shape 1 is the exponential distribution, to 1e-13', () => {
    for (const x of [1e-6, 0.1, 1, 5, 20, 700]) {
      expect(Math.abs(gammaCdf(x, 1) + Math.expm1(-x))).toBeLessThan(1e-13)
    }
  })

  it('is 0 up to 0', () => {
    expect([gammaCdf(0, 2), gammaCdf(-1, 2)]).toEqual([0, 0])
  })

  it('agrees with the reference tables of R to 1e-12', ({ skip }) => {
    skip(!isSharedDataHere, whySkipped)
    const tables = referenceTables('gamma')
    expect(tables.length).toBeGreaterThan(1)
    for (const { parameters, points } of tables) {
      const [shape = NaN, scale = NaN] = parameters
      for (const { x, p } of points.filter((point) => point.x < Infinity)) {
        expect(Math.abs(gammaCdf(x / scale, shape) - p)).toBeLessThan(1e-12)
      }
    }
  })
})

describe('betaCdf', () => {
  it('with a = b = 1 is the identity and with b = 1 the power a, to 1e-14', () => {
    for (const x of [0.001, 0.25, 0.5, 0.9, 0.999]) {
      expect(Math.abs(betaCdf(x, 1, 1) - x)).toBeLessThan(1e-14)
      expect(Math.abs(betaCdf(x, 3, 1) - x ** 3)).toBeLessThan(1e-14)
    }
  })

  it('is 0 up to 0 and 1 from 1 on', () => {
    expect([betaCdf(-1, 2, 5), betaCdf(0, 2, 5), betaCdf(1, 2, 5), betaCdf(2, 2, 5)]).toEqual([
      0, 0, 1, 1,
    ])
  })

  it('agrees with the reference tables of R to 1e-12', ({ skip }) => {
    skip(!isSharedDataHere, whySkipped)
    const tables = referenceTables('beta')
    expect(tables.length).toBeGreaterThan(20)
    for (const { parameters, points } of tables) {
      const [a = NaN, b = NaN] = parameters
      for (const { x, p } of points) {
        expect(Math.abs(betaCdf(x, a, b) - p)).toBeLessThan(1e-12)
      }
    }
  })
})
