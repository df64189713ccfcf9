// The battery refuses generators that are known to be bad, each by the statistic that it has for it; and its
// p-values are what they say.
import { describe, expect, it } from 'vitest'
import { makeStream, rootKey } from '../../sim/base/streams.ts'
import { gammaCdf } from '../../sim/base/special-functions.ts'
import { badPairs, badSequences } from './bad-generators.ts'
import { judge, judgeBy, judgePair, pairStatistics, statistics } from './battery.ts'
import type { Finding } from './battery.ts'
import { upperShare } from './chi-square.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const COUNT = 2 ** 19
/** Far below what the streams must keep to, so that no bad generator is caught by luck. */
const REFUSED_P = 1e-9

const pOf = (findings: readonly Finding[], name: string): number =>
  findings.find(({ statistic }) => statistic === name)?.p ?? NaN

describe('the battery', () => {
  it.each(badSequences)('refuses $name', ({ numbers, caughtBy }) => {
    expect(judgeBy(caughtBy, numbers, COUNT)).toBeLessThan(REFUSED_P)
  })

  it.each(badPairs)('refuses two streams with $name', ({ numbers, caughtBy }) => {
    expect(pOf(judgePair(numbers, COUNT), caughtBy)).toBeLessThan(REFUSED_P)
  })

  it('has chi-square tails as the gamma law has them, to 1e-11', () => {
    for (const freedom of [1, 2, 7, 52, 1023]) {
      for (const ratio of [0.5, 0.9, 1, 1.1, 1.5]) {
        const statistic = freedom * ratio
        const lower = gammaCdf(statistic / 2, freedom / 2)
        expect(Math.abs(upperShare(statistic, freedom) + lower - 1)).toBeLessThan(1e-11)
      }
    }
    // erfc(5): a tail of which 1 - P(X <= x) keeps four digits.
    expect(upperShare(50, 1) / 1.5374597944280349e-12).toBeCloseTo(1, 9)
  })
})

/** Root keys of the calibration, and the share of them in which a p-value is to lie below `LEVEL`. */
const KEYS = 400
const LEVEL = 0.1
/** Standard errors at which a share is refused: once in a thousand for 40 statistics. */
const MOST_ERRORS = 4.3

const coarse = [...statistics, ...pairStatistics].filter((each) => each.isCoarse === true)

/** Statistics whose p-values lie below `LEVEL` too often; or too seldom, unless they are coarse. */
function miscalibrated(runs: readonly Finding[][]): string[] {
  const slack = MOST_ERRORS * Math.sqrt((LEVEL * (1 - LEVEL)) / KEYS)
  return (runs[0] ?? []).flatMap(({ statistic }) => {
    const share = runs.filter((findings) => pOf(findings, statistic) < LEVEL).length / KEYS
    const isCoarse = coarse.some(({ name }) => statistic.startsWith(name))
    const isRight = share <= LEVEL + slack && (isCoarse || share >= LEVEL - slack)
    return isRight ? [] : [`${statistic}: ${share}`]
  })
}

/** 400 keys know a share of a tenth to 0.015: one of 0.2, or of 0.02, is refused 19 times in 20. */
describe.runIf(isDeep)('a p-value of good numbers is below 0.1 in a tenth of the cases', () => {
  const roots = Array.from({ length: KEYS }, (_, key) => rootKey(`calibration ${key}`))

  it('of every statistic of one sequence', () => {
    const runs = roots.map((root) => {
      const stream = makeStream(root, 0, 'buyer')
      return judge((n) => stream.uniform(n, 0), 2 ** 16)
    })
    expect(miscalibrated(runs)).toEqual([])
  })

  it('of every statistic of two sequences', () => {
    const runs = roots.map((root) => {
      const [a, b] = [makeStream(root, 0, 'buyer'), makeStream(root, 0, 'order')]
      return judgePair([(n) => a.uniform(n, 0), (n) => b.uniform(n, 0)], 2 ** 17)
    })
    expect(miscalibrated(runs)).toEqual([])
  })
})
