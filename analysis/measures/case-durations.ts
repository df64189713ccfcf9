import { applicationTypes } from '../../sim/index.ts'
import type { Replication } from '../../sim/index.ts'
import { quantile } from '../stats/quantile.ts'
import type { Measure } from './measure.ts'
import { between, valuesInWindow } from './measured-rows.ts'
import type { Cases } from './measured-rows.ts'

const REFUND_ONLY = applicationTypes.indexOf('refund-only')
const RETURN_REFUND = applicationTypes.indexOf('return-refund')

/** 仅退款自主完结时长 (domain 2.7): application to end; cases with platform intervention are left out. */
function refundOnlyHours(cases: Cases, row: number): number {
  if (cases.type[row] !== REFUND_ONLY || cases.isDisputed[row] === 1) return NaN
  return between(cases.appliedHours[row], cases.closedHours[row])
}

/**
 * 退货退款自主完结时长 (domain 2.7): the shop's time alone, application to decision plus parcel back to
 * end; the second part is zero when the money went back before the parcel. Without intervention.
 */
function returnRefundHours(cases: Cases, row: number): number {
  if (cases.type[row] !== RETURN_REFUND || cases.isDisputed[row] === 1) return NaN
  const confirm = between(cases.backHours[row], cases.closedHours[row])
  return between(cases.appliedHours[row], cases.decidedHours[row]) + Math.max(0, confirm)
}

type Duration = {
  id: string
  zh: string
  en: string
  formula: string
  hours: (cases: Cases, row: number) => number
}

const durations: readonly Duration[] = [
  {
    id: 'refundOnly.duration',
    zh: '仅退款自主完结时长（申请到完结，不含平台介入）',
    en: 'Hours from application to end of refund-only cases without platform intervention',
    formula: 'closed - applied',
    hours: refundOnlyHours,
  },
  {
    id: 'returnRefund.duration',
    zh: '退货退款自主完结时长（审核加收货后处理，不含买家和在途时间、平台介入）',
    en: "The shop's hours on return cases, review and handling after arrival, without intervention",
    formula: '(decided - applied) + (closed - back)',
    hours: returnRefundHours,
  },
]

const quantiles = [
  { suffix: 'p50', share: 0.5, zh: '的中位数', en: 'median' },
  { suffix: 'p95', share: 0.95, zh: '的 95 分位', en: '95% quantile' },
] as const

/** The durations that the platform scores. */
export const caseDurations: readonly Measure[] = durations.flatMap(
  ({ id, zh, en, formula, hours }) =>
    quantiles.map(
      (quantileOf): Measure => ({
        id: `${id}.${quantileOf.suffix}`,
        zh: `${zh}${quantileOf.zh}。`,
        en: `${en}: ${quantileOf.en}.`,
        unit: 'hours',
        better: 'down',
        formula: `${quantileOf.en} of ${formula}, cases applied in the measured days`,
        of: (replication: Replication) => ({
          value: quantile(valuesInWindow(replication, hours), quantileOf.share),
        }),
      }),
    ),
)
