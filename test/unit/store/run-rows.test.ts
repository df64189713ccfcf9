// Answers come in any order; results depend on what they say and never on when they came.
import { describe, expect, it } from 'vitest'
import { measures } from '../../../analysis/measures/all-measures.ts'
import { measureAt, rowLength, seriesAt } from '../../../analysis/measures/replication-row.ts'
import { allSeries } from '../../../analysis/measures/series/all-series.ts'
import { isPreciseEnough } from '../../../analysis/store/precision.ts'
import { progressOf } from '../../../analysis/store/progress.ts'
import type { Progress } from '../../../analysis/store/progress.ts'
import { RunRows, shardsOf } from '../../../analysis/store/run-rows.ts'
import { comparisonOf, measuresOf, seriesOfArm } from '../../../analysis/store/summarise.ts'
import type { ShardAnswer } from '../../../analysis/store/shard.ts'

type Figures = Readonly<Record<string, number | readonly [number, number]>>

/** A row that says the given measures (a value, or numerator and denominator) and nothing else. */
function rowOf(figures: Figures): Float64Array {
  const row = new Float64Array(rowLength).fill(NaN)
  for (const [id, figure] of Object.entries(figures)) {
    const at = measureAt(measures.findIndex((measure) => measure.id === id))
    const [numerator, denominator] = typeof figure === 'number' ? [NaN, NaN] : figure
    row[at.value] = typeof figure === 'number' ? figure : numerator / denominator
    row[at.numerator] = numerator
    row[at.denominator] = denominator
  }
  return row
}

const answer = (arm: number, from: number, ...rows: Float64Array[]): ShardAnswer => {
  const all = new Float64Array(rows.length * rowLength)
  rows.forEach((row, i) => all.set(row, i * rowLength))
  return { shard: { arm, from, to: from + rows.length }, rows: all }
}

const cost = (value: number): Float64Array => rowOf({ 'cost.total': value })

describe('the rows of a run', () => {
  it('count a replication when every arm has it and all before it', () => {
    const rows = new RunRows(2)
    rows.add(answer(0, 0, cost(1), cost(2)))
    rows.add(answer(1, 1, cost(3)))
    expect(rows.complete).toBe(0)
    rows.add(answer(1, 0, cost(4)))
    expect(rows.complete).toBe(2)
  })

  it('say the same whatever order the answers come in', () => {
    const answers = [0, 1, 2, 3].flatMap((n) => [
      answer(0, n, cost(n * n)),
      answer(1, n, cost(10 - n)),
    ])
    const summary = (all: readonly ShardAnswer[]): unknown => {
      const rows = new RunRows(2)
      for (const each of all) rows.add(each)
      return [
        measuresOf(rows, 0, 0.95),
        comparisonOf(rows, { at: 1, name: 'b' }, { at: 0, name: 'a' }, 0.95),
      ]
    }
    expect(summary(answers.toReversed())).toEqual(summary(answers))
  })

  it('come from shards that put the arms of a replication side by side', () => {
    expect(shardsOf(2, 3, 5)).toEqual([
      { arm: 0, from: 3, to: 4 },
      { arm: 1, from: 3, to: 4 },
      { arm: 0, from: 4, to: 5 },
      { arm: 1, from: 4, to: 5 },
    ])
  })
})

describe('the summary of an arm', () => {
  const rows = new RunRows(1)
  const shares: Figures[] = [
    { 'cost.total': 10, 'dispute.rate': [1, 10], 'freight.lossRatio': [0, 0] },
    { 'cost.total': 12, 'dispute.rate': [3, 10], 'freight.lossRatio': [1, 2] },
    { 'cost.total': 14, 'dispute.rate': [6, 20], 'freight.lossRatio': [0, 0] },
  ]
  rows.add(answer(0, 0, ...shares.map(rowOf)))
  const found = measuresOf(rows, 0, 0.95)

  it('gives mean and interval with the unit', () => {
    // t(0.975, 2) = 4.302652730, sd = 2: half-width 4.302652730 x 2 / sqrt 3 = 4.968275430
    expect(found['cost.total']).toMatchObject({ mean: 12, unit: 'yuan' })
    expect(found['cost.total']?.low).toBeCloseTo(12 - 4.96827543, 6)
    expect(found['cost.total']).not.toHaveProperty('numerator')
  })

  it('averages the ratios of the replications, and states mean numerator and denominator', () => {
    expect(found['dispute.rate']?.mean).toBeCloseTo((0.1 + 0.3 + 0.3) / 3, 9)
    expect(found['dispute.rate']).toMatchObject({
      numerator: 3.333333333,
      denominator: 13.33333333,
    })
  })

  it('leaves out what fewer than two replications define', () => {
    expect(Object.keys(found).sort()).toEqual(['cost.total', 'dispute.rate'])
  })

  it('keeps ten significant digits', () => {
    const thirds = new RunRows(1)
    thirds.add(answer(0, 0, cost(1 / 3), cost(1 / 3)))
    expect(measuresOf(thirds, 0, 0.95)['cost.total']?.mean).toBe(0.3333333333)
  })

  it('leaves out the keys of a series that say nothing', () => {
    const at = seriesAt(allSeries.findIndex(({ id }) => id === 'refund.rate.bySituation'))
    const withSeries = [0.1, 0.3].map((share) => {
      const row = rowOf({})
      row[at + 1] = share
      return row
    })
    const some = new RunRows(1)
    some.add(answer(0, 0, ...withSeries))
    expect(seriesOfArm(some, 0, 0.95)['refund.rate.bySituation']).toMatchObject({
      keys: ['in-transit'],
      mean: [0.2],
      unit: 'share',
    })
  })
})

describe('a comparison', () => {
  it('pairs the replications and says which arm is better', () => {
    const rows = new RunRows(2)
    const noise = [0, 5, -3, 8]
    rows.add(answer(0, 0, ...noise.map((each) => rowOf({ 'cost.total': 100 + each }))))
    rows.add(answer(1, 0, ...noise.map((each, i) => rowOf({ 'cost.total': 90 + each + i / 10 }))))
    const { measures: found } = comparisonOf(
      rows,
      { at: 1, name: 'strict' },
      { at: 0, name: 'base' },
      0.95,
    )
    expect(found['cost.total']).toMatchObject({ difference: -9.85, verdict: 'better' })
    expect(found['cost.total']?.varianceRatio).toBeGreaterThan(100)
  })
})

describe('isPreciseEnough', () => {
  it('asks that the half-width of cost.total is within the share in every arm', () => {
    const rows = new RunRows(2)
    rows.add(answer(0, 0, cost(100), cost(101), cost(99), cost(100)))
    rows.add(answer(1, 0, cost(100), cost(120), cost(80), cost(100)))
    // Half-widths: t(0.975, 3) = 3.182446 x sd / 2 = 1.30 and 26.0.
    expect(isPreciseEnough(rows, 1, 0.02, 0.95)).toBe(true)
    expect(isPreciseEnough(rows, 2, 0.02, 0.95)).toBe(false)
    expect(isPreciseEnough(rows, 2, 0.27, 0.95)).toBe(true)
    expect(isPreciseEnough(rows, 1, 0.012, 0.95)).toBe(false)
  })
})

describe('progress', () => {
  it('tells what is done, how sure the base is, and how long it will take', () => {
    const told: Progress[] = []
    let clock = 0
    const tell = progressOf(
      { replications: 10, onProgress: (each) => told.push(each), now: () => clock },
      2,
    )
    clock = 1000
    tell(answer(0, 0, cost(90)), 10)
    clock = 4000
    tell(answer(1, 0, cost(1)), 10)
    tell(answer(0, 1, cost(110)), 10)
    expect(told.map(({ done, total }) => [done, total])).toEqual([
      [1, 20],
      [2, 20],
      [3, 20],
    ])
    expect(told.map(({ secondsLeft }) => secondsLeft)).toEqual([19, 36, (4 / 3) * 17])
    // t(0.975, 1) = 12.7062 x sd 14.1421 / sqrt 2 / 100
    expect(told.map((each) => each.halfWidthShare)).toEqual([
      undefined,
      undefined,
      expect.closeTo(1.27062, 4),
    ])
  })

  it('tells the time to a precision by the half-width so far, to the most that there may be', () => {
    const told: Progress[] = []
    const onProgress = (each: Progress): void => void told.push(each)
    const now = (): number => 0
    // t(0.975, 1) x sd / sqrt 2 / 100 = 1.27062: 0.635 asks for 2 x 2.001^2, 0.1 for 2 x 12.7^2.
    for (const precisionShare of [2, 0.635, 0.1]) {
      const tell = progressOf({ replications: 200, precisionShare, onProgress, now }, 1)
      tell(answer(0, 0, cost(90)), 3)
      tell(answer(0, 1, cost(110)), 3)
    }
    expect(told.map(({ total }) => total)).toEqual([3, 3, 3, 9, 3, 200])
  })

  it('tells no time without a clock', () => {
    const told: Progress[] = []
    progressOf({ replications: 1, onProgress: (each) => told.push(each) }, 1)(
      answer(0, 0, cost(1)),
      1,
    )
    expect(told[0]?.secondsLeft).toBeUndefined()
  })
})
