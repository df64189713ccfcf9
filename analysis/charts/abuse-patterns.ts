import type { Results } from '../measures/results.ts'
import type { Chart } from './chart.ts'
import { titleOf } from './conclusion.ts'
import { groupedChart } from './grouped.ts'
import type { Speech } from './speech.ts'

/** What each pattern of abuse costs all payers, and the shop's part of it. */
export function abusePatterns(results: Results, speech: Speech): Chart | undefined {
  const days = results.measuredDays
  return groupedChart(results, speech, {
    id: 'abuse-patterns',
    series: 'abuse.byPattern',
    title: titleOf(results, speech, 'abuse.loss'),
    subtitle: {
      zh: `${days} 天里各类薅羊毛造成的损失，各方合计，元；实色是商家承担的部分`,
      en: `Loss to each pattern of policy abuse over ${days} days, all payers, yuan (CNY); the solid part is the shop’s`,
    },
    what: {
      zh: '这张图比较各方案里各类薅羊毛造成的损失，由各方合计。',
      en: 'This chart compares the loss to each pattern of policy abuse, over all payers.',
    },
    heading: { zh: '类型', en: 'Pattern' },
    unit: 'yuan',
    part: { series: 'abuse.byPatternShop', words: { zh: '其中商家', en: 'of it the shop' } },
    isSparse: true,
    mostDrawn: 8,
  })
}
