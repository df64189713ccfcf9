import { quantileInPlace } from '../stats/quantile.ts'
import type { Measure } from './measure.ts'

type Duration = {
  id: string
  zh: string
  en: string
  formula: string
  of: 'refundOnly' | 'returnRefund'
}

const durations: readonly Duration[] = [
  {
    id: 'refundOnly.duration',
    zh: '仅退款自主完结时长（申请到完结，不含平台介入）',
    en: 'Hours from application to end of refund-only cases without platform intervention',
    formula: 'closed - applied',
    of: 'refundOnly',
  },
  {
    id: 'returnRefund.duration',
    zh: '退货退款自主完结时长（审核加收货后处理，不含买家和在途时间、平台介入）',
    en: "The shop's hours on return cases, review and handling after arrival, without intervention",
    formula: '(decided - applied) + (closed - back)',
    of: 'returnRefund',
  },
]

const quantiles = [
  { suffix: 'p50', share: 0.5, zh: '的中位数', en: 'median' },
  { suffix: 'p95', share: 0.95, zh: '的 95 分位', en: '95% quantile' },
] as const

/** The durations that the platform scores. */
export const caseDurations: readonly Measure[] = durations.flatMap(({ id, zh, en, formula, of }) =>
  quantiles.map(
    (quantileOf): Measure => ({
      id: `${id}.${quantileOf.suffix}`,
      zh: `${zh}${quantileOf.zh}。`,
      en: `${en}: ${quantileOf.en}.`,
      unit: 'hours',
      better: 'down',
      formula: `${quantileOf.en} of ${formula}, cases applied in the measured days`,
      of: (_, { waits }) => ({
        value: quantileInPlace(waits[of], quantileOf.share),
      }),
    }),
  ),
)
