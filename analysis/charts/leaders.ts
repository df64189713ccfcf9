import type { Series } from '../measures/results.ts'

/**
 * The keys that may be the largest of a series: those whose interval reaches up to the interval of
 * the key with the largest mean. One key is a statement; several say "about as much".
 */
export function leadersOf(series: Series): string[] {
  const top = Math.max(...series.mean)
  const floor = series.low[series.mean.indexOf(top)] ?? top
  return series.keys.filter((_, at) => (series.high[at] ?? -Infinity) >= floor)
}

/** The keys with the largest and the smallest mean, among `keys` when given. */
export function extremesOf(
  series: Series,
  keys: readonly string[] = series.keys,
): [largest?: string, smallest?: string] {
  const meanOf = (key: string): number => series.mean[series.keys.indexOf(key)] ?? NaN
  const known = keys.filter((key) => Number.isFinite(meanOf(key)))
  const [first, ...rest] = known
  if (first === undefined) return []
  const largest = rest.reduce((top, key) => (meanOf(key) > meanOf(top) ? key : top), first)
  const smallest = rest.reduce((low, key) => (meanOf(key) < meanOf(low) ? key : low), first)
  return [largest, smallest]
}
