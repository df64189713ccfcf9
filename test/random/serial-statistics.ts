import { BITS, weightOf } from './numbers.ts'
import { chiSquareP, evenP, normalP } from './p-values.ts'
import type { Statistic } from './statistic.ts'

/** Numbers in a row that do not overlap, in cells of a cube. */
function cube(dimension: number, side: number): Statistic {
  return {
    name: `${dimension} in a row, ${side}^${dimension} cells`,
    pValue({ u }) {
      const counts = new Float64Array(side ** dimension)
      const groups = Math.floor(u.length / dimension)
      for (let group = 0; group < groups; group++) {
        let cell = 0
        for (let i = 0; i < dimension; i++) {
          cell = cell * side + Math.floor(u[group * dimension + i]! * side)
        }
        counts[cell]!++
      }
      return evenP(counts, groups)
    },
  }
}

/** Lags of all neighbours, and those at which keys of the orders come round again. */
const LAGS = [1, 2, 3, 4, 5, 6, 7, 8, 16, 64, 256, 1024, 4096] as const

const correlation: Statistic = {
  name: 'correlation at 13 lags',
  pValue: ({ u }) => normalP(...LAGS.map((lag) => correlationOf(u, u.subarray(lag)))),
}

/** Of two columns of uniform numbers, in standard errors; as long as the shorter one. */
export function correlationOf(a: Float64Array, b: Float64Array): number {
  const count = Math.min(a.length, b.length)
  let sum = 0
  for (let n = 0; n < count; n++) sum += (a[n]! - 0.5) * (b[n]! - 0.5)
  return (sum * 12) / Math.sqrt(count)
}

/** Whether a number with many bits set is followed by another, which no cell of upper bits shows. */
const weightCorrelation: Statistic = {
  name: 'correlation of the bits set at lags 1 and 2',
  pValue({ high, low }) {
    const excess = Float64Array.from(
      high,
      (word, n) => weightOf(word) + weightOf(low[n]!) - BITS / 2,
    )
    const z = [1, 2].map((lag) => {
      let sum = 0
      for (let n = lag; n < excess.length; n++) sum += excess[n]! * excess[n - lag]!
      return (sum * 4) / BITS / Math.sqrt(excess.length - lag)
    })
    return normalP(...z)
  },
}

/** Ranks over GF(2) of 32 x 32 bits: what adds bits without carries gives too many lower ones. */
const ranks: Statistic = {
  name: 'ranks of 32 x 32 bits',
  pValue({ high }) {
    const counts = new Float64Array(3)
    const matrices = Math.floor(high.length / 32)
    for (let m = 0; m < matrices; m++) {
      const rank = rankOf(high.slice(m * 32, m * 32 + 32))
      counts[Math.min(2, 32 - rank)]!++
    }
    // Shares of ranks 32 and 31 (Marsaglia and Tsay 1985); the rest is 30 and less.
    const [full, less] = [0.2887880951538411, 0.5775761901732048]
    const shares = [full, less, 1 - full - less]
    return chiSquareP(counts, (cell) => shares[cell]! * matrices)
  },
}

/** Gauss's elimination, which the rows do not survive. */
function rankOf(rows: Uint32Array): number {
  let rank = 0
  for (let bit = 31; bit >= 0 && rank < 32; bit--) {
    let pivot = rank
    while (pivot < 32 && ((rows[pivot]! >>> bit) & 1) === 0) pivot++
    if (pivot === 32) continue
    const row = rows[pivot]!
    rows[pivot] = rows[rank]!
    rows[rank] = row
    for (let r = rank + 1; r < 32; r++) if ((rows[r]! >>> bit) & 1) rows[r]! ^= row
    rank++
  }
  return rank
}

export const serialStatistics: readonly Statistic[] = [
  cube(2, 64),
  cube(3, 16),
  correlation,
  weightCorrelation,
  ranks,
]
