import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aucOf, strengthOf } from '../../../analysis/audit/auc.ts'
import { makeStream, rootKey } from '../../../sim/index.ts'

/** Every pair of a positive and a negative case: 1 for the right order, a half for a tie. */
function byPairs(value: readonly number[], isPositive: readonly number[]): number {
  let [sum, pairs] = [0, 0]
  for (const [i, a] of value.entries()) {
    for (const [j, b] of value.entries()) {
      if (isPositive[i] !== 1 || isPositive[j] === 1) continue
      pairs++
      sum += a > b ? 1 : a === b ? 0.5 : 0
    }
  }
  return sum / pairs
}

const cases = fc.array(fc.record({ value: fc.integer({ min: 0, max: 6 }), flag: fc.boolean() }), {
  minLength: 2,
  maxLength: 30,
})

describe('the area under the ROC curve', () => {
  it('is the share of pairs in the right order', () => {
    fc.assert(
      fc.property(cases, (found) => {
        const isPositive = found.map(({ flag }) => (flag ? 1 : 0))
        fc.pre(isPositive.includes(0) && isPositive.includes(1))
        const value = found.map((each) => each.value)
        const sample = {
          value: Float64Array.from(value),
          isPositive: Uint8Array.from(isPositive),
          cluster: value.map((_, i) => i),
        }
        expect(aucOf(sample).value).toBeCloseTo(byPairs(value, isPositive), 12)
      }),
    )
  })

  it('covers one half in about 95 of 100 samples in which nothing is to be found', () => {
    const stream = makeStream(rootKey('auc'), 0, 'test')
    const samples = 400
    let covered = 0
    for (let sample = 0; sample < samples; sample++) {
      // Ten cases a cluster, all of one value and one class: the luck of the cluster.
      const cluster = Float64Array.from({ length: 600 }, (_, i) => Math.floor(i / 10))
      const value = cluster.map((each) => stream.uniform(sample, each))
      const isPositive = Uint8Array.from(cluster, (each) =>
        stream.uniform(sample, 1000 + each) < 0.5 ? 1 : 0,
      )
      const { low, high } = aucOf({ value, isPositive, cluster })
      if (low <= 0.5 && high >= 0.5) covered++
    }
    // Three standard errors of a share of 400 are 0.033; small samples cover a little less.
    expect(covered / samples).toBeGreaterThan(0.9)
    expect(covered / samples).toBeLessThan(0.985)
  })

  it('turns round what is below one half', () => {
    expect(strengthOf({ value: 0.2, low: 0.1, high: 0.3 })).toEqual({
      value: 0.8,
      low: 0.7,
      high: 0.9,
    })
  })
})
