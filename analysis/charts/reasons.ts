import type { Results } from '../measures/results.ts'
import { armsWith, pointOf } from './arms.ts'
import { leaderTitle, sentence, seriesTable, shapeOf, subtitleOf } from './caption.ts'
import type { Chart } from './chart.ts'
import { rowsSpec } from './rows.ts'
import type { Row } from './rows.ts'
import type { Speech } from './speech.ts'

/** Why buyers ask, in the base arm, most frequent first; the table has every arm. */
export function reasonShares(results: Results, speech: Speech): Chart | undefined {
  const arms = armsWith(results, speech, 'reasons')
  const base = arms[0]
  if (base === undefined) return undefined
  const title = leaderTitle(base.series, speech, {
    zh: (names) => `买家最常填的理由是${names}`,
    en: (names) => `Buyers most often say: ${names.toLowerCase()}`,
    none: { zh: '没有哪个理由特别多', en: 'No reason stands out' },
  })
  const rows = base.series.keys
    .flatMap((key): Row[] => {
      const point = pointOf(base.series, key)
      if (point === undefined) return []
      const note = speech.quantity(point.mean, 'share')
      const { ink, shape } = base
      return [{ ...point, label: speech.word(key), note, start: 0, ink, shape }]
    })
    .sort((a, b) => b.mean - a.mean)
  return {
    id: 'reasons',
    title,
    subtitle: subtitleOf(results, speech, {
      zh: `各理由占售后申请的比例，买家自己选填，「${base.name}」`,
      en: `Share of applications by the reason that the buyer gives, “${base.name}”`,
    }),
    description: [
      speech.say({
        zh: '这张图按买家填写的理由列出售后申请的构成，从多到少。',
        en: 'This chart lists applications by the reason that buyers give, most frequent first.',
      }),
      shapeOf(arms, speech),
      sentence(title, speech),
    ],
    table: seriesTable(arms, speech, { zh: '理由', en: 'Reason' }),
    spec: (widthPx) => rowsSpec([{ rows }], { widthPx, speech, unit: 'share' }),
  }
}
