import type { Difference, Estimate, Results, Verdict } from '../measures/results.ts'
import { armName } from './arms.ts'
import { sentence, subtitleOf } from './caption.ts'
import type { Chart } from './chart.ts'
import { directionOf, quoted } from './conclusion.ts'
import type { Direction } from './conclusion.ts'
import { differenceText } from './difference-text.ts'
import { inks } from './inks.ts'
import { measureLabel, periodOf } from './period.ts'
import { rowsSpec } from './rows.ts'
import type { Row } from './rows.ts'
import type { Speech } from './speech.ts'

/** The measures that a decision turns on, from money to people to abuse to buyers. */
export const decisiveMeasures: readonly string[] = [
  'margin.net',
  'cost.total',
  'refund.rate.orders',
  'subsidy.cost.shop',
  'goods.loss',
  'review.hours',
  'review.wait.p95',
  'refundOnly.duration.p95',
  'returnRefund.duration.p95',
  'abuse.loss',
  'exposure.refundBeforeParcel',
  'dispute.rate',
  'repurchase.rate90d',
]

type Compared = {
  arm: string
  id: string
  base: Estimate
  difference: Difference
  /** Allows for all the differences of the chart at once. */
  strict: Direction
}

/** Paired differences, one row a measure, relative to the base's value. */
export function pairedDifferences(results: Results, speech: Speech): Chart | undefined {
  const compared = comparedOf(results)
  if (compared.length === 0) return undefined
  const title = countTitle(results, compared, speech)
  return {
    id: 'differences',
    title,
    subtitle: subtitleOf(results, speech, {
      zh: `与「现在」的配对差值，画成现在数值的百分比，金额和工时为${periodOf(results, speech)}合计；实心：${compared.length} 项一起比也清楚，空心：单看清楚，灰色：分不出`,
      en: `Paired differences from now, in per cent of its value, money and hours as totals ${periodOf(results, speech)}; solid: clear among all ${compared.length}, hollow: clear alone, grey: unclear`,
    }),
    description: [
      speech.say({
        zh: '这张图列出每个方案与现在的配对差值，一行一项，换算成现在数值的百分比。',
        en: 'This chart lists the paired differences of each arm from now, one row a measure, in per cent of its value now.',
      }),
      shape(compared, speech),
      sentence(title, speech),
    ],
    table: {
      columns: [
        speech.say({ zh: '指标', en: 'Measure' }),
        ...results.comparisons.map((each) => nameOf(results, each.arm, speech)),
      ],
      rows: decisiveMeasures
        .filter((id) => compared.some((each) => each.id === id))
        .map((id) => [
          measureLabel(results, speech, { id, unit: results.arms[0]?.measures[id]?.unit ?? '' }),
          ...results.comparisons.map((comparison) => {
            const difference = comparison.measures[id]
            const unit = results.arms[0]?.measures[id]?.unit ?? ''
            return difference === undefined ? '–' : differenceText(difference, unit, speech)
          }),
        ]),
    },
    spec: (widthPx) => specOf(results, compared, widthPx, speech),
  }
}

function comparedOf(results: Results): Compared[] {
  const all = results.comparisons.flatMap(({ arm, measures }) =>
    decisiveMeasures.flatMap((id) => {
      const base = results.arms[0]?.measures[id]
      const difference = measures[id]
      return base === undefined || difference === undefined ? [] : [{ arm, id, base, difference }]
    }),
  )
  return all.map((each) => ({
    ...each,
    strict: directionOf(each.difference, results, all.length),
  }))
}

/** How many measures are clearly better and worse, allowing for their number. */
function countTitle(results: Results, compared: readonly Compared[], speech: Speech): string {
  const clauses = results.comparisons.flatMap(({ arm }) => {
    const ofArm = compared.filter((each) => each.arm === arm && each.strict !== 'unclear')
    const count = (verdict: Verdict): number =>
      ofArm.filter(({ difference }) => difference.verdict === verdict).length
    const [better, worse] = [count('better'), count('worse')]
    if (better + worse === 0) return []
    const name = quoted(nameOf(results, arm, speech), speech)
    const parts = [
      better > 0 ? speech.say({ zh: `${better} 项变好`, en: `${better} better` }) : '',
      worse > 0 ? speech.say({ zh: `${worse} 项变差`, en: `${worse} worse` }) : '',
    ].filter((part) => part !== '')
    return [speech.lang === 'zh' ? `${name}${parts.join('、')}` : `${name}: ${parts.join(', ')}`]
  })
  if (clauses.length === 0) {
    return speech.say({
      zh: '逐项比较，各方案与现在都分不出差别',
      en: 'Measure by measure, no clear difference from now',
    })
  }
  return clauses.join(speech.lang === 'zh' ? '；' : '; ')
}

function shape(compared: readonly Compared[], speech: Speech): string {
  const unclear = compared.filter(({ strict }) => strict === 'unclear').length
  return speech.say({
    zh: `一共 ${compared.length} 个差值，其中 ${unclear} 个分不出差别。`,
    en: `Of ${compared.length} differences ${unclear} are not clear.`,
  })
}

function specOf(results: Results, compared: readonly Compared[], widthPx: number, speech: Speech) {
  const drawn = compared.filter(({ base }) => base.mean !== 0)
  const groups = results.comparisons.map(({ arm }) => ({
    header: nameOf(results, arm, speech),
    rows: drawn.filter((each) => each.arm === arm).map((each) => rowOf(results, each, speech)),
  }))
  const ends = groups.flatMap(({ rows }) => rows.flatMap(({ low, high }) => [-low, high]))
  const end = Math.max(10, ...ends)
  const steps = end > 40 ? [10, 100, 1000, 10_000] : [3, 10, 30]
  const ticks = steps.filter((step) => step <= end * 1.2)
  const edge = Math.max(end * 1.1, ticks.at(-1) ?? 0)
  return rowsSpec(groups, {
    widthPx,
    speech,
    unit: 'percent',
    zero: 0,
    domain: [-edge, edge],
    scale: { type: 'symlog', constant: 5 },
    axis: { values: [...ticks.map((tick) => -tick), 0, ...ticks] },
  })
}

function rowOf(results: Results, each: Compared, speech: Speech): Row {
  const { id, base, difference, strict } = each
  const percentOf = (value: number): number => (value / Math.abs(base.mean)) * 100
  const alone = directionOf(difference, results)
  return {
    label: speech.word(id),
    note: differenceText(difference, base.unit, speech, { withRange: false }),
    mean: percentOf(difference.difference),
    low: percentOf(difference.low),
    high: percentOf(difference.high),
    ink: alone === 'unclear' ? inks.unclear : inkOf(difference.verdict),
    shape: 'circle',
    isHollow: strict === 'unclear',
  }
}

function inkOf(verdict: Verdict): string {
  if (verdict === 'better') return inks.good
  return verdict === 'worse' ? inks.bad : inks.ink
}

function nameOf(results: Results, name: string, speech: Speech): string {
  const arm = results.arms.find((each) => each.name === name)
  return arm === undefined ? name : armName(arm, speech)
}
