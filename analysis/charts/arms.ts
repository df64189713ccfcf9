import type { ArmResult, Estimate, Results, Series } from '../measures/results.ts'
import { armStyle } from './inks.ts'
import type { Speech } from './speech.ts'

/** An arm with its place in the comparison, its name in the reader's language and its style. */
export type NamedArm = {
  arm: ArmResult
  index: number
  name: string
  ink: string
  dash: number[]
  shape: string
}

/** The arm's title if it has one, else the glossary's word for its name, else the name itself. */
export function armName(arm: ArmResult, speech: Speech): string {
  return arm.title === undefined ? speech.word(arm.name) : speech.say(arm.title)
}

export function namedArms(results: Results, speech: Speech): NamedArm[] {
  return results.arms.map((arm, index) => {
    return { arm, index, name: armName(arm, speech), ...armStyle(index) }
  })
}

/** The arms that recorded a series, with it. */
export function armsWith(
  results: Results,
  speech: Speech,
  seriesId: string,
): (NamedArm & { series: Series })[] {
  return namedArms(results, speech).flatMap((named) => {
    const series = named.arm.series[seriesId]
    return series === undefined ? [] : [{ ...named, series }]
  })
}

/** One key of a series as an estimate. */
export function pointOf(series: Series, key: string): Estimate | undefined {
  const at = series.keys.indexOf(key)
  const mean = series.mean[at]
  const low = series.low[at]
  const high = series.high[at]
  // JSON has no NaN: a key that no replication defines is null there.
  if (!isNumber(mean) || !isNumber(low) || !isNumber(high)) return undefined
  return { mean, low, high, unit: series.unit }
}

function isNumber(value: number | undefined): value is number {
  return Number.isFinite(value)
}

/** The keys of several series in the order of the first that has them. */
export function keysOf(all: readonly { series: Series }[]): string[] {
  return [...new Set(all.flatMap(({ series }) => series.keys))]
}
