import { exp, ln } from './numeric.ts'

const HALF_LN_TWO_PI = 0.9189385332046728
const STIRLING_FROM = 15
const TINY = 1e-300
const ROUNDING = 1e-16
const MOST_TERMS = 100_000

/** ln Gamma(x) for x > 0: Stirling's series, reached by the recurrence from below 15. */
export function lnGamma(x: number): number {
  let product = 1
  let z = x
  while (z < STIRLING_FROM) product *= z++
  const s = 1 / (z * z)
  const series = (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188))))) / z
  return (z - 0.5) * ln(z) - z + HALF_LN_TWO_PI + series - ln(product)
}

/** P(X <= x) of a gamma variable with this shape and scale 1, by its power series. */
export function gammaCdf(x: number, shape: number): number {
  if (!(x > 0)) return 0
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < MOST_TERMS && term > sum * ROUNDING; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return Math.min(1, sum * exp(shape * ln(x) - x - lnGamma(shape)))
}

/** P(X <= x) of a beta variable, by the continued fraction (Abramowitz & Stegun 26.5.8). */
export function betaCdf(x: number, a: number, b: number): number {
  if (!(x > 0)) return 0
  if (!(x < 1)) return 1
  const lnFront = a * ln(x) + b * ln(1 - x) + lnGamma(a + b) - lnGamma(a) - lnGamma(b)
  return x < (a + 1) / (a + b + 2)
    ? (exp(lnFront) * betaFraction(x, a, b)) / a
    : 1 - (exp(lnFront) * betaFraction(1 - x, b, a)) / b
}

/** Lentz's evaluation from the front: each step multiplies the value by a ratio that tends to 1. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    value *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    const ratio = c * d
    value *= ratio
    if (Math.abs(ratio - 1) < 2 * ROUNDING) break
  }
  return value
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
