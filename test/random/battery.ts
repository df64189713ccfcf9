import { upperShare } from './chi-square.ts'

/** Numbers to be judged: the n-th in some order of keys, uniform on (0, 1). */
export type Sequence = (n: number) => number

/** A statistic of the battery: its p-value on a sequence, both tails of which are suspicious. */
export type BatteryTest = { name: string; pValue: (sequence: Sequence) => number }

/** Numbers that each statistic looks at. */
const N = 1 << 19

/** Pearson's statistic of counts that should be equal, as a p-value. */
function equalCounts(counts: ArrayLike<number>, total: number): number {
  const expected = total / counts.length
  let statistic = 0
  for (let i = 0; i < counts.length; i++) statistic += ((counts[i] ?? 0) - expected) ** 2 / expected
  return upperShare(statistic, counts.length - 1)
}

/** The same for counts whose expectations differ. */
function expectedCounts(counts: readonly number[], expected: readonly number[]): number {
  const statistic = counts.reduce((sum, count, i) => {
    const mean = expected[i] ?? NaN
    return sum + (count - mean) ** 2 / mean
  }, 0)
  return upperShare(statistic, counts.length - 1)
}

/** Two-sided p-value of a standard normal variable. */
function normalP(z: number): number {
  return upperShare(z * z, 1)
}

const uniformity: BatteryTest = {
  name: 'uniformity in 1,024 cells',
  pValue(sequence) {
    const counts = new Float64Array(1024)
    for (let n = 0; n < N; n++) counts[Math.floor(sequence(n) * 1024)]!++
    return equalCounts(counts, N)
  },
}

/** Kolmogorov and Smirnov, with the limiting law of the largest distance. */
const distance: BatteryTest = {
  name: 'distance to the uniform law (Kolmogorov-Smirnov)',
  pValue(sequence) {
    const sorted = Float64Array.from({ length: N }, (_, n) => sequence(n)).sort()
    let largest = 0
    for (let n = 0; n < N; n++) {
      largest = Math.max(largest, sorted[n]! - n / N, (n + 1) / N - sorted[n]!)
    }
    const d = largest * Math.sqrt(N)
    let p = 0
    for (let k = 1; k <= 100; k++) p += 2 * (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * d * d)
    return Math.min(1, Math.max(0, p))
  },
}

function serial(dimension: number, cells: number): BatteryTest {
  return {
    name: `pairs of neighbours at distance ${dimension}, ${cells} x ${cells} cells`,
    pValue(sequence) {
      const counts = new Float64Array(cells * cells)
      for (let n = 0; n < N; n++) {
        const a = Math.floor(sequence(n) * cells)
        const b = Math.floor(sequence(n + dimension * N) * cells)
        counts[a * cells + b]!++
      }
      return equalCounts(counts, N)
    },
  }
}

function correlation(lag: number): BatteryTest {
  return {
    name: `correlation at lag ${lag}`,
    pValue(sequence) {
      let sum = 0
      for (let n = 0; n < N; n++) sum += (sequence(n) - 0.5) * (sequence(n + lag) - 0.5) * 12
      return normalP(sum / Math.sqrt(N))
    },
  }
}

/** Marsaglia: equal spacings between sorted birthdays are Poisson with mean m^3 / 4n. */
const birthdays: BatteryTest = {
  name: 'birthday spacings, 64 series of 512 in 2^25 days',
  pValue(sequence) {
    const [days, people, series] = [2 ** 25, 512, 64]
    const mean = people ** 3 / (4 * days)
    const counts = [0, 0, 0, 0]
    for (let s = 0; s < series; s++) {
      const born = Float64Array.from({ length: people }, (_, i) =>
        Math.floor(sequence(s * people + i) * days),
      ).sort()
      const gaps = born.map((day, i) => (i === 0 ? day : day - born[i - 1]!)).sort()
      let equal = 0
      for (let i = 1; i < people; i++) if (gaps[i] === gaps[i - 1]) equal++
      counts[Math.min(3, equal)]!++
    }
    const p = [0, 1, 2].map((k) => (Math.exp(-mean) * mean ** k) / [1, 1, 2][k]!)
    const rest = 1 - p.reduce((sum, each) => sum + each, 0)
    return expectedCounts(
      counts,
      [...p, rest].map((share) => share * series),
    )
  },
}

/** Lengths of the gaps between visits to the lowest eighth are geometric. */
const gaps: BatteryTest = {
  name: 'gaps between visits to the lowest eighth',
  pValue(sequence) {
    const longest = 24
    const counts = Array.from({ length: longest + 1 }, () => 0)
    let length = 0
    let total = 0
    for (let n = 0; n < N; n++) {
      if (sequence(n) >= 1 / 8) length++
      else {
        counts[Math.min(longest, length)]!++
        total++
        length = 0
      }
    }
    const expected = counts.map((_, k) =>
      k === longest ? total * (7 / 8) ** longest : (total * (7 / 8) ** k) / 8,
    )
    return expectedCounts(counts, expected)
  },
}

/** Wald and Wolfowitz: how often the sequence crosses its middle. */
const runs: BatteryTest = {
  name: 'runs above and below one half',
  pValue(sequence) {
    let crossings = 0
    for (let n = 1; n < N; n++) if (sequence(n) < 0.5 !== sequence(n - 1) < 0.5) crossings++
    return normalP((crossings - (N - 1) / 2) / Math.sqrt((N - 1) / 4))
  },
}

/** Orders of five numbers in a row: 120, equally likely. */
const permutations: BatteryTest = {
  name: 'orders of five in a row',
  pValue(sequence) {
    const counts = new Float64Array(120)
    const groups = Math.floor(N / 5)
    for (let group = 0; group < groups; group++) {
      const values = [0, 1, 2, 3, 4].map((i) => sequence(group * 5 + i))
      let code = 0
      for (let i = 0; i < 5; i++) {
        const smaller = values.slice(i + 1).filter((value) => value < values[i]!).length
        code = code * (5 - i) + smaller
      }
      counts[code]!++
    }
    return equalCounts(counts, groups)
  },
}

/** Bits set in the upper 32: binomial. */
const weights: BatteryTest = {
  name: 'bits set in 32',
  pValue(sequence) {
    const counts = Array.from({ length: 13 }, () => 0)
    for (let n = 0; n < N; n++) {
      let word = Math.floor(sequence(n) * 4294967296)
      let bits = 0
      for (; word > 0; word = Math.floor(word / 2)) bits += word % 2
      counts[Math.min(12, Math.max(0, bits - 10))]!++
    }
    const chance: number[] = [2 ** -32]
    for (let k = 1; k <= 32; k++) chance.push((chance[k - 1]! * (33 - k)) / k)
    const expected = counts.map((_, i) => {
      const [from, to] = [i === 0 ? 0 : i + 10, i === 12 ? 32 : i + 10]
      return N * chance.slice(from, to + 1).reduce((sum, each) => sum + each, 0)
    })
    return expectedCounts(counts, expected)
  },
}

/** Each of the upper 48 bits by itself: the least likely of them. */
const bits: BatteryTest = {
  name: 'balance of each of 48 bits',
  pValue(sequence) {
    const ones = new Float64Array(48)
    for (let n = 0; n < N; n++) {
      let u = sequence(n)
      for (let bit = 0; bit < 48; bit++) {
        u *= 2
        if (u >= 1) {
          ones[bit]!++
          u -= 1
        }
      }
    }
    const statistic = ones.reduce((sum, count) => sum + (count - N / 2) ** 2 / (N / 4), 0)
    return upperShare(statistic, 48)
  },
}

/** Largest of eight, to the eighth power, is uniform again. */
const largestOfEight: BatteryTest = {
  name: 'largest of eight',
  pValue(sequence) {
    const counts = new Float64Array(64)
    for (let group = 0; group < N / 8; group++) {
      let largest = 0
      for (let i = 0; i < 8; i++) largest = Math.max(largest, sequence(group * 8 + i))
      counts[Math.min(63, Math.floor(largest ** 8 * 64))]!++
    }
    return equalCounts(counts, N / 8)
  },
}

export const battery: readonly BatteryTest[] = [
  uniformity,
  distance,
  serial(1, 32),
  correlation(1),
  correlation(2),
  correlation(8),
  correlation(256),
  birthdays,
  gaps,
  runs,
  permutations,
  weights,
  bits,
  largestOfEight,
]
