import type { Interval } from '../detect/bootstrap.ts'
import { rank } from '../detect/ranking.ts'
import { normalQuantile } from '../stats/normal.ts'

/** Cases of two classes; those of a cluster share their luck. */
export type Sample = {
  value: Float64Array
  isPositive: Uint8Array
  cluster: ArrayLike<number>
}

const CONFIDENCE = 0.95

/**
 * Area under the ROC curve of a value, ties counting half: the chance that a positive case has the
 * higher value. Values that are not there rank lowest. The 95% interval sums the influence of each
 * case over its cluster (Obuchowski 1997). NaN when a class has no case.
 */
export function aucOf({ value, isPositive, cluster }: Sample): Interval {
  const positives = isPositive.reduce((sum, each) => sum + each, 0)
  const negatives = isPositive.length - positives
  const higherShare = sharesOfOthersBeaten(value, isPositive, positives, negatives)
  let sum = 0
  isPositive.forEach((each, row) => (sum += each === 1 ? (higherShare[row] ?? 0) : 0))
  const auc = sum / positives
  const influence = new Map<number, number>()
  for (const [row, share] of higherShare.entries()) {
    const own = (share - auc) / (isPositive[row] === 1 ? positives : negatives)
    const key = cluster[row] ?? row
    influence.set(key, (influence.get(key) ?? 0) + own)
  }
  const variance = [...influence.values()].reduce((total, each) => total + each * each, 0)
  const halfWidth = normalQuantile(0.5 + CONFIDENCE / 2) * Math.sqrt(variance)
  return { value: auc, low: auc - halfWidth, high: auc + halfWidth }
}

/** By case: of the other class, the share that a positive case ranks above, or that a negative one is below. */
function sharesOfOthersBeaten(
  value: Float64Array,
  isPositive: Uint8Array,
  positives: number,
  negatives: number,
): Float64Array {
  const { rows, groupEnds } = rank(value.map((each) => (Number.isNaN(each) ? -Infinity : each)))
  const found = new Float64Array(value.length)
  let [positiveAbove, negativeAbove, start] = [0, 0, 0]
  for (const end of groupEnds) {
    const group = rows.subarray(start, end)
    const ownPositives = group.reduce((sum, row) => sum + (isPositive[row] ?? 0), 0)
    const ownNegatives = group.length - ownPositives
    const negativesBelow = negatives - negativeAbove - ownNegatives
    for (const row of group) {
      found[row] =
        isPositive[row] === 1
          ? (negativesBelow + ownNegatives / 2) / negatives
          : (positiveAbove + ownPositives / 2) / positives
    }
    positiveAbove += ownPositives
    negativeAbove += ownNegatives
    start = end
  }
  return found
}

/** How far from no relation, either way round: 0.5 none, 1 all. */
export function strengthOf({ value, low, high }: Interval): Interval {
  return value < 0.5 ? { value: 1 - value, low: 1 - high, high: 1 - low } : { value, low, high }
}
