import type { Results } from '../measures/results.ts'
import { armsWith } from './arms.ts'
import { leaderTitle, sentence, seriesTable, shapeOf, subtitleOf } from './caption.ts'
import type { Chart } from './chart.ts'
import { curvesOf, numberOf } from './curves.ts'
import { panelsSpec } from './panels.ts'
import type { Speech } from './speech.ts'

/** Paid orders by hour of the day. */
export function ordersByHour(results: Results, speech: Speech): Chart | undefined {
  const arms = armsWith(results, speech, 'orders.byHour')
  const first = arms[0]
  if (first === undefined) return undefined
  const clock = (key: string): string => speech.quantity(numberOf(key), 'clock')
  const title = leaderTitle(
    first.series,
    speech,
    {
      zh: (names) => `${names}付款的订单最多`,
      en: (names) => `Orders peak at ${names}`,
      none: { zh: '一天里付款没有明显的高峰', en: 'Payments have no clear peak in the day' },
    },
    clock,
  )
  return {
    id: 'orders-by-hour',
    title,
    subtitle: subtitleOf(
      results,
      speech,
      { zh: '平均每天每个小时的付款订单，单', en: 'Orders paid in each hour of an average day' },
      'bands',
    ),
    description: [
      speech.say({
        zh: '这张图按一天 24 小时画出付款订单数。',
        en: 'This chart shows paid orders over the 24 hours of a day.',
      }),
      shapeOf(arms, speech, clock),
      sentence(title, speech),
    ],
    table: seriesTable(arms, speech, { zh: '钟点', en: 'Hour' }, clock),
    spec: (widthPx) =>
      panelsSpec(
        [
          {
            header: speech.say({ zh: '付款订单，单', en: 'Paid orders' }),
            unit: 'orders',
            curves: curvesOf(results, speech, 'orders.byHour'),
          },
        ],
        {
          widthPx,
          speech,
          x: { unit: 'clock', domain: [0, 23], ticks: [0, 3, 6, 9, 12, 15, 18, 21] },
        },
      ),
  }
}
