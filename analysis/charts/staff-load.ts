import type { Results } from '../measures/results.ts'
import { armsWith, keysOf, pointOf } from './arms.ts'
import { sentence, shapeOf, subtitleOf } from './caption.ts'
import type { Chart, Table } from './chart.ts'
import { estimateText, titleOf } from './conclusion.ts'
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
    table: tableOf(results, speech, clock),
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

function tableOf(results: Results, speech: Speech, clock: (key: string) => string): Table {
  const busy = speech.say({ zh: '忙碌', en: 'busy' })
  const waiting = speech.say({ zh: '排队', en: 'waiting' })
  const columns = [
    ...armsWith(results, speech, LOAD).map((arm) => ({ ...arm, heading: busy })),
    ...armsWith(results, speech, QUEUE).map((arm) => ({ ...arm, heading: waiting })),
  ]
  return {
    columns: [
      speech.say({ zh: '钟点', en: 'Hour' }),
      ...columns.map(({ name, heading }) => `${name} · ${heading}`),
    ],
    rows: keysOf(columns).map((key) => [
      clock(key),
      ...columns.map(({ series }) => {
        const point = pointOf(series, key)
        return point === undefined ? '–' : estimateText(point, speech)
      }),
    ]),
  }
}
