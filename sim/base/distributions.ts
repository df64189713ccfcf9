/**
 * Random quantities as functions of one uniform number u in (0, 1): quantiles, so never decreasing
 * in u. One uniform each keeps two arms in step: a larger u is a longer delay in both.
 */
import { invariant } from './invariant.ts'
import { exp, ln, normalQuantile } from './numeric.ts'
import { betaCdf, gammaCdf, lnGamma } from './special-functions.ts'

const DEFAULT_CELLS = 1024

/** Exponential with this mean, such as the gap between two independent arrivals. */
export function exponential(u: number, mean: number): number {
  return -mean * ln(1 - u)
}

/** e to a normal variable of mean `mu` and deviation `sigma`; its median is e^mu. */
export function lognormal(u: number, mu: number, sigma: number): number {
  return exp(mu + sigma * normalQuantile(u))
}

export function uniformBetween(u: number, low: number, high: number): number {
  return low + (high - low) * u
}

/** Triangular on [low, high] with its peak at `mode`, the expert's three numbers. */
export function triangular(u: number, low: number, mode: number, high: number): number {
  const span = high - low
  if (span === 0) return low
  const peak = (mode - low) / span
  return u < peak
    ? low + Math.sqrt(u * span * (mode - low))
    : high - Math.sqrt((1 - u) * span * (high - mode))
}

/**
 * Poisson count with this mean, 0 to about 10,000. The search starts 12 deviations below the mean,
 * where less than e^-72 lies, so that no term underflows.
 */
export function poisson(u: number, mean: number): number {
  if (!(mean > 0)) return 0
  let count = Math.max(0, Math.floor(mean - 12 * Math.sqrt(mean)))
  let mass = count === 0 ? exp(-mean) : exp(count * ln(mean) - mean - lnGamma(count + 1))
  let below = mass
  while (below < u && (count < mean || mass > 1e-20)) {
    count++
    mass *= mean / count
    below += mass
  }
  return count
}

/** Running sums of weights, each finite and not negative, with a positive total. */
export function cumulate(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length)
  let sum = 0
  for (let i = 0; i < sums.length; i++) {
    const weight = weights[i]!
    invariant(weight >= 0 && weight < Infinity, () => `weight ${i} is ${weight}`)
    sum += weight
    sums[i] = sum
  }
  invariant(sum > 0, () => 'weights without a positive total choose nothing')
  return sums
}

/** An index with probability in proportion to its weight; one of weight 0 is never picked. */
export function pick(u: number, cumulativeWeights: Float64Array): number {
  let first = 0
  let last = cumulativeWeights.length - 1
  const target = u * cumulativeWeights[last]!
  while (first < last) {
    const middle = (first + last) >> 1
    if (cumulativeWeights[middle]! > target) last = middle
    else first = middle + 1
  }
  return first
}

/**
 * Quantiles at the middles of equal cells of probability, to draw from by `fromTable` at the price of
 * one multiplication. The ends are held, so the support ends at the quantiles of half a cell
 * (1/2048): right for light tails; a heavy tail deserves its closed form.
 */
export function quantileTable(
  quantileAtMid: (p: number) => number,
  cells: number = DEFAULT_CELLS,
): Float64Array {
  const table = new Float64Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    const value = quantileAtMid((cell + 0.5) / cells)
    invariant(cell === 0 || value >= table[cell - 1]!, () => `quantiles fall at cell ${cell}`)
    table[cell] = value
  }
  return table
}

/** The quantile at u, between the two nearest middles in proportion. */
export function fromTable(u: number, table: Float64Array): number {
  const cells = table.length
  const place = u * cells - 0.5
  if (place <= 0) return table[0]!
  const cell = Math.floor(place)
  if (cell >= cells - 1) return table[cells - 1]!
  const low = table[cell]!
  return low + (table[cell + 1]! - low) * (place - cell)
}

/** Quantile table of a gamma variable; mean = shape x scale. */
export function gammaTable(shape: number, scale: number, cells?: number): Float64Array {
  const bound = shape + 20 * Math.sqrt(shape) + 40
  return quantileTable((p) => scale * invert((x) => gammaCdf(x, shape), p, bound), cells)
}

/** Quantile table of a beta variable on (0, 1); mean = a / (a + b). */
export function betaTable(a: number, b: number, cells?: number): Float64Array {
  return quantileTable((p) => invert((x) => betaCdf(x, a, b), p, 1), cells)
}

/** The smallest x in (0, bound] that bisection can tell from cdf(x) >= p. */
function invert(cdf: (x: number) => number, p: number, bound: number): number {
  let low = 0
  let high = bound
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle === low || middle === high) return high
    if (cdf(middle) >= p) high = middle
    else low = middle
  }
}
