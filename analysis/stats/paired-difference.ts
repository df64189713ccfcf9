import { halfWidthOf } from './estimate.ts'
import { mean, variance } from './moments.ts'

/** An estimated difference with its interval and what pairing was worth. */
export type PairedDifference = {
  difference: number
  low: number
  high: number
  varianceRatio: number
}

/**
 * The largest variance ratio that is reported. Two arms that differ by a constant have a ratio
 * without bound, which JSON cannot hold; so the figure reads "a million or more".
 */
export const VARIANCE_RATIO_MAX = 1e6

/**
 * a - b over replications that share their random numbers: mean, paired t interval, and
 * varianceRatio = (var a + var b) / var(a - b), how many times more replications unpaired runs
 * would need. It is 1 when neither arm varies, and at most `VARIANCE_RATIO_MAX`.
 * Pairs in which either value is NaN are left out; undefined when fewer than two pairs remain.
 */
export function pairedDifference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  confidence: number,
): PairedDifference | undefined {
  const pairs = Array.from(a, (value, i) => [value, b[i] ?? NaN] as const).filter(
    ([left, right]) => !Number.isNaN(left - right),
  )
  if (pairs.length < 2) return undefined
  const differences = pairs.map(([left, right]) => left - right)
  const difference = mean(differences)
  const halfWidth = halfWidthOf(differences, confidence)
  const unpaired = variance(pairs.map(([left]) => left)) + variance(pairs.map(([, right]) => right))
  return {
    difference,
    low: difference - halfWidth,
    high: difference + halfWidth,
    varianceRatio: ratioOf(unpaired, variance(differences)),
  }
}

function ratioOf(unpaired: number, paired: number): number {
  if (unpaired === 0) return 1
  return Math.min(unpaired / paired, VARIANCE_RATIO_MAX)
}
