import type { Results } from '../measures/results.ts'
import { armsWith, pointOf } from './arms.ts'
import type { NamedArm } from './arms.ts'
import { sentence, seriesTable, subtitleOf } from './caption.ts'
import type { Chart } from './chart.ts'
import { estimateText, titleOf } from './conclusion.ts'
import { inks } from './inks.ts'
import { rowsSpec } from './rows.ts'
import type { Row, RowGroup } from './rows.ts'
import type { Series } from '../measures/results.ts'
import type { Speech } from './speech.ts'

const FIRST = 'paid'
const LAST = 'margin'

type ArmSeries = NamedArm & { series: Series }

/**
 * The waterfall from what a buyer pays to what the shop keeps, in the base arm, and what the shop
 * keeps in the others. Costs in the series are negative.
 */
export function moneyFlow(results: Results, speech: Speech): Chart | undefined {
  const arms = armsWith(results, speech, 'money.flow')
  const base = arms[0]
  const title = titleOf(results, speech, 'margin.perOrder')
  const paid = base && pointOf(base.series, FIRST)
  const margin = base && pointOf(base.series, LAST)
  if (base === undefined || paid === undefined || margin === undefined) return undefined
  if (title === undefined) return undefined
  return {
    id: 'money-flow',
    title,
    subtitle: subtitleOf(results, speech, {
      zh: `平均每个付款订单的钱去了哪里，元/单，「${base.name}」；最后几行是各方案剩下的`,
      en: `Where the money of an average paid order goes, yuan an order (CNY), “${base.name}”; the last rows show what each arm keeps`,
    }),
    description: [
      speech.say({
        zh: '这张瀑布图从买家付款开始，逐项减去退款、货品、运费和各项成本，直到净利。',
        en: 'This waterfall begins with what buyers pay and takes away refunds, goods, freight and other costs down to the net margin.',
      }),
      speech.say({
        zh: `「${base.name}」每单收 ${estimateText(paid, speech)}，最后剩 ${estimateText(margin, speech)}。`,
        en: `“${base.name}” takes ${estimateText(paid, speech)} and keeps ${estimateText(margin, speech)}.`,
      }),
      sentence(title, speech),
    ],
    table: seriesTable(arms, speech, { zh: '项目', en: 'Item' }),
    spec: (widthPx) =>
      rowsSpec([{ rows: waterfall(base, speech) }, marginRows(arms, speech)], {
        widthPx,
        speech,
        unit: 'yuan/order',
        zero: 0,
      }),
  }
}

/** Each item from where the one before ended; its interval stands at its own end. */
function waterfall({ series, ink, shape }: ArmSeries, speech: Speech): Row[] {
  let level = 0
  return series.keys.flatMap((key) => {
    const point = pointOf(series, key)
    if (point === undefined || key === LAST) return []
    const start = level
    level += point.mean
    return [
      {
        label: speech.word(key),
        note: speech.quantity(point.mean, 'yuan'),
        start,
        mean: level,
        low: start + point.low,
        high: start + point.high,
        ink: key === FIRST ? ink : inks.clay,
        shape,
      },
    ]
  })
}

function marginRows(arms: readonly ArmSeries[], speech: Speech): RowGroup {
  return {
    header: speech.word(LAST),
    rows: arms.flatMap(({ name, ink, shape, series }): Row[] => {
      const point = pointOf(series, LAST)
      if (point === undefined) return []
      const note = speech.quantity(point.mean, 'yuan')
      return [{ ...point, label: name, note, start: 0, ink, shape }]
    }),
  }
}
