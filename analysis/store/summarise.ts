import { estimate } from '../stats/estimate.ts'
import type { Interval } from '../stats/estimate.ts'
import { mean } from '../stats/moments.ts'
import { pairedDifference } from '../stats/paired-difference.ts'
import { verdict } from '../stats/verdict.ts'
import { measures } from '../measures/all-measures.ts'
import { measureAt, seriesAt } from '../measures/replication-row.ts'
import type { Comparison, Difference, Estimate, Series } from '../measures/results.ts'
import { allSeries } from '../measures/series/all-series.ts'
import type { RunRows } from './run-rows.ts'

/** Digits that results keep: far beyond any interval, and short of the last bits of a library. */
const SIGNIFICANT_DIGITS = 10

/** The measures of an arm; one that fewer than two replications define is left out. */
export function measuresOf(
  rows: RunRows,
  arm: number,
  confidence: number,
): Record<string, Estimate> {
  const pairs = measures.flatMap(({ id, unit }, n) => {
    const at = measureAt(n)
    const found = estimate(rows.values(arm, at.value), confidence)
    if (!found) return []
    const parts = {
      numerator: meanOf(rows.values(arm, at.numerator)),
      denominator: meanOf(rows.values(arm, at.denominator)),
    }
    const isRatio = parts.numerator !== undefined && parts.denominator !== undefined
    return [[id, { ...rounded(found), unit, ...(isRatio ? rounded(parts) : {}) }] as const]
  })
  return Object.fromEntries(pairs) as Record<string, Estimate>
}

/** The series of an arm; a key that fewer than two replications define is left out. */
export function seriesOfArm(
  rows: RunRows,
  arm: number,
  confidence: number,
): Record<string, Series> {
  const pairs = allSeries.map(({ id, unit, keys }, n) => {
    const start = seriesAt(n)
    const points = keys.flatMap((key, i) => {
      const found = estimate(rows.values(arm, start + i), confidence)
      return found ? [{ key, ...rounded<Interval>(found) }] : []
    })
    const series: Series = {
      id,
      unit,
      keys: points.map(({ key }) => key),
      mean: points.map((point) => point.mean),
      low: points.map(({ low }) => low),
      high: points.map(({ high }) => high),
    }
    return [id, series] as const
  })
  return Object.fromEntries(pairs)
}

/** Paired differences of every measure that two arms have in at least two replications. */
export function comparisonOf(
  rows: RunRows,
  arm: { at: number; name: string },
  against: { at: number; name: string },
  confidence: number,
): Comparison {
  const pairs = measures.flatMap(({ id, better }, n) => {
    const { value } = measureAt(n)
    const a = rows.values(arm.at, value)
    const found = pairedDifference(a, rows.values(against.at, value), confidence)
    if (!found) return []
    const difference: Difference = { ...rounded(found), verdict: verdict(found, better) }
    return [[id, difference] as const]
  })
  return { arm: arm.name, against: against.name, measures: Object.fromEntries(pairs) }
}

/** Undefined for a measure that is no ratio. */
function meanOf(values: Float64Array): number | undefined {
  const defined = values.filter((value) => !Number.isNaN(value))
  return defined.length === 0 ? undefined : mean(defined)
}

function rounded<T extends Record<string, number | undefined>>(numbers: T): T {
  const pairs = Object.entries(numbers).map(([key, value]) => [key, roundedNumber(value ?? NaN)])
  return Object.fromEntries(pairs) as T
}

function roundedNumber(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS))
}
