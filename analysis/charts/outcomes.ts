import type { Results } from '../measures/results.ts'
import { armsWith } from './arms.ts'
import { leaderTitle } from './caption.ts'
import type { Chart } from './chart.ts'
import { groupedChart } from './grouped.ts'
import type { Speech } from './speech.ts'

/** How cases end: refunded, withdrawn, closed. */
export function outcomes(results: Results, speech: Speech): Chart | undefined {
  const base = armsWith(results, speech, 'state.final')[0]
  if (base === undefined) return undefined
  const title = leaderTitle(base.series, speech, {
    zh: (names) => `售后单最常见的结局是${names}`,
    en: (names) => `Cases most often end like this: ${names.toLowerCase()}`,
    none: { zh: '没有哪种结局特别多', en: 'No ending stands out' },
  })
  return groupedChart(results, speech, {
    id: 'outcomes',
    series: 'state.final',
    title,
    subtitle: {
      zh: '各种结局占售后单的比例，按付款日归集',
      en: 'Share of cases by the state in which they ended, by payment date',
    },
    what: {
      zh: '这张图比较各方案里售后单怎样结束。',
      en: 'This chart compares how cases end in each arm.',
    },
    heading: { zh: '结局', en: 'Ending' },
    unit: 'share',
    isSparse: true,
  })
}
