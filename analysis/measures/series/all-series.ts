import type { Replication } from '../../../sim/index.ts'
import type { MeasureContext } from '../measure-context.ts'
import { abuseByPattern } from './abuse-by-pattern.ts'
import { autoApprovalByRule } from './auto-approval-by-rule.ts'
import { byHour } from './by-hour.ts'
import { caseShares } from './case-shares.ts'
import { moneyFlow } from './money-flow.ts'
import { refundHoursSeries } from './refund-hours.ts'
import { refundRateBySituation } from './refund-rate-by-situation.ts'
import type { SeriesMeasure, SeriesValues } from './series-measure.ts'
import { subsidyByPayer } from './subsidy-by-payer.ts'

/** Every series, in the order of results. */
export const allSeries: readonly SeriesMeasure[] = [
  refundRateBySituation,
  moneyFlow,
  subsidyByPayer,
  ...autoApprovalByRule,
  ...byHour,
  ...refundHoursSeries,
  ...abuseByPattern,
  ...caseShares,
]

/** What one replication says of every series. */
export function seriesOf(replication: Replication, context: MeasureContext): SeriesValues[] {
  return allSeries.map(({ id, unit, keys, of }) => ({
    id,
    unit,
    keys,
    values: of(replication, context),
  }))
}
