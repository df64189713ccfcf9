import { pairedDifference } from '../../analysis/stats/paired-difference.ts'
import { quantile } from '../../analysis/stats/quantile.ts'
import { makeStream, rootKey } from '../../sim/base/streams.ts'

/** A variance ratio with its 95% interval. */
export type RatioInterval = { ratio: number; low: number; high: number }

const RESAMPLES = 1000
const luck = makeStream(rootKey('bootstrap of variance ratios'), 0, 'pairs')

/**
 * (var a + var b) / var(a - b) of paired values, and the percentile interval of resampled pairs (Efron):
 * measures have heavy tails, which an interval for normal variables would not know.
 */
export function bootstrapRatio(a: ArrayLike<number>, b: ArrayLike<number>): RatioInterval {
  const n = a.length
  const ratios = Array.from({ length: RESAMPLES }, (_, resample) => {
    const rows = Array.from({ length: n }, (_row, place) => luck.below(resample, place, n))
    return ratioOf(
      rows.map((row) => a[row] ?? NaN),
      rows.map((row) => b[row] ?? NaN),
    )
  })
  return { ratio: ratioOf(a, b), low: quantile(ratios, 0.025), high: quantile(ratios, 0.975) }
}

function ratioOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return pairedDifference(a, b, 0.95)?.varianceRatio ?? NaN
}
