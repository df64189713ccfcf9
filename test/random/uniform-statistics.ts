import { BITS, weightOf } from './numbers.ts'
import { chiSquareP, distanceP, evenP, normalP } from './p-values.ts'
import type { Statistic } from './statistic.ts'

const cells: Statistic = {
  name: '1,024 cells',
  pValue({ u }) {
    const counts = new Float64Array(1024)
    for (let n = 0; n < u.length; n++) counts[Math.floor(u[n]! * 1024)]!++
    return evenP(counts, u.length)
  },
}

const distance: Statistic = {
  name: 'distance to the uniform law (Kolmogorov-Smirnov)',
  pValue({ u }) {
    const sorted = u.toSorted()
    const count = sorted.length
    let largest = 0
    for (let n = 0; n < count; n++) {
      const value = sorted[n]!
      largest = Math.max(largest, value - n / count, (n + 1) / count - value)
    }
    return distanceP(largest, count)
  },
}

/** Maximum of eight to the eighth power is uniform again: the upper tail, magnified. */
const largestOfEight: Statistic = {
  name: 'largest of eight',
  pValue({ u }) {
    const counts = new Float64Array(64)
    const groups = Math.floor(u.length / 8)
    for (let group = 0; group < groups; group++) {
      let largest = 0
      for (let i = 0; i < 8; i++) largest = Math.max(largest, u[group * 8 + i]!)
      counts[Math.floor(largest ** 8 * 64)]!++
    }
    return evenP(counts, groups)
  },
}

const balance: Statistic = {
  name: 'balance of each of 52 bits',
  pValue({ high, low }) {
    const count = high.length
    const ones = new Float64Array(BITS)
    for (let n = 0; n < count; n++) {
      for (let bit = 0; bit < 32; bit++) ones[bit]! += (high[n]! >>> bit) & 1
      for (let bit = 0; bit < 20; bit++) ones[32 + bit]! += (low[n]! >>> bit) & 1
    }
    return normalP(...ones.map((each) => (each - count / 2) / Math.sqrt(count / 4)))
  },
}

/** Bits set in a number: binomial. Tails are put together where fewer than ten are expected. */
const weights: Statistic = {
  name: 'bits set of 52',
  pValue({ high, low }) {
    const counts = new Float64Array(BITS + 1)
    for (let n = 0; n < high.length; n++) counts[weightOf(high[n]!) + weightOf(low[n]!)]!++
    return weightsP(counts, high.length)
  },
}

/** p-value of counts of numbers by how many of their 52 bits are set. */
export function weightsP(counts: Float64Array, total: number): number {
  const chance = [2 ** -BITS]
  for (let k = 1; k <= BITS; k++) chance.push((chance[k - 1]! * (BITS + 1 - k)) / k)
  const lowest = chance.findIndex((share) => share * total >= 10)
  const size = BITS + 1 - 2 * lowest
  const [found, expected] = [new Float64Array(size), new Float64Array(size)]
  for (let k = 0; k <= BITS; k++) {
    const cell = Math.min(size - 1, Math.max(0, k - lowest))
    found[cell]! += counts[k]!
    expected[cell]! += chance[k]! * total
  }
  return chiSquareP(found, (cell) => expected[cell]!)
}

export const uniformStatistics: readonly Statistic[] = [
  cells,
  distance,
  largestOfEight,
  balance,
  weights,
]
