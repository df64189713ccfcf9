/**
 * The `share` quantile (0 to 1) by linear interpolation of order statistics: type 7, R's default.
 * NaN when there is no value. Does not change `values`.
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  return quantileSorted(Float64Array.from(values).sort(), share)
}

/** The same of values already in ascending order. */
export function quantileSorted(ascending: ArrayLike<number>, share: number): number {
  const last = ascending.length - 1
  if (last < 0) return NaN
  const position = share * last
  const below = Math.floor(position)
  const low = ascending[below]!
  const high = ascending[Math.min(below + 1, last)]!
  return low + (position - below) * (high - low)
}
