// Intervals, paired differences and verdicts say what R says, and define what R leaves open.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimate } from '../../../analysis/stats/estimate.ts'
import { mean, variance } from '../../../analysis/stats/moments.ts'
import { pairedDifference, VARIANCE_RATIO_MAX } from '../../../analysis/stats/paired-difference.ts'
import { RunningMoments } from '../../../analysis/stats/running-moments.ts'
import { verdict } from '../../../analysis/stats/verdict.ts'
import { wilson } from '../../../analysis/stats/wilson.ts'

const isFinite = (values: readonly number[] | undefined): boolean =>
  values !== undefined && values.every(Number.isFinite)

const a = [10, 12, 9, 14, 11, 13]
const b = [11, 14, 9, 15, 13, 14]

describe('estimate', () => {
  it('gives the mean and the t interval of R', () => {
    // R: t.test(c(10, 12, 9, 14, 11, 13))$conf.int
    const found = estimate(a, 0.95)
    expect(found?.mean).toBe(11.5)
    expect(found?.low).toBeCloseTo(9.53668569301968, 6)
    expect(found?.high).toBeCloseTo(13.46331430698032, 6)
  })

  it('leaves out replications that do not define the value', () => {
    expect(estimate([NaN, ...a, NaN], 0.95)).toEqual(estimate(a, 0.95))
  })

  it('gives nothing when fewer than two replications define the value', () => {
    expect(estimate([3, NaN], 0.95)).toBeUndefined()
    expect(estimate([], 0.95)).toBeUndefined()
  })

  it('has no width when the value never varies', () => {
    expect(estimate([0.3, 0.3, 0.3, 0.3], 0.95)).toEqual({ mean: 0.3, low: 0.3, high: 0.3 })
  })
})

describe('pairedDifference', () => {
  it('gives the paired interval of R and the variance ratio', () => {
    // R: t.test(b, a, paired = TRUE)$conf.int; (var(a) + var(b)) / var(b - a)
    const found = pairedDifference(b, a, 0.95)
    expect(found?.difference).toBeCloseTo(7 / 6, 12)
    expect(found?.low).toBeCloseTo(0.376680216174715, 6)
    expect(found?.high).toBeCloseTo(1.956653117158618, 6)
    expect(found?.varianceRatio).toBeCloseTo(15.1176470588235, 10)
  })

  it('caps the variance ratio of arms that differ by a constant', () => {
    const found = pairedDifference([1, 5, 3], [2, 6, 4], 0.95)
    expect(found).toEqual({
      difference: -1,
      low: -1,
      high: -1,
      varianceRatio: VARIANCE_RATIO_MAX,
    })
  })

  it('calls the variance ratio of two constant arms 1', () => {
    expect(pairedDifference([2, 2], [1, 1], 0.95)?.varianceRatio).toBe(1)
  })

  it('leaves out pairs in which either arm does not define the value', () => {
    const found = pairedDifference([NaN, ...b, 4], [1, ...a, NaN], 0.95)
    expect(found).toEqual(pairedDifference(b, a, 0.95))
    expect(pairedDifference([1, NaN], [NaN, 1], 0.95)).toBeUndefined()
  })

  it('is finite for any finite values', () => {
    const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    const pair = fc.tuple(finite, finite)
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 20 }), (pairs) => {
        const left = pairs.map(([value]) => value)
        const right = pairs.map(([, value]) => value)
        const found = pairedDifference(left, right, 0.95)
        expect(found && Object.values(found)).toSatisfy(isFinite)
      }),
    )
  })
})

describe('wilson', () => {
  it('equals prop.test of R without continuity correction', () => {
    // R: prop.test(x, n, correct = FALSE)$conf.int for (3, 20) and (81, 263)
    expect(wilson(3, 20, 0.95).low).toBeCloseTo(0.0523687458962166, 7)
    expect(wilson(3, 20, 0.95).high).toBeCloseTo(0.3604188647407569, 7)
    expect(wilson(81, 263, 0.95).low).toBeCloseTo(0.255288519878274, 7)
    expect(wilson(81, 263, 0.95).high).toBeCloseTo(0.3662095769828, 7)
  })

  it('ends at 0 without a success, at 1 without a failure, and is all of 0 to 1 without a trial', () => {
    // R: prop.test(0, 20, correct = FALSE)$conf.int and (20, 20)
    expect(wilson(0, 20, 0.95).low).toBe(0)
    expect(wilson(0, 20, 0.95).high).toBeCloseTo(0.161125158052819, 7)
    expect(wilson(20, 20, 0.95).low).toBeCloseTo(0.838874841947181, 7)
    expect(wilson(20, 20, 0.95).high).toBe(1)
    expect(wilson(0, 0, 0.95)).toEqual({ low: 0, high: 1 })
  })
})

describe('verdict', () => {
  it('needs an interval wholly on one side of zero', () => {
    expect(verdict({ low: 0.1, high: 0.4 }, 'up')).toBe('better')
    expect(verdict({ low: 0.1, high: 0.4 }, 'down')).toBe('worse')
    expect(verdict({ low: -0.4, high: -0.1 }, 'down')).toBe('better')
    expect(verdict({ low: -0.4, high: -0.1 }, 'up')).toBe('worse')
  })

  it('is unclear when the interval covers or touches zero', () => {
    expect(verdict({ low: -0.1, high: 0.4 }, 'up')).toBe('unclear')
    expect(verdict({ low: 0, high: 0 }, 'down')).toBe('unclear')
    expect(verdict({ low: 0, high: 0.4 }, 'up')).toBe('unclear')
  })

  it('is unclear for a measure that is neither good nor bad', () => {
    expect(verdict({ low: 0.1, high: 0.4 }, 'none')).toBe('unclear')
  })
})

describe('RunningMoments', () => {
  it('gives mean and variance of values that come one by one', () => {
    const moments = new RunningMoments()
    expect(moments.variance).toBeNaN()
    for (const value of a) moments.add(value)
    expect(moments.mean).toBeCloseTo(mean(a), 12)
    expect(moments.variance).toBeCloseTo(variance(a), 12)
  })
})
