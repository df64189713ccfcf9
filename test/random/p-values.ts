import { upperShare } from './chi-square.ts'

// Every p-value is two-sided: numbers that are spread too evenly are as suspicious as lumpy ones.

/** Pearson's statistic of counts against their expectations, which add up to as much. */
export function chiSquareP(counts: ArrayLike<number>, expected: (cell: number) => number): number {
  let statistic = 0
  for (let cell = 0; cell < counts.length; cell++) {
    const mean = expected(cell)
    statistic += (counts[cell]! - mean) ** 2 / mean
  }
  return bothTails(upperShare(statistic, counts.length - 1))
}

/** The same of cells that are equally likely. */
export function evenP(counts: ArrayLike<number>, total: number): number {
  const expected = total / counts.length
  return chiSquareP(counts, () => expected)
}

/** Standard normal variables that should be independent, by the sum of their squares. */
export function normalP(...z: readonly number[]): number {
  const statistic = z.reduce((sum, each) => sum + each * each, 0)
  const upper = upperShare(statistic, z.length)
  return z.length === 1 ? upper : bothTails(upper)
}

/** A Poisson count of this mean. */
export function poissonP(count: number, mean: number): number {
  const atMost = upperShare(2 * mean, 2 * (count + 1))
  const atLeast = count === 0 ? 1 : 1 - upperShare(2 * mean, 2 * count)
  return Math.min(1, 2 * Math.min(atMost, atLeast))
}

/** Kolmogorov's limiting law of the largest distance, corrected for n (Stephens 1970). */
export function distanceP(distance: number, n: number): number {
  const d = distance * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n))
  let upper = 0
  for (let k = 1; k <= 100; k++) upper += 2 * (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * d * d)
  return bothTails(Math.min(1, Math.max(0, upper)))
}

function bothTails(upper: number): number {
  return 2 * Math.min(upper, 1 - upper)
}
