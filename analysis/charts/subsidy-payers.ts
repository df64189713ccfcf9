import type { Results } from '../measures/results.ts'
import type { Chart } from './chart.ts'
import { titleOf } from './conclusion.ts'
import { groupedChart } from './grouped.ts'
import type { Speech } from './speech.ts'

/** Who pays the return freight that buyers do not pay. */
export function subsidyPayers(results: Results, speech: Speech): Chart | undefined {
  const days = results.measuredDays
  return groupedChart(results, speech, {
    id: 'subsidy-payers',
    series: 'subsidy.byPayer',
    title: titleOf(results, speech, 'subsidy.cost.shop'),
    subtitle: {
      zh: `${days} 天里各方承担的退货运费补贴，元`,
      en: `Return-freight subsidy borne by each payer over ${days} days, yuan (CNY)`,
    },
    what: {
      zh: '这张图比较各方案里由谁承担退货运费补贴。',
      en: 'This chart compares who bears the return-freight subsidy in each arm.',
    },
    heading: { zh: '承担方', en: 'Payer' },
    unit: 'yuan',
    isSparse: true,
  })
}
