import type { Results } from '../measures/results.ts'
import type { Chart } from './chart.ts'
import { titleOf } from './conclusion.ts'
import { groupedChart } from './grouped.ts'
import type { Speech } from './speech.ts'

/** Applications that each automatic rule let pass, and the abusive ones among them. */
export function autoApprovals(results: Results, speech: Speech): Chart | undefined {
  const days = results.measuredDays
  return groupedChart(results, speech, {
    id: 'auto-approvals',
    series: 'autoApproval.byRule',
    title: titleOf(results, speech, 'autoApproval.share'),
    subtitle: {
      zh: `${days} 天里各条自动规则通过的售后单，件；实色是其中的薅羊毛`,
      en: `Cases that each automatic rule approved over ${days} days; the solid part is policy abuse`,
    },
    what: {
      zh: '这张图列出每条自动规则通过了多少售后单，以及其中有多少是薅羊毛。',
      en: 'This chart lists how many cases each automatic rule approved and how many are abuse.',
    },
    heading: { zh: '规则', en: 'Rule' },
    unit: 'cases',
    part: { series: 'autoApproval.abuseByRule', words: { zh: '其中薅羊毛', en: 'of them abuse' } },
    isSparse: true,
  })
}
