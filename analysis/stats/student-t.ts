import jstat from 'jstat'

/**
 * The `probability` quantile of Student's t with `degreesOfFreedom` (1 or more).
 * Within 1e-6 (relative) of R's `qt` for probabilities from 0.5 to 0.9995, as a test shows.
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  return jstat.jStat.studentt.inv(probability, degreesOfFreedom)
}
