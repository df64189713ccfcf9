import type { Hours } from '../base/units.ts'

const SAMPLE = 1024
/** So much of the sample should lie on the wheel; the rest may wait in the far pile. */
const REACH = 0.9
/** A bucket should hold at least so many events, or opening it costs more than reading it. */
const LEAST_EVENTS = 32

/** A bucket width for these pending times on a wheel of at most `buckets`; 0 when all are equal. */
export function estimateWidth(times: Float64Array, buckets: number): Hours {
  const stride = Math.max(1, Math.floor(times.length / SAMPLE))
  const sample = times.filter((_, i) => i % stride === 0).sort()
  const first = sample[0] ?? 0
  const reach = sample[Math.floor(REACH * sample.length)] ?? first
  const last = sample.at(-1) ?? first
  const span = reach > first ? reach - first : last - first
  return span / Math.min(buckets, Math.max(1, times.length / LEAST_EVENTS))
}
