// Independent replications, and how far their mean lies from theory in standard errors.

export interface Estimate {
  mean: number
  standardError: number
  /** Half of the 95% interval, as a share of the mean. */
  halfWidthShare: number
}

/** The mean of independent values; at least 30 of them, so that it is as good as normal. */
export function estimate(values: readonly number[]): Estimate {
  const count = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const standardError = Math.sqrt(squares / (count - 1) / count)
  return { mean, standardError, halfWidthShare: (1.96 * standardError) / mean }
}

/** One result for each replication, 0 to `replications` - 1. */
export function replicate<T>(replications: number, runOne: (replication: number) => T): T[] {
  return Array.from({ length: replications }, (_, replication) => runOne(replication))
}

export interface Verdict {
  /** Theory lies within 4 standard errors of the estimate. */
  agrees: boolean
  /** The half-width is below 1%: the test sees what it claims to see. */
  isPowerful: boolean
  /** A theory that is 3% off either way would be refused: the test of the test. */
  catchesThreePercent: boolean
}

export const sound: Verdict = { agrees: true, isPowerful: true, catchesThreePercent: true }

export function judge(values: readonly number[], theory: number): Verdict {
  const { mean, standardError, halfWidthShare } = estimate(values)
  const distance = (value: number): number => Math.abs(mean - value) / standardError
  return {
    agrees: distance(theory) < 4,
    isPowerful: halfWidthShare < 0.01,
    catchesThreePercent: distance(theory * 1.03) > 4 && distance(theory * 0.97) > 4,
  }
}
