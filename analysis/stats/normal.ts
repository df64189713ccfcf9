import jstat from 'jstat'

/** The `probability` quantile of the standard normal; within 1e-6 (relative) of R's `qnorm`. */
export function normalQuantile(probability: number): number {
  return jstat.jStat.normal.inv(probability, 0, 1)
}
