import type { Estimate, Results, Series } from '../measures/results.ts'
import type { NamedArm } from './arms.ts'
import { armsWith, keysOf, pointOf } from './arms.ts'
import { sentence, shapeOf, subtitleOf } from './caption.ts'
import type { Chart, Table } from './chart.ts'
import { estimateText } from './conclusion.ts'
import { rowsSpec } from './rows.ts'
import type { RowGroup } from './rows.ts'
import type { Speech, Text } from './speech.ts'

/** A chart of one series: a group for each key, a bar with its interval for each arm. */
export type GroupedPlan = {
  id: string
  series: string
  /** The conclusion; the chart is left out when there is none. */
  title: string | undefined
  subtitle: Text
  /** The first sentence of the description. */
  what: Text
  /** Name of the table's first column. */
  heading: Text
  unit: string
  /** A second series that is a part of the first, with the words for it. */
  part?: { series: string; words: Text }
  /** Leave out keys and arms that have nothing. */
  isSparse?: boolean
  /** Draw so many keys, the largest first; the table lists them all. */
  mostDrawn?: number
}

type ArmSeries = NamedArm & { series: Series }

export function groupedChart(
  results: Results,
  speech: Speech,
  plan: GroupedPlan,
): Chart | undefined {
  const recorded = armsWith(results, speech, plan.series)
  const found = keysOf(recorded).filter(
    (key) => plan.isSparse !== true || recorded.some((arm) => hasSome(arm, key)),
  )
  const keys = plan.mostDrawn === undefined ? found : largestFirst(found, recorded)
  const drawn = keys.slice(0, plan.mostDrawn)
  const arms = recorded.filter(
    (arm) => plan.isSparse !== true || keys.some((key) => hasSome(arm, key)),
  )
  const { title } = plan
  if (arms.length === 0 || title === undefined) return undefined
  return {
    id: plan.id,
    title,
    subtitle: subtitleOf(results, speech, withRest(plan.subtitle, drawn.length, keys.length)),
    description: [
      speech.say(plan.what),
      shapeOf(arms, speech, speech.word, keys),
      sentence(title, speech),
    ],
    table: tableOf(arms, keys, speech, plan),
    spec: (widthPx) =>
      rowsSpec(groupsOf(arms, drawn, speech, plan), { widthPx, speech, unit: plan.unit }),
  }
}

/** By the largest mean of any arm. */
function largestFirst(keys: readonly string[], arms: readonly ArmSeries[]): string[] {
  const largest = (key: string): number =>
    Math.max(...arms.map(({ series }) => pointOf(series, key)?.mean ?? 0))
  return keys.toSorted((a, b) => largest(b) - largest(a))
}

function withRest(text: Text, drawn: number, all: number): Text {
  if (drawn === all) return text
  return {
    zh: `${text.zh}；画出最大的 ${drawn} 类，表中有全部 ${all} 类`,
    en: `${text.en}; the ${drawn} largest are drawn, the table has all ${all}`,
  }
}

function hasSome({ series }: ArmSeries, key: string): boolean {
  const point = pointOf(series, key)
  return point !== undefined && (point.high > 0 || point.low < 0)
}

function partOf({ arm }: NamedArm, key: string, plan: GroupedPlan): Estimate | undefined {
  const series = plan.part && arm.series[plan.part.series]
  return series && pointOf(series, key)
}

function groupsOf(
  arms: readonly ArmSeries[],
  keys: readonly string[],
  speech: Speech,
  plan: GroupedPlan,
): RowGroup[] {
  return keys.map((key) => ({
    header: speech.word(key),
    rows: arms.flatMap((arm) => {
      const point = pointOf(arm.series, key)
      if (point === undefined) return []
      const part = partOf(arm, key, plan)
      return [
        {
          label: arm.name,
          note: speech.quantity(point.mean, plan.unit),
          mean: point.mean,
          low: point.low,
          high: point.high,
          start: 0,
          ink: arm.ink,
          shape: arm.shape,
          ...(part === undefined ? {} : { part }),
        },
      ]
    }),
  }))
}

function tableOf(
  arms: readonly ArmSeries[],
  keys: readonly string[],
  speech: Speech,
  plan: GroupedPlan,
): Table {
  const cell = (arm: ArmSeries, key: string): string => {
    const point = pointOf(arm.series, key)
    if (point === undefined) return '–'
    const part = partOf(arm, key, plan)
    const whole = estimateText({ ...point, unit: plan.unit }, speech)
    if (part === undefined || plan.part === undefined) return whole
    const words = speech.say(plan.part.words)
    const inner = estimateText({ ...part, unit: plan.unit }, speech)
    return speech.lang === 'zh' ? `${whole}；${words} ${inner}` : `${whole}; ${words} ${inner}`
  }
  return {
    columns: [speech.say(plan.heading), ...arms.map((arm) => arm.name)],
    rows: keys.map((key) => [speech.word(key), ...arms.map((arm) => cell(arm, key))]),
  }
}
