import type { Results } from '../measures/results.ts'
import { armsWith } from './arms.ts'
import { joinedTable, sentence, seriesTable, shapeOf, subtitleOf } from './caption.ts'
import type { Chart } from './chart.ts'
import { titleOf } from './conclusion.ts'
import { curvesOf, numberOf } from './curves.ts'
import { panelsSpec } from './panels.ts'
import type { Speech } from './speech.ts'

const kinds = [
  { series: 'refund.hours.refundOnly.quantiles', word: 'refund-only' },
  { series: 'refund.hours.returnRefund.quantiles', word: 'return-refund' },
] as const

/** How long the quickest 5 to 95 per cent of buyers wait for their money. */
export function refundTime(results: Results, speech: Speech): Chart | undefined {
  const arms = armsWith(results, speech, kinds[0].series)
  const title = titleOf(results, speech, 'refundOnly.duration.p95')
  if (arms.length === 0 || title === undefined) return undefined
  const within = (key: string): string =>
    speech.lang === 'zh' ? `最快的 ${numberOf(key)}%` : `the quickest ${numberOf(key)}%`
  return {
    id: 'refund-time',
    title,
    subtitle: subtitleOf(
      results,
      speech,
      {
        zh: '横轴为最快拿到钱的买家占比，纵轴为从申请到到账的小时数',
        en: 'Across: the quickest part of refunded buyers; up: hours from application to money',
      },
      'bands',
    ),
    description: [
      speech.say({
        zh: '这张图画出最快的 5% 到 95% 的买家在多少小时内拿到退款，分仅退款和退货退款。',
        en: 'This chart shows within how many hours the quickest 5% to 95% of buyers have their money, for refund only and for return and refund.',
      }),
      shapeOf(arms, speech, within),
      sentence(title, speech),
    ],
    table: joinedTable(
      kinds.map(({ series, word }) => ({
        name: speech.word(word),
        table: seriesTable(
          armsWith(results, speech, series),
          speech,
          { zh: '买家', en: 'Buyers' },
          within,
        ),
      })),
    ),
    spec: (widthPx) =>
      panelsSpec(
        kinds
          .map(({ series, word }) => ({
            header: speech.word(word),
            unit: 'hours',
            curves: curvesOf(results, speech, series),
          }))
          .filter(({ curves }) => curves.length > 0),
        { widthPx, speech, x: { unit: 'percent', domain: [5, 95], ticks: [5, 25, 50, 75, 95] } },
      ),
  }
}
