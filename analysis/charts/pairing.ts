import type { Comparison, Difference, Results } from '../measures/results.ts'
import { namedArms } from './arms.ts'
import type { NamedArm } from './arms.ts'
import { sentence, subtitleOf } from './caption.ts'
import type { Chart } from './chart.ts'
import { differenceText } from './difference-text.ts'
import { measureLabel } from './period.ts'
import { rowsSpec } from './rows.ts'
import type { Row } from './rows.ts'
import type { Speech } from './speech.ts'

const shown = ['cost.total', 'margin.net'] as const

type Compared = { named: NamedArm; difference: Difference; unit: string }

/** The interval of the money difference, and the one that runs without common buyers would give. */
export function pairing(results: Results, speech: Speech): Chart | undefined {
  const groups = shown
    .map((id) => ({ id, rows: comparedOf(results, id, speech) }))
    .filter(({ rows }) => rows.length > 0)
  const first = groups[0]
  if (first === undefined) return undefined
  const title = titleFor(first.rows, speech.word(first.id), speech)
  return {
    id: 'pairing',
    title,
    subtitle: subtitleOf(results, speech, {
      zh: '与「现在」的差值，元；浅线是不配对时的区间',
      en: 'Difference from now, yuan (CNY); the pale line is the interval without pairing',
    }),
    description: [
      speech.say({
        zh: '每个方案都用同一批买家、同一批订单来比较，这张图画出这样做之后差值的区间有多窄。',
        en: 'All arms meet the same buyers and orders; this chart shows how narrow that makes the interval of a difference.',
      }),
      shape(first.rows, speech),
      sentence(title, speech),
    ],
    table: {
      columns: [
        speech.say({ zh: '指标与方案', en: 'Measure and arm' }),
        speech.say({ zh: '配对差值', en: 'Paired difference' }),
        speech.say({ zh: '方差之比', en: 'Variance ratio' }),
      ],
      rows: groups.flatMap(({ id, rows }) =>
        rows.map(({ named, difference, unit }) => [
          `${measureLabel(results, speech, { id, unit })} · ${named.name}`,
          differenceText(difference, unit, speech),
          ratioText(difference.varianceRatio),
        ]),
      ),
    },
    spec: (widthPx) =>
      rowsSpec(
        groups.map(({ id, rows }) => ({
          header: measureLabel(results, speech, { id, unit: 'yuan' }),
          rows: rows.map((row) => rowOf(row, speech)),
        })),
        { widthPx, speech, unit: 'yuan', zero: 0 },
      ),
  }
}

function comparedOf(results: Results, id: string, speech: Speech): Compared[] {
  const arms = namedArms(results, speech)
  const unit = results.arms[0]?.measures[id]?.unit ?? ''
  return results.comparisons.flatMap(({ arm, measures }: Comparison) => {
    const named = arms.find((each) => each.arm.name === arm)
    const difference = measures[id]
    return named === undefined || difference === undefined ? [] : [{ named, difference, unit }]
  })
}

/** Independent runs would have an interval wider by the square root of the variance ratio. */
function widthShare({ varianceRatio }: Difference): number {
  return 1 / Math.sqrt(varianceRatio)
}

function titleFor(rows: readonly Compared[], word: string, speech: Speech): string {
  const widest = Math.max(...rows.map(({ difference }) => widthShare(difference)))
  if (widest >= 1) {
    return speech.say({
      zh: `${word}：配对没有让区间变窄`,
      en: `${word}: pairing does not narrow the interval`,
    })
  }
  const share = speech.quantity(widest, 'share')
  return speech.say({
    zh: `用同一批买家比较，${word}差值的区间缩到原来的 ${share} 以内`,
    en: `With the same buyers in all arms, the interval of ${word.toLowerCase()} shrinks to ${share} of its width or less`,
  })
}

function shape(rows: readonly Compared[], speech: Speech): string {
  const parts = rows.map(({ named, difference }) => {
    const share = speech.quantity(widthShare(difference), 'share')
    return speech.lang === 'zh' ? `「${named.name}」${share}` : `“${named.name}” ${share}`
  })
  return speech.say({
    zh: `配对区间的宽度是不配对时的：${speech.list(parts)}。`,
    en: `Width of the paired interval against the unpaired one: ${speech.list(parts)}.`,
  })
}

function rowOf({ named, difference, unit }: Compared, speech: Speech): Row {
  const { difference: mean, low, high } = difference
  const halfWidth = (high - low) / 2 / widthShare(difference)
  return {
    label: named.name,
    note: differenceText(difference, unit, speech, { withRange: false }),
    mean,
    low,
    high,
    outer: [mean - halfWidth, mean + halfWidth],
    ink: named.ink,
    shape: named.shape,
  }
}

function ratioText(ratio: number): string {
  return ratio >= 100 ? String(Math.round(ratio)) : ratio.toFixed(1)
}
