/**
 * The `share` quantile (0 to 1) by linear interpolation of order statistics: type 7, R's default.
 * NaN when there is no value. Does not change `values`.
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  return quantileInPlace(Float64Array.from(values), share)
}

/** The same without a copy: puts `values` in another order. */
export function quantileInPlace(values: Float64Array, share: number): number {
  const last = values.length - 1
  if (last < 0) return NaN
  const below = Math.floor(share * last)
  const low = selectAt(values, below)
  // What lies above `below` is unsorted, and the next value is the least of it.
  let high = below === last ? low : Infinity
  for (let i = below + 1; i <= last; i++) high = Math.min(high, values[i]!)
  return low + (share * last - below) * (high - low)
}

/** The value that would stand at `place` in ascending order; smaller ones are put before it (Hoare 1961). */
function selectAt(values: Float64Array, place: number): number {
  let from = 0
  let to = values.length - 1
  while (from < to) {
    const pivot = values[place]!
    let low = from
    let high = to
    while (low <= high) {
      while (values[low]! < pivot) low++
      while (values[high]! > pivot) high--
      if (low > high) break
      const swapped = values[low]!
      values[low++] = values[high]!
      values[high--] = swapped
    }
    if (high < place) from = low
    if (low > place) to = high
  }
  return values[place]!
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
