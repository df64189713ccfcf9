import type { Results, Series } from '../measures/results.ts'
import { armsWith, pointOf } from './arms.ts'
import type { NamedArm } from './arms.ts'
import type { Curve } from './panels.ts'
import type { Speech } from './speech.ts'

/** A curve an arm of a series whose keys end in numbers: `h00` to `h23`, `p05` to `p95`. */
export function curvesOf(results: Results, speech: Speech, seriesId: string): Curve[] {
  return armsWith(results, speech, seriesId).map(curveOf)
}

export function curveOf({ name, ink, dash, series }: NamedArm & { series: Series }): Curve {
  const points = series.keys.flatMap((key) => {
    const point = pointOf(series, key)
    return point === undefined
      ? []
      : [{ x: numberOf(key), mean: point.mean, low: point.low, high: point.high }]
  })
  return { name, ink, dash, points }
}

/** 9 of `h09`, 95 of `p95`. */
export function numberOf(key: string): number {
  return Number(key.replace(/^\D+/, ''))
}
