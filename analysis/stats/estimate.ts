import { mean, variance } from './moments.ts'
import { studentTQuantile } from './student-t.ts'

/** An interval; `low` and `high` bound the mean of what was averaged. */
export type Interval = { mean: number; low: number; high: number }

/**
 * The mean of independent replications with its t interval, for example at `confidence` 0.95.
 * Values that are NaN (the replication does not define the measure) are left out.
 * A ratio measure is estimated by the mean of its per-replication values, not by the ratio of sums:
 * each replication is one equal observation, so the interval is the plain t interval.
 * Undefined when fewer than two replications define the value: no interval can be given then.
 */
export function estimate(values: ArrayLike<number>, confidence: number): Interval | undefined {
  const defined = withoutNaN(values)
  if (defined.length < 2) return undefined
  const centre = mean(defined)
  const halfWidth = halfWidthOf(defined, confidence)
  return { mean: centre, low: centre - halfWidth, high: centre + halfWidth }
}

/** Half the width of the t interval of the mean of two or more values. */
export function halfWidthOf(values: ArrayLike<number>, confidence: number): number {
  return tHalfWidth(variance(values), values.length, confidence)
}

/** The same from the variance of `count` values. */
export function tHalfWidth(ofVariance: number, count: number, confidence: number): number {
  return Math.sqrt(ofVariance / count) * studentTQuantile((1 + confidence) / 2, count - 1)
}

function withoutNaN(values: ArrayLike<number>): number[] {
  return Array.from(values).filter((value) => !Number.isNaN(value))
}
