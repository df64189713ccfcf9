import { describe, expect, it } from 'vitest'
import {
  fitRatioPrior,
  fitSharePrior,
  shrinkRatio,
  shrinkShare,
  sumSorted,
} from '../../../analysis/detect/facts/shrink.ts'

describe('shrinkage of shares', () => {
  it('takes the mean from all trials and a heavy prior from groups that do not differ', () => {
    const prior = fitSharePrior([10, 20, 30], [100, 200, 300])
    expect(prior.mean).toBeCloseTo(0.1, 12)
    expect(prior.weight).toBe(1e6)
    expect(shrinkShare(prior, 9, 10)).toBeCloseTo(0.1, 4)
  })

  it('takes a light prior from groups that differ', () => {
    // Shares 0.1 and 0.9 of 100 each: excess variance 2 x 40^2 - 0.25 x 200 over 0.25 x 2 x 9900.
    const correlation = (2 * 1600 - 50) / (0.25 * 2 * 9900)
    const prior = fitSharePrior([10, 90], [100, 100])
    expect(prior.weight).toBeCloseTo((1 - correlation) / correlation, 10)
    expect(shrinkShare(prior, 90, 100)).toBeGreaterThan(0.88)
  })

  it('expects a half without any trial', () => {
    expect(shrinkShare(fitSharePrior([], []), 0, 0)).toBe(0.5)
  })
})

describe('shrinkage of ratios', () => {
  it('leaves nobody apart when counts vary no more than chance', () => {
    const prior = fitRatioPrior([1, 0, 1, 0], [0.5, 0.5, 0.5, 0.5], [0.25, 0.25, 0.25, 0.25])
    expect(shrinkRatio(prior, 5, 0.5)).toBeCloseTo(1, 4)
  })

  it('pulls few observations to 1 and believes many', () => {
    // Three buyers as expected and one with four times as much: excess 9 - 4 x 0.9, exposure 4.
    const prior = fitRatioPrior([1, 1, 1, 4], [1, 1, 1, 1], [0.9, 0.9, 0.9, 0.9])
    expect(prior.weight).toBeCloseTo(4 / (9 - 3.6), 12)
    expect(shrinkRatio(prior, 1, 0.25)).toBeLessThan(2)
    expect(shrinkRatio(prior, 40, 10)).toBeGreaterThan(3.7)
  })

  it('gives 1 to a buyer without a history', () => {
    expect(shrinkRatio(fitRatioPrior([0, 3], [1, 1], [0.5, 0.5]), 0, 0)).toBe(1)
  })
})

describe('sumSorted', () => {
  it('adds to the same bits in any order', () => {
    const values = [0.1, 1e10, 0.2, -1e10, 0.3]
    expect(sumSorted(values)).toBe(sumSorted(values.toReversed()))
  })
})
