import { describe, expect, it } from 'vitest'
import { qualityOf, rank, takeFirst } from '../../../analysis/detect/ranking.ts'

const ones = (length: number): Float64Array => new Float64Array(length).fill(1)

describe('quality of a ranking', () => {
  it('is the mean of precision at each abusive case when no scores are equal', () => {
    // Abusive at places 1, 3 and 4 of 5: (1/1 + 2/3 + 3/4) / 3.
    const cases = { weight: ones(5), isAbusive: [1, 0, 1, 1, 0], lossFen: [5, 9, 3, 2, 9] }
    const quality = qualityOf(rank([9, 8, 7, 6, 5]), cases, 3)
    expect(quality.averagePrecision).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3, 12)
    expect(quality.precisionAtK).toBeCloseTo(2 / 3, 12)
    expect(quality.recallAtK).toBeCloseTo(2 / 3, 12)
    expect(quality.moneyRecallAtK).toBeCloseTo(8 / 10, 12)
  })

  it('of a constant score is that of the random order: precision is prevalence', () => {
    const isAbusive = [1, 0, 0, 0, 1, 0, 0, 0]
    const quality = qualityOf(
      rank(new Float64Array(8)),
      { weight: ones(8), isAbusive, lossFen: ones(8) },
      4,
    )
    expect(quality.averagePrecision).toBeCloseTo(0.25, 12)
    expect(quality.precisionAtK).toBeCloseTo(0.25, 12)
    expect(quality.recallAtK).toBeCloseTo(0.5, 12)
  })

  it('at a cut through equal scores is the mean over their orders', () => {
    const score = [3, 2, 2, 2, 1]
    const isAbusive = [0, 1, 0, 1, 1]
    const lossFen = [0, 7, 0, 4, 9]
    const found = permutations([1, 2, 3]).map((middle) => {
      const taken = [0, ...middle, 4].slice(0, 3)
      return taken.reduce((sum, row) => sum + (isAbusive[row] ? (lossFen[row] ?? 0) : 0), 0)
    })
    const mean = found.reduce((sum, each) => sum + each, 0) / found.length
    const { moneyRecallAtK } = qualityOf(rank(score), { weight: ones(5), isAbusive, lossFen }, 3)
    expect(moneyRecallAtK).toBeCloseTo(mean / 20, 12)
  })

  it('counts a case drawn twice as two cases', () => {
    const twice = { weight: [2, 1, 0], isAbusive: [0, 1, 1], lossFen: [0, 1, 1] }
    const copied = { weight: ones(3), isAbusive: [0, 0, 1], lossFen: [0, 0, 1] }
    const weighted = qualityOf(rank([3, 2, 1]), twice, 3)
    expect(weighted).toEqual(qualityOf(rank([3, 3, 2]), copied, 3))
  })
})

describe('the first k', () => {
  it('are taken with chances that equal scores share and that sum to k', () => {
    const taken: [row: number, chance: number][] = []
    takeFirst(rank([5, 1, 1, 1, 0]), ones(5), 2, (row, chance) => taken.push([row, chance]))
    expect(taken).toEqual([
      [0, 1],
      [1, 1 / 3],
      [2, 1 / 3],
      [3, 1 / 3],
    ])
  })

  it('are passed over when they count for nothing', () => {
    const taken: number[] = []
    const weight = [0, 1, 0, 1]
    takeFirst(rank([4, 3, 2, 1]), weight, 2, (row, chance) => taken.push(row * chance))
    expect(taken).toEqual([0, 1, 0, 3])
  })
})

function permutations<T>(values: readonly T[]): T[][] {
  if (values.length === 0) return [[]]
  return values.flatMap((value, i) =>
    permutations(values.filter((_, j) => j !== i)).map((rest) => [value, ...rest]),
  )
}
