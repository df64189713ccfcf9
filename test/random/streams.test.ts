// The streams under a battery of statistics, in the orders in which keys vary in use.
import { afterAll, describe, expect, it } from 'vitest'
import { rootKey } from '../../sim/base/streams.ts'
import { judge, judgePair, leastOf, pairStatistics, statistics } from './battery.ts'
import type { Finding } from './battery.ts'
import { ordersOf, pairsOf } from './orders.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const root = rootKey('battery')
const orders = ordersOf(root)
const pairs = pairsOf(root)

/**
 * Numbers that each statistic looks at, and the p-value below which one is refused: good streams fail
 * this file for one root key in a thousand. Refused 19 times in 20 are a correlation of 0.009 of
 * neighbouring keys, and a density that leans by 2% from one end to the other; deep, a third of that.
 */
const COUNT = isDeep ? 2 ** 22 : 2 ** 19
const FAMILY_LEVEL = 0.001
const LOOKS = orders.length * statistics.length * 2 + pairs.length * pairStatistics.length
const LEAST_P = FAMILY_LEVEL / LOOKS

const least: string[] = []
afterAll(() => {
  if (isDeep) process.stdout.write(`\n${LOOKS} p-values; the least of each\n${least.join('\n')}\n`)
})

/** What is refused: nothing, for good streams. */
function refusedOf(name: string, findings: readonly Finding[]): Finding[] {
  const { p, statistic } = leastOf(findings)
  least.push(`${name.padEnd(46)}${p.toExponential(1).padStart(9)}  ${statistic}`)
  return findings.filter((each) => !(each.p >= LEAST_P))
}

describe('a stream', () => {
  it.each(orders)('passes every statistic: %s', (name, sequence) => {
    expect(refusedOf(name, judge(sequence, COUNT))).toEqual([])
  })
})

describe('neighbouring keys', () => {
  it.each(pairs)('have nothing to do with each other: %s', (name, pair) => {
    expect(refusedOf(name, judgePair(pair, COUNT))).toEqual([])
  })
})
