import type { Replication } from '../../../sim/index.ts'
import type { MeasureContext } from '../measure-context.ts'

/** A measure along a category. The keys are the same in every replication and arm. */
export type SeriesMeasure = {
  id: string
  /** One sentence each. */
  zh: string
  en: string
  unit: string
  keys: readonly string[]
  /** One value a key; NaN where the replication says nothing. */
  of: (replication: Replication, context: MeasureContext) => readonly number[]
}

/** What one replication says of a series. */
export type SeriesValues = {
  id: string
  unit: string
  keys: readonly string[]
  values: readonly number[]
}

/** Each of `parts` as a share of `whole`; all NaN when it is zero. */
export function sharesOf(parts: readonly number[], whole: number): number[] {
  return parts.map((part) => (whole === 0 ? NaN : part / whole))
}
