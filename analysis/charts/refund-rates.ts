import type { Results } from '../measures/results.ts'
import type { Chart } from './chart.ts'
import { titleOf } from './conclusion.ts'
import { groupedChart } from './grouped.ts'
import type { Speech } from './speech.ts'

/** Refund rates by where the goods are when the buyer asks. */
export function refundRates(results: Results, speech: Speech): Chart | undefined {
  return groupedChart(results, speech, {
    id: 'refund-rates',
    series: 'refund.rate.bySituation',
    title: titleOf(results, speech, 'refund.rate.orders'),
    subtitle: {
      zh: '各环节退款的订单占付款订单的比例，按付款日归集',
      en: 'Orders refunded at each stage as a share of paid orders, by payment date',
    },
    what: {
      zh: '这张图按商品所在环节比较各方案的退款率。',
      en: 'This chart compares the refund rate of the arms by where the goods are.',
    },
    heading: { zh: '环节', en: 'Stage' },
    unit: 'share',
  })
}
