import { BITS, weightOf } from './numbers.ts'
import { evenP, normalP, poissonP } from './p-values.ts'
import { correlationOf } from './serial-statistics.ts'
import type { PairStatistic } from './statistic.ts'
import { weightsP } from './uniform-statistics.ts'

const correlation: PairStatistic = {
  name: 'correlation',
  pValue: (a, b) => normalP(correlationOf(a.u, b.u)),
}

const square: PairStatistic = {
  name: '64 x 64 cells',
  pValue(a, b) {
    const counts = new Float64Array(64 * 64)
    const count = a.u.length
    for (let n = 0; n < count; n++) {
      counts[Math.floor(a.u[n]! * 64) * 64 + Math.floor(b.u[n]! * 64)]!++
    }
    return evenP(counts, count)
  },
}

const sum: PairStatistic = {
  name: 'fraction of the sum, 1,024 cells',
  pValue(a, b) {
    const counts = new Float64Array(1024)
    const count = a.u.length
    for (let n = 0; n < count; n++) counts[Math.floor((a.u[n]! + b.u[n]!) * 1024) & 1023]!++
    return evenP(counts, count)
  },
}

const differingBits: PairStatistic = {
  name: 'bits in which they differ, of 52',
  pValue(a, b) {
    const counts = new Float64Array(BITS + 1)
    for (let n = 0; n < a.high.length; n++) {
      counts[weightOf(a.high[n]! ^ b.high[n]!) + weightOf(a.low[n]! ^ b.low[n]!)]!++
    }
    return weightsP(counts, a.high.length)
  },
}

const eachBit: PairStatistic = {
  name: 'each bit differs half of the time',
  pValue(a, b) {
    const count = a.high.length
    const ones = new Float64Array(BITS)
    for (let n = 0; n < count; n++) {
      const [high, low] = [a.high[n]! ^ b.high[n]!, a.low[n]! ^ b.low[n]!]
      for (let bit = 0; bit < 32; bit++) ones[bit]! += (high >>> bit) & 1
      for (let bit = 0; bit < 20; bit++) ones[32 + bit]! += (low >>> bit) & 1
    }
    return normalP(...ones.map((each) => (each - count / 2) / Math.sqrt(count / 4)))
  },
}

const same: PairStatistic = {
  name: 'the same number in both',
  isCoarse: true,
  pValue(a, b) {
    let equal = 0
    for (let n = 0; n < a.u.length; n++) if (a.u[n] === b.u[n]) equal++
    return poissonP(equal, a.u.length / 2 ** BITS)
  },
}

export const pairStatistics: readonly PairStatistic[] = [
  correlation,
  square,
  sum,
  differingBits,
  eachBit,
  same,
]
