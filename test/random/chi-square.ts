import { lnGamma } from '../../sim/base/special-functions.ts'

/**
 * Chance that a chi-square variable with `freedom` degrees exceeds `statistic`: the upper incomplete
 * gamma function, whose continued fraction keeps its digits where 1 - P(X <= x) has none left.
 */
export function upperShare(statistic: number, freedom: number): number {
  const [a, x] = [freedom / 2, statistic / 2]
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - lnGamma(a))
  return x < a + 1 ? Math.max(0, 1 - front * lowerSeries(a, x)) : front * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < 10_000 && term > sum * 1e-16; n++) sum += term *= x / (a + n)
  return sum
}

/** Lentz's evaluation from the front. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let n = 1; n < 10_000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return value
}
