import type { Results } from '../measures/results.ts'
import { armsWith } from './arms.ts'
import { joinedTable, sentence, seriesTable, shapeOf, subtitleOf } from './caption.ts'
import type { Chart } from './chart.ts'
import { titleOf } from './conclusion.ts'
import { curvesOf, numberOf } from './curves.ts'
import { panelsSpec } from './panels.ts'
import type { Speech } from './speech.ts'

const LOAD = 'staff.load.byHour'
const QUEUE = 'staff.queue.byHour'

/** How busy reviewers are and how many cases wait for them, by hour of the day. */
export function staffLoad(results: Results, speech: Speech): Chart | undefined {
  const arms = armsWith(results, speech, LOAD)
  const title = titleOf(results, speech, 'review.wait.p95')
  if (arms.length === 0 || title === undefined) return undefined
  const clock = (key: string): string => speech.quantity(numberOf(key), 'clock')
  const queue = speech.say({ zh: '平均等待的售后单，件', en: 'Cases waiting on average' })
  const busy = speech.say({ zh: '忙着的客服占比', en: 'Share of reviewers who are busy' })
  return {
    id: 'staff-load',
    title,
    subtitle: subtitleOf(
      results,
      speech,
      {
        zh: '一天里每个小时的客服忙碌占比和排队件数',
        en: 'Busy reviewers and waiting cases by hour of the day',
      },
      'bands',
    ),
    description: [
      speech.say({
        zh: '这张图按一天 24 小时画出客服忙碌占比和排队的售后单。',
        en: 'This chart shows, over the 24 hours of a day, how busy reviewers are and how many cases wait.',
      }),
      shapeOf(arms, speech, clock),
      sentence(title, speech),
    ],
    table: joinedTable(
      [
        { name: speech.say({ zh: '忙碌', en: 'Busy' }), series: LOAD },
        { name: speech.say({ zh: '排队', en: 'Waiting' }), series: QUEUE },
      ].map(({ name, series }) => ({
        name,
        table: seriesTable(
          armsWith(results, speech, series),
          speech,
          { zh: '钟点', en: 'Hour' },
          clock,
        ),
      })),
    ),
    spec: (widthPx) =>
      panelsSpec(
        [
          { header: busy, unit: 'share', curves: curvesOf(results, speech, LOAD) },
          { header: queue, unit: 'count', curves: curvesOf(results, speech, QUEUE) },
        ].filter(({ curves }) => curves.length > 0),
        {
          widthPx,
          speech,
          x: { unit: 'clock', domain: [0, 23], ticks: [0, 3, 6, 9, 12, 15, 18, 21] },
        },
      ),
  }
}
