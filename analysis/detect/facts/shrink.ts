/**
 * Empirical-Bayes shrinkage: few observations are pulled towards what is usual, many speak for
 * themselves. Sums run over sorted values, so that no order of rows moves the last bit.
 */

/** The prior of a rate or a ratio: its mean and how many observations the prior is worth. */
export type Prior = { readonly mean: number; readonly weight: number }

/** A prior worth this many observations leaves nothing of a single buyer: nobody differs. */
const UNBENDING = 1e6

/**
 * Beta prior of success shares by the method of moments, from `successes[i]` out of `trials[i]`.
 * Without trials the prior is a share of one half worth two trials (Laplace).
 */
export function fitSharePrior(successes: ArrayLike<number>, trials: ArrayLike<number>): Prior {
  const all = sumSorted(trials)
  if (all === 0) return { mean: 0.5, weight: 2 }
  const mean = sumSorted(successes) / all
  const noise = mean * (1 - mean)
  const squares = termsOf(trials.length, (i) => (at(successes, i) - at(trials, i) * mean) ** 2)
  const excess = sumSorted(squares) - noise * all
  const pairs = sumSorted(termsOf(trials.length, (i) => at(trials, i) * (at(trials, i) - 1)))
  const correlation = pairs > 0 && noise > 0 ? excess / (noise * pairs) : 0
  return { mean, weight: weightOf(correlation > 0 ? (1 - correlation) / correlation : Infinity) }
}

/** The share to expect after `successes` out of `trials`. */
export function shrinkShare(prior: Prior, successes: number, trials: number): number {
  return (prior.mean * prior.weight + successes) / (prior.weight + trials)
}

/**
 * Gamma prior (mean 1) of the ratio of a buyer's count to the count expected of his orders, by the
 * method of moments: what the counts vary beyond chance is how much buyers differ.
 * @param counts what happened, one entry a buyer
 * @param expected what peers would have had with the same orders
 * @param noise variance of the count by chance alone, the sum of p (1 - p)
 */
export function fitRatioPrior(
  counts: ArrayLike<number>,
  expected: ArrayLike<number>,
  noise: ArrayLike<number>,
): Prior {
  const deviations = termsOf(counts.length, (i) => (at(counts, i) - at(expected, i)) ** 2)
  const excess = sumSorted(deviations) - sumSorted(noise)
  const exposure = sumSorted(termsOf(counts.length, (i) => at(expected, i) ** 2))
  return { mean: 1, weight: weightOf(excess > 0 ? exposure / excess : Infinity) }
}

/** The ratio to expect of a buyer: 1 is as his peers. */
export function shrinkRatio(prior: Prior, count: number, expected: number): number {
  return (prior.weight + count) / (prior.weight + expected)
}

/** The sum of the values in ascending order. */
export function sumSorted(values: ArrayLike<number>): number {
  let sum = 0
  for (const value of Float64Array.from(values).toSorted()) sum += value
  return sum
}

function weightOf(weight: number): number {
  return Number.isNaN(weight) ? UNBENDING : Math.min(weight, UNBENDING)
}

function termsOf(length: number, term: (i: number) => number): Float64Array {
  return Float64Array.from({ length }, (_, i) => term(i))
}

function at(values: ArrayLike<number>, i: number): number {
  return values[i] ?? 0
}
