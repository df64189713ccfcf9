/** The middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** Half the range of the values without the lowest and the highest, over the median. */
export function spread(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const inner = sorted.length > 3 ? sorted.slice(1, -1) : sorted
  return ((inner.at(-1) ?? NaN) - (inner[0] ?? NaN)) / 2 / median(values)
}
