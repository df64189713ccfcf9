import { from, table } from 'arquero'
import type { ColumnTable } from 'arquero'
import type { Results } from '../measures/results.ts'
import { measures } from '../measures/all-measures.ts'
import { measureAt } from '../measures/replication-row.ts'
import type { RunRows } from './run-rows.ts'

/** One line an arm and measure: mean, interval, unit, and the parts of a ratio. */
export function measureTable({ arms }: Results): ColumnTable {
  return from(
    arms.flatMap((arm) =>
      Object.entries(arm.measures).map(([measure, { mean, low, high, unit, ...parts }]) => ({
        arm: arm.name,
        measure,
        mean,
        low,
        high,
        unit,
        numerator: parts.numerator ?? null,
        denominator: parts.denominator ?? null,
      })),
    ),
  )
}

/** One line a comparison and measure: difference, interval, variance ratio and verdict. */
export function comparisonTable({ comparisons }: Results): ColumnTable {
  return from(
    comparisons.flatMap(({ arm, against, measures: differences }) =>
      Object.entries(differences).map(([measure, difference]) => ({
        arm,
        against,
        measure,
        ...difference,
      })),
    ),
  )
}

/** One line an arm, series and key. */
export function seriesTable({ arms }: Results): ColumnTable {
  return from(
    arms.flatMap((arm) =>
      Object.values(arm.series).flatMap(({ id, unit, keys, mean, low, high }) =>
        keys.map((key, i) => ({
          arm: arm.name,
          series: id,
          key,
          mean: mean[i] ?? null,
          low: low[i] ?? null,
          high: high[i] ?? null,
          unit,
        })),
      ),
    ),
  )
}

/** One line a replication of an arm: every measure as it came, NaN where it said nothing. */
export function replicationTable(rows: RunRows, arm: number): ColumnTable {
  const columns = measures.map(({ id }, n) => [id, rows.values(arm, measureAt(n).value)] as const)
  const numbers = Array.from({ length: rows.complete }, (_, n) => n)
  return table(Object.fromEntries([['replication', numbers], ...columns]))
}
