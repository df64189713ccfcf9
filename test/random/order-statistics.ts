import { chiSquareP, evenP, normalP } from './p-values.ts'
import type { Statistic } from './statistic.ts'

/** Lengths of the gaps between visits to the lowest eighth are geometric. */
const gaps: Statistic = {
  name: 'gaps between visits to the lowest eighth',
  pValue({ u }) {
    const longest = 32
    const counts = new Float64Array(longest + 1)
    let length = 0
    let total = 0
    for (let n = 0; n < u.length; n++) {
      if (u[n]! >= 1 / 8) length++
      else {
        counts[Math.min(longest, length)]!++
        total++
        length = 0
      }
    }
    return chiSquareP(counts, (k) => total * (7 / 8) ** k * (k === longest ? 1 : 1 / 8))
  },
}

/** Wald and Wolfowitz: how often a sequence crosses its middle. */
const crossings: Statistic = {
  name: 'runs above and below one half',
  pValue({ u }) {
    const steps = u.length - 1
    let found = 0
    for (let n = 1; n <= steps; n++) if (u[n]! < 0.5 !== u[n - 1]! < 0.5) found++
    return normalP((found - steps / 2) / Math.sqrt(steps / 4))
  },
}

/** Knuth 3.3.2 G: a run up and the number that ends it are thrown away together, so runs are independent. */
const runsUp: Statistic = {
  name: 'runs up',
  pValue({ u }) {
    const longest = 7
    const counts = new Float64Array(longest)
    let total = 0
    for (let n = 0; n < u.length; n++) {
      let length = 1
      while (n + 1 < u.length && u[n + 1]! > u[n]!) {
        length++
        n++
      }
      n++
      if (n >= u.length) break
      counts[Math.min(longest, length) - 1]!++
      total++
    }
    const atLeast = [1, 1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720, 1 / 5040, 0]
    const share = (k: number): number =>
      k === longest - 1 ? atLeast[k]! : atLeast[k]! - atLeast[k + 1]!
    return chiSquareP(counts, (k) => total * share(k))
  },
}

/** Orders of five numbers in a row: 120, equally likely. */
const orders: Statistic = {
  name: 'orders of five in a row',
  pValue({ u }) {
    const counts = new Float64Array(120)
    const groups = Math.floor(u.length / 5)
    for (let group = 0; group < groups; group++) {
      let code = 0
      for (let i = 0; i < 5; i++) {
        let smaller = 0
        for (let j = i + 1; j < 5; j++) if (u[group * 5 + j]! < u[group * 5 + i]!) smaller++
        code = code * (5 - i) + smaller
      }
      counts[code]!++
    }
    return evenP(counts, groups)
  },
}

export const orderStatistics: readonly Statistic[] = [gaps, crossings, runsUp, orders]
