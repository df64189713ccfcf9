import { tHalfWidth } from '../stats/estimate.ts'
import { RunningMoments } from '../stats/running-moments.ts'
import { rowLength } from '../measures/replication-row.ts'
import { costAt } from './precision.ts'
import type { ShardAnswer } from './shard.ts'

/** How far a run is. */
export type Progress = {
  /**
   * Replications finished and wanted, over all arms; with a precision, as many as the half-width of the
   * base so far says that it takes.
   */
  done: number
  total: number
  /** Half-width of `cost.total` in the base over its mean; undefined before two replications. */
  halfWidthShare: number | undefined
  /** Undefined without a clock. */
  secondsLeft: number | undefined
}

type ProgressOptions = {
  /** The most replications of an arm, and the precision wanted, as `compare` takes them. */
  replications: number
  precisionShare?: number | undefined
  confidence?: number | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  now?: (() => number) | undefined
}

/** A function that takes each answer and tells how far the run is; `to` ends the present batch. */
export function progressOf(
  { onProgress, now, confidence = 0.95, replications, precisionShare }: ProgressOptions,
  arms: number,
): (answer: ShardAnswer, to: number) => void {
  const start = now?.() ?? 0
  const costs = new RunningMoments()
  let done = 0
  return ({ shard, rows }, to) => {
    done += shard.to - shard.from
    if (shard.arm === 0) {
      for (let at = costAt; at < rows.length; at += rowLength) costs.add(rows[at] ?? NaN)
    }
    const half = halfWidthShare(costs, confidence)
    const wanted = replicationsFor(half, costs.count, precisionShare)
    const total = Math.min(Math.max(wanted, to), replications) * arms
    onProgress?.({
      done,
      total,
      halfWidthShare: half,
      secondsLeft: now && ((now() - start) / 1000 / done) * (total - done),
    })
  }
}

function halfWidthShare(costs: RunningMoments, confidence: number): number | undefined {
  const { count, mean, variance } = costs
  if (count < 2 || mean === 0) return undefined
  return tHalfWidth(variance, count, confidence) / Math.abs(mean)
}

/** A half-width shrinks with the root of the number of replications. */
function replicationsFor(
  half: number | undefined,
  count: number,
  precisionShare: number | undefined,
): number {
  if (half === undefined || precisionShare === undefined) return 0
  return Math.ceil(count * (half / precisionShare) ** 2)
}
