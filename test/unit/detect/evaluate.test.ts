import { describe, expect, it } from 'vitest'
import { drawClusters, percentileInterval } from '../../../analysis/detect/bootstrap.ts'
import { detector } from '../../../analysis/detect/detector.ts'
import type { Judgement } from '../../../analysis/detect/detector.ts'
import { evaluate } from '../../../analysis/detect/evaluate.ts'
import type { Evaluation, RankingName } from '../../../analysis/detect/evaluate.ts'
import { randomTables } from './records.ts'

const tables = randomTables('evaluate', 400, 300)
const judgement = detector().fit(tables).judge(tables)
const options = { capacity: 30, seed: 'a', resamples: 200 }
const measures = (evaluation: Evaluation, name: RankingName) => {
  const found = evaluation.rankings.find((ranking) => ranking.name === name)
  if (!found) throw new Error(`no ranking ${name}`)
  return found.measures
}
/** The judgement with scores that someone made who knows the answer. */
const withScore = (of: (isAbusive: boolean) => number): Judgement => {
  const score = Float64Array.from(tables.truth.column.pattern.subarray(0, 300), (code) =>
    of(code > 0),
  )
  return { ...judgement, score, expectedFen: score }
}

describe('the evaluation', () => {
  it('gives a perfect order an average precision of 1 and a reversed one less than chance', () => {
    const perfect = measures(
      evaluate(
        tables,
        withScore((is) => (is ? 1 : 0)),
        options,
      ),
      'score',
    )
    expect(perfect.averagePrecision).toEqual({ value: 1, low: 1, high: 1 })
    expect(perfect.precisionAtK.value).toBe(1)
    expect(perfect.honestBuyersAtK.value).toBe(0)
    const reversed = evaluate(
      tables,
      withScore((is) => (is ? 0 : 1)),
      options,
    )
    expect(measures(reversed, 'score').precisionAtK.value).toBe(0)
  })

  it('puts the random order at prevalence and capacity', () => {
    const evaluation = evaluate(tables, judgement, options)
    const random = measures(evaluation, 'random')
    expect(random.averagePrecision.value).toBeCloseTo(evaluation.abusiveCases / 300, 12)
    expect(random.recallAtK.value).toBeCloseTo(30 / 300, 12)
  })

  it('finds nothing where there is nothing to find', () => {
    // Truth was drawn apart from every column: the interval of the gain over chance covers zero.
    const { gains } = evaluate(tables, judgement, { ...options, resamples: 1000 })
    const gain = gains.find(({ of, over }) => of === 'score' && over === 'random')
    expect(gain?.measures.averagePrecision.low).toBeLessThan(0.05)
    expect(gain?.measures.precisionAtK.low).toBeLessThan(0)
    expect(gain?.measures.precisionAtK.high).toBeGreaterThan(0)
  })

  it('counts every case under one pattern and every honest buyer under one kind', () => {
    const { byPattern, byHonestKind, cases, abusiveCases } = evaluate(tables, judgement, options)
    expect(byPattern.reduce((sum, each) => sum + each.cases, 0)).toBe(cases)
    expect(byPattern[0]?.cases).toBe(cases - abusiveCases)
    expect(byPattern.reduce((sum, each) => sum + each.inQueue, 0)).toBeCloseTo(30, 9)
    const { pattern, buyer } = tables.truth.column
    const abusers = new Set([...buyer.subarray(0, 300)].filter((_, row) => (pattern[row] ?? 0) > 0))
    const honest = new Set([...buyer.subarray(0, 300)].filter((each) => !abusers.has(each)))
    expect(byHonestKind.reduce((sum, each) => sum + each.buyers, 0)).toBe(honest.size)
  })

  it('gives the same intervals to the same seed and others to another', () => {
    const again = evaluate(tables, judgement, options)
    expect(again).toEqual(evaluate(tables, judgement, options))
    expect(evaluate(tables, judgement, { ...options, seed: 'b' })).not.toEqual(again)
  })
})

describe('the bootstrap', () => {
  it('draws as many clusters as there are', () => {
    for (const times of drawClusters(17, 'draw', 20)) {
      expect(times.reduce((sum, each) => sum + each, 0)).toBe(17)
    }
  })

  it('covers the mean of independent clusters about as often as it says', () => {
    // 95% intervals of the mean of 60 draws of 0 or 1: 300 trials, standard error of coverage 1.3%.
    const draws = [...drawClusters(60, 'coverage', 300)]
    const sample = (trial: number): number[] =>
      Array.from({ length: 60 }, (_, i) => ((draws[trial]?.[i] ?? 0) > 0 ? 1 : 0))
    // A cluster is drawn at least once with probability 1 - (1 - 1/60)^60.
    const truth = 1 - (1 - 1 / 60) ** 60
    let covered = 0
    for (let trial = 0; trial < 300; trial++) {
      const values = sample(trial)
      const means = [...drawClusters(60, `trial ${trial}`, 200)].map(
        (times) => times.reduce((sum, count, i) => sum + count * (values[i] ?? 0), 0) / 60,
      )
      const { low, high } = percentileInterval(0, means, 0.95)
      if (low <= truth && truth <= high) covered++
    }
    expect(covered / 300).toBeGreaterThan(0.95 - 4 * 0.0126)
  })
})
