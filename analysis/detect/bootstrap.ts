import { makeStream, rootKey } from '../../sim/index.ts'
import { quantile } from '../stats/quantile.ts'

export type Interval = { readonly value: number; readonly low: number; readonly high: number }

/**
 * Bootstrap resamples of clusters: how often each of `clusters` is drawn when as many are drawn
 * with replacement. The same seed gives the same resamples.
 */
export function* drawClusters(
  clusters: number,
  seed: string,
  resamples: number,
): Generator<Float64Array> {
  const stream = makeStream(rootKey(seed), 0, 'detect.bootstrap')
  for (let resample = 0; resample < resamples; resample++) {
    const times = new Float64Array(clusters)
    for (let draw = 0; draw < clusters; draw++) {
      const drawn = stream.below(resample, draw, clusters)
      times[drawn] = (times[drawn] ?? 0) + 1
    }
    yield times
  }
}

/** Percentile interval of the resampled values around the observed one; NaN values are left out. */
export function percentileInterval(
  value: number,
  resampled: readonly number[],
  confidence: number,
): Interval {
  const known = resampled.filter((each) => !Number.isNaN(each))
  const tail = (1 - confidence) / 2
  return { value, low: quantile(known, tail), high: quantile(known, 1 - tail) }
}
