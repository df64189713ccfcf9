/** Chance that a chi-square variable with `freedom` degrees exceeds `statistic`: upper incomplete gamma. */
export function upperShare(statistic: number, freedom: number): number {
  const [a, x] = [freedom / 2, statistic / 2]
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - lnGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 10_000 && term > sum * 1e-16; n++) sum += term *= x / (a + n)
    return Math.max(0, 1 - front * sum)
  }
  // Lentz's continued fraction.
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < 10_000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return front * h
}

function lnGamma(x: number): number {
  let shift = 0
  let y = x
  for (; y < 12; y++) shift -= Math.log(y)
  const z = 1 / (y * y)
  const series = (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z / 1680))) / y
  return shift + (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series
}
