import { halfWidthOf } from '../stats/estimate.ts'
import { mean } from '../stats/moments.ts'
import { measures } from '../measures/all-measures.ts'
import { measureAt } from '../measures/replication-row.ts'
import type { RunRows } from './run-rows.ts'

/** Where `cost.total` stands in a row: the measure by which precision is judged. */
export const costAt = measureAt(measures.findIndex(({ id }) => id === 'cost.total')).value

/**
 * Whether the half-width of the cost of the after-sales side is within `share` of its mean in every
 * arm. One look may be lucky, so a run stops when two looks running say so: the look-ahead of Hoad,
 * Robinson and Davies (2010). Looking often makes the interval cover a little less than it says.
 */
export function isPreciseEnough(
  rows: RunRows,
  arms: number,
  share: number,
  confidence: number,
): boolean {
  return Array.from({ length: arms }, (_, arm) => rows.values(arm, costAt)).every(
    (values) =>
      values.length >= 2 && halfWidthOf(values, confidence) <= share * Math.abs(mean(values)),
  )
}
