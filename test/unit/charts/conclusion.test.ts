// A title names a direction only where the paired interval excludes zero, for any number of arms.
import seedrandom from 'seedrandom'
import { describe, expect, it } from 'vitest'
import { titleOf, certaintyOf, directionOf } from '../../../analysis/charts/conclusion.ts'
import { pairedDifferences } from '../../../analysis/charts/differences.ts'
import { leaderTitle } from '../../../analysis/charts/caption.ts'
import { estimate } from '../../../analysis/stats/estimate.ts'
import { pairedDifference } from '../../../analysis/stats/paired-difference.ts'
import { verdict } from '../../../analysis/stats/verdict.ts'
import { decisiveMeasures } from '../../../analysis/charts/differences.ts'
import { speak } from '../../../analysis/report/speech.ts'
import type { Difference, Results } from '../../../analysis/measures/results.ts'
import { fixture } from '../report/results-fixture.ts'

const REPLICATIONS = 12
const TRIALS = 3000
const directional = /上升|下降|变好|变差|rises|falls|better|worse/

/** Standard normal draws by Box and Muller. */
function normals(seed: string): () => number {
  const random = seedrandom(seed)
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** A difference of two arms whose paired replications differ by `effect` on average. */
function drawDifference(normal: () => number, effect: number): Difference {
  const base = Array.from({ length: REPLICATIONS }, () => 100 + 5 * normal())
  const treated = base.map((value) => value + effect + normal())
  const paired = pairedDifference(treated, base, 0.95)
  if (paired === undefined) throw new Error('two arms with values have a difference')
  return { ...paired, verdict: verdict(paired, 'down') }
}

/** The fixture with freshly drawn differences on some measures and `arms` treatments. */
function drawResults(normal: () => number, measures: readonly string[], arms: number, effect = 0) {
  const names = Array.from({ length: arms }, (_, at) => `arm-${at}`)
  const [base] = fixture.arms
  if (base === undefined) throw new Error('the fixture has a base')
  return {
    ...fixture,
    replications: REPLICATIONS,
    arms: [base, ...names.map((name) => ({ ...base, name }))],
    comparisons: names.map((arm) => ({
      arm,
      against: 'base',
      measures: Object.fromEntries(measures.map((id) => [id, drawDifference(normal, effect)])),
    })),
  } satisfies Results
}

/** The share that may show by chance when the true share is 5 %: three standard errors above. */
const ceiling = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / TRIALS)

function shareDirectional(title: (normal: () => number) => string | undefined): number {
  const normal = normals('no effect')
  const titles = Array.from({ length: TRIALS }, () => title(normal) ?? '')
  return titles.filter((each) => directional.test(each)).length / TRIALS
}

describe('the title engine, fed with arms that do nothing', () => {
  it.each([1, 2, 4])('names a direction in at most 5 % of titles over %i arms', (arms) => {
    const share = shareDirectional((normal) =>
      titleOf(drawResults(normal, ['cost.total'], arms), speak('zh'), 'cost.total'),
    )
    expect(share).toBeLessThan(ceiling)
  })

  it('counts better or worse measures in at most 5 % of titles over all measures', () => {
    const share = shareDirectional(
      (normal) => pairedDifferences(drawResults(normal, decisiveMeasures, 1), speak('en'))?.title,
    )
    expect(share).toBeLessThan(ceiling)
  })

  it('finds one leader among equals in at most 5 % of titles', () => {
    const share = shareDirectional((normal) => {
      const keys = ['a', 'b', 'c', 'd', 'e']
      const points = keys.map(() => {
        const values = Array.from({ length: REPLICATIONS }, () => 10 + normal())
        return estimate(values, 0.95) ?? { mean: NaN, low: NaN, high: NaN }
      })
      const series = {
        id: 'equal',
        unit: 'share',
        keys,
        mean: points.map(({ mean }) => mean),
        low: points.map(({ low }) => low),
        high: points.map(({ high }) => high),
      }
      const single = (names: string): string => (names.includes(',') ? 'several' : 'rises')
      const words = { zh: single, en: single, none: { zh: 'none', en: 'none' } }
      return leaderTitle(series, speak('en'), words)
    })
    expect(share).toBeLessThan(ceiling)
  })
})

describe('the title engine', () => {
  it('names the direction of an effect of three standard deviations of a difference', () => {
    const normal = normals('an effect')
    const titles = Array.from({ length: 200 }, () =>
      titleOf(drawResults(normal, ['cost.total'], 2, 3), speak('en'), 'cost.total'),
    )
    expect(titles.every((title) => title?.includes('rises') === true)).toBe(true)
  })

  it('says every arm in one sentence, the clear ones first', () => {
    expect(titleOf(fixture, speak('zh'), 'margin.perOrder')).toBe(
      '「包退加补运费」让每单净利下降 ¥0.39；「自动退款」分不出差别',
    )
    expect(titleOf(fixture, speak('en'), 'cost.total')).toBe(
      'Total after-sales cost a month falls by ¥2,306 under “Auto refund”; it rises by ¥8,370 under “Label and cover”',
    )
  })

  it('says that there is no clear difference when no interval excludes zero', () => {
    expect(titleOf(fixture, speak('zh'), 'dispute.rate')).toBe('平台介入率：各方案与现在分不出差别')
    expect(titleOf(fixture, speak('en'), 'dispute.rate')).toBe(
      'Dispute rate: no clear difference between any arm and now',
    )
  })

  it('states the value with its interval when there is nothing to compare', () => {
    const alone = { ...fixture, arms: fixture.arms.slice(0, 1), comparisons: [] }
    expect(titleOf(alone, speak('en'), 'margin.perOrder')).toMatch(
      /^Net margin an order: ¥6\.37\/order \(¥6\.29.+6\.45\/order\)$/,
    )
  })

  it('counts the arms that are too many to name', () => {
    const many = drawResults(normals('many arms'), ['cost.total'], 6, 3)
    expect(titleOf(many, speak('zh'), 'cost.total')).toMatch(
      /^「arm-0」让.+；「arm-1」让它.+；另有 4 个方案也有差别$/,
    )
    const nothing: Difference = {
      difference: 0,
      low: -1,
      high: 1,
      varianceRatio: 1,
      verdict: 'unclear',
    }
    const [first, ...others] = many.comparisons
    const idle = others.map((each) => ({ ...each, measures: { 'cost.total': nothing } }))
    const mostlyIdle = { ...many, comparisons: first === undefined ? idle : [first, ...idle] }
    expect(titleOf(mostlyIdle, speak('en'), 'cost.total')).toMatch(
      /under “arm-0”; no clear difference under the other 5$/,
    )
  })

  it('has no title for a measure that nobody took', () => {
    expect(titleOf(fixture, speak('en'), 'no.such.measure')).toBeUndefined()
  })
})

describe('certainty', () => {
  const difference = (mean: number): Difference => {
    return { difference: mean, low: mean - 1, high: mean + 1, varianceRatio: 1, verdict: 'better' }
  }

  it('is unclear when the interval touches zero', () => {
    expect(certaintyOf(difference(1), fixture)).toBe('unclear')
    expect(directionOf(difference(-1), fixture)).toBe('unclear')
  })

  it('is very likely beyond the 95% interval and almost certain beyond the 99% one', () => {
    // With 30 replications the 99% interval is 2.756 / 2.045 = 1.348 times as wide (R: qt(.995, 29)).
    expect(certaintyOf(difference(1.34), fixture)).toBe('very-likely')
    expect(certaintyOf(difference(-1.36), fixture)).toBe('almost-certain')
  })

  it('needs a wider gap the more comparisons stand side by side', () => {
    // Bonferroni over 10: qt(1 - .05/20, 29) / qt(.975, 29) = 3.038 / 2.045 = 1.486.
    expect(directionOf(difference(1.48), fixture, 10)).toBe('unclear')
    expect(directionOf(difference(1.49), fixture, 10)).toBe('up')
  })
})
