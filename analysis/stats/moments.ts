/** The mean of one or more values. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

/** The unbiased variance (divisor n - 1) of two or more values, in two passes. */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    const distance = values[i]! - centre
    sum += distance * distance
  }
  return sum / (values.length - 1)
}
