import type { Replication } from '../../sim/index.ts'
import type { Better } from '../stats/verdict.ts'
import type { MeasureContext } from './measure-context.ts'

/** A `yuan`, `hours`, `orders` or `count` figure is a total over the measured days of one replication. */
export type Unit = 'share' | 'yuan' | 'hours' | 'orders' | 'count' | 'yuan/order'

/**
 * What one replication says. `value` is NaN when it says nothing (a share of no cases, a quantile of
 * no waits): such a replication is left out of the estimate, and NaN never reaches a result.
 */
export type MeasureValue = { value: number; numerator?: number; denominator?: number }

/** One figure of a run: what it is in both languages, and how it is read from the recorded tables. */
export type Measure = {
  id: string
  /** One sentence each. */
  zh: string
  en: string
  unit: Unit
  better: Better
  formula: string
  of: (replication: Replication, context: MeasureContext) => MeasureValue
}

/** A share or a mean with what it is made of; NaN when the denominator is zero. */
export function ratio(numerator: number, denominator: number): Required<MeasureValue> {
  return { value: denominator === 0 ? NaN : numerator / denominator, numerator, denominator }
}
