import { measures } from './all-measures.ts'
import type { Costs } from './costs.ts'
import { measureContext } from './measure-context.ts'
import type { MeasuredRows } from './measured-rows.ts'
import { allSeries } from './series/all-series.ts'

/** Numbers a measure takes in a row: value, numerator, denominator (NaN for one that has none). */
const FIGURES = 3

const seriesStart: readonly number[] = allSeries.reduce<number[]>(
  (starts, { keys }) => [...starts, (starts.at(-1) ?? 0) + keys.length],
  [measures.length * FIGURES],
)

/** Length of a row: every measure, then every series. */
export const rowLength = seriesStart.at(-1) ?? 0

/**
 * All that one replication says, as one row of numbers: what a worker sends instead of tables.
 * The layout follows the order of the registries, so both ends must run the same code.
 */
export function replicationRow(replication: MeasuredRows, costs: Costs): Float64Array {
  const context = measureContext(replication, costs)
  const row = new Float64Array(rowLength).fill(NaN)
  measures.forEach((measure, at) => {
    const { value, numerator = NaN, denominator = NaN } = measure.of(replication, context)
    row.set([value, numerator, denominator], at * FIGURES)
  })
  allSeries.forEach((series, at) => row.set(series.of(replication, context), seriesStart[at]))
  return row
}

/** Positions in a row of the figures of the n-th measure of the registry. */
export function measureAt(n: number): { value: number; numerator: number; denominator: number } {
  const value = n * FIGURES
  return { value, numerator: value + 1, denominator: value + 2 }
}

/** Position in a row of the first key of the n-th series of the registry. */
export function seriesAt(n: number): number {
  return seriesStart[n] ?? rowLength
}
