import type { Results } from '../measures/results.ts'
import type { NamedArm } from './arms.ts'
import { keysOf, pointOf } from './arms.ts'
import type { Table } from './chart.ts'
import { estimateText, quoted } from './conclusion.ts'
import { extremesOf, leadersOf } from './leaders.ts'
import type { Speech, Text } from './speech.ts'
import type { Series } from '../measures/results.ts'

type ArmSeries = NamedArm & { series: Series }

/** `95%`, from the run's confidence. */
export function confidenceText(results: Results): string {
  return `${Number((results.confidence * 100).toPrecision(3))}%`
}

/** What is measured, how certainty is drawn, and how many replications stand behind it. */
export function subtitleOf(
  results: Results,
  speech: Speech,
  what: Text,
  marks: 'lines' | 'bands' = 'lines',
): string {
  const n = results.replications
  const sure = confidenceText(results)
  return speech.lang === 'zh'
    ? `${what.zh} · ${marks === 'lines' ? '线段' : '色带'}为 ${sure} 区间 · ${n} 次重复`
    : `${what.en} · ${marks} show ${sure} intervals · ${n} replications`
}

/** The second sentence of a description: where the first arm is highest and lowest. */
export function shapeOf(
  arms: readonly ArmSeries[],
  speech: Speech,
  name: (key: string) => string = speech.word,
  keys?: readonly string[],
): string {
  const first = arms[0]
  const [high, low] = first === undefined ? [] : extremesOf(first.series, keys)
  if (first === undefined || high === undefined || low === undefined) {
    return speech.say({ zh: '没有可画的数据。', en: 'There is nothing to draw.' })
  }
  const text = (key: string): string => {
    const point = pointOf(first.series, key)
    return point === undefined ? '' : estimateText(point, speech)
  }
  return speech.lang === 'zh'
    ? `${quoted(first.name, speech)}中最高的是${name(high)}，${text(high)}；最低的是${name(low)}，${text(low)}。`
    : `${quoted(first.name, speech)} is highest for ${name(high)}, ${text(high)}, and lowest for ${name(low)}, ${text(low)}.`
}

/** The third sentence: the title, as a sentence. */
export function sentence(title: string, speech: Speech): string {
  return `${title}${speech.lang === 'zh' ? '。' : '.'}`
}

/** What stands out in the first arm: one leader, a few that nobody can tell apart, or none. */
export function leaderTitle(
  series: Series,
  speech: Speech,
  most: { zh: (names: string) => string; en: (names: string) => string; none: Text },
  name: (key: string) => string = speech.word,
): string {
  const leaders = leadersOf(series)
  if (leaders.length === 0 || leaders.length > series.keys.length / 2) return speech.say(most.none)
  const names = speech.list(leaders.map(name))
  return speech.lang === 'zh' ? most.zh(names) : most.en(names)
}

/** One table of two series: the rows of each under its name. */
export function joinedTable(tables: readonly { name: string; table: Table }[]): Table {
  return {
    columns: tables[0]?.table.columns ?? [],
    rows: tables.flatMap(({ name, table }) =>
      table.rows.map(([key = '', ...cells]) => [`${name} · ${key}`, ...cells]),
    ),
  }
}

/** A row a key, a column an arm, each cell with its interval. */
export function seriesTable(
  arms: readonly ArmSeries[],
  speech: Speech,
  heading: Text,
  name: (key: string) => string = speech.word,
): Table {
  return {
    columns: [speech.say(heading), ...arms.map((arm) => arm.name)],
    rows: keysOf(arms).map((key) => [
      name(key),
      ...arms.map((arm) => {
        const point = pointOf(arm.series, key)
        return point === undefined ? '–' : estimateText(point, speech)
      }),
    ]),
  }
}
