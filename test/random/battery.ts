import { readBackwards, take } from './numbers.ts'
import type { Sequence } from './numbers.ts'
import { orderStatistics } from './order-statistics.ts'
import type { SequencePair } from './orders.ts'
import { pairStatistics } from './pair-statistics.ts'
import { repeatStatistics } from './repeat-statistics.ts'
import { serialStatistics } from './serial-statistics.ts'
import type { Statistic } from './statistic.ts'
import { uniformStatistics } from './uniform-statistics.ts'

export { pairStatistics }

const BACKWARDS = ', bits backwards'

/** One p-value, two-sided, of one statistic. */
export type Finding = { statistic: string; p: number }

export const statistics: readonly Statistic[] = [
  ...uniformStatistics,
  ...orderStatistics,
  ...serialStatistics,
  ...repeatStatistics,
]

/** Every statistic on `count` numbers of a sequence, with their bits as they are and read backwards. */
export function judge(sequence: Sequence, count: number): Finding[] {
  const numbers = take(sequence, count)
  const backwards = readBackwards(numbers)
  return statistics.flatMap(({ name, pValue }) => [
    { statistic: name, p: pValue(numbers) },
    { statistic: `${name}${BACKWARDS}`, p: pValue(backwards) },
  ])
}

/** The one statistic of `judge` that has this name; NaN when there is none. */
export function judgeBy(name: string, sequence: Sequence, count: number): number {
  const statistic = statistics.find((each) => each.name === name.replace(BACKWARDS, ''))
  const numbers = take(sequence, count)
  return statistic?.pValue(name.endsWith(BACKWARDS) ? readBackwards(numbers) : numbers) ?? NaN
}

/** Every statistic of pairs on `count` of them. */
export function judgePair([a, b]: SequencePair, count: number): Finding[] {
  const [left, right] = [take(a, count), take(b, count)]
  return pairStatistics.map(({ name, pValue }) => ({ statistic: name, p: pValue(left, right) }))
}

/** The finding that speaks most against a sequence; a p-value that is no number is the worst. */
export function leastOf(findings: readonly Finding[]): Finding {
  return findings.reduce((least, each) => (each.p >= least.p ? least : each))
}
