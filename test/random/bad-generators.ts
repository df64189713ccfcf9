import { makeStream, rootKey } from '../../sim/base/streams.ts'
import { threefry2x32 } from '../../sim/base/threefry.ts'
import type { WordPair } from '../../sim/base/threefry.ts'
import type { Sequence } from './numbers.ts'
import type { SequencePair } from './orders.ts'

/** A way to make random numbers that is known to be bad. */
type Bad<T> = { name: string; numbers: T }

const root = rootKey('bad generators')
const good = makeStream(root, 0, 'good')
const other = makeStream(root, 0, 'other')

/** A column of numbers worked out one after another. */
function recurrence(next: (state: number) => number, scale: number): Sequence {
  const values: number[] = []
  let state = 12_345
  return (n) => {
    while (values.length <= n) values.push((state = next(state)) / scale)
    return values[n]!
  }
}

/** Two words as a number with 52 bits, as a stream makes it. */
function fractionOf([high, low]: WordPair): number {
  return ((high >>> 0) * 2 ** 20 + (low >>> 12) + 0.5) * 2 ** -52
}

/** The key of four counters mixed once, with no cipher before: pcg4d (Jarzynski and Olano 2020). */
function pcg4d(...key: [number, number, number, number]): number {
  let [x, y, z, w] = key.map(
    (word) => (Math.imul(word, 1_664_525) + 1_013_904_223) | 0,
  ) as typeof key
  for (const shift of [16, 0]) {
    x = (x + Math.imul(y, w)) | 0
    y = (y + Math.imul(z, x)) | 0
    z = (z + Math.imul(x, y)) | 0
    w = (w + Math.imul(y, z)) | 0
    if (shift > 0) [x, y, z, w] = [x ^ (x >>> 16), y ^ (y >>> 16), z ^ (z >>> 16), w ^ (w >>> 16)]
  }
  return fractionOf([x, y])
}

/** Each with the statistic that it is here for. */
export const badSequences: readonly (Bad<Sequence> & { caughtBy: string })[] = [
  {
    name: 'a raw key mixed once (pcg4d)',
    numbers: (n) => pcg4d(42, 0, n, 0),
    caughtBy: 'balance of each of 52 bits',
  },
  {
    name: 'the low bits of a linear congruence',
    numbers: recurrence((state) => (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0, 2 ** 32),
    caughtBy: 'runs above and below one half, bits backwards',
  },
  {
    name: 'RANDU',
    numbers: recurrence((state) => (state * 65_539) % 2 ** 31, 2 ** 31),
    caughtBy: '3 in a row, 16^3 cells',
  },
  {
    name: 'a shift register (xorshift32)',
    numbers: recurrence((state) => {
      let x = state ^ (state << 13)
      x ^= x >>> 17
      return (x ^ (x << 5)) >>> 0
    }, 2 ** 32),
    caughtBy: 'ranks of 32 x 32 bits',
  },
  {
    name: 'a stream read twice, one reading after the other',
    numbers: (n) => good.uniform(n & 0x1ffff, 0),
    caughtBy: 'whole numbers said twice',
  },
  {
    name: 'a stream of which every number is taken twice',
    numbers: (n) => good.uniform(n >>> 1, 0),
    caughtBy: 'correlation at 13 lags',
  },
  {
    name: 'the number of the seed added to that of the entity',
    numbers: (n) => good.uniform((n >>> 8) + (n & 255), 0),
    caughtBy: 'whole numbers said twice',
  },
  {
    name: 'Threefry with 8 rounds',
    numbers: (n) => fractionOf(threefry2x32(8, root, [n, 0])),
    caughtBy: 'correlation at 13 lags',
  },
  {
    name: 'numbers cut to 16 bits',
    numbers: (n) => (Math.floor(good.uniform(n, 0) * 65_536) + 0.5) / 65_536,
    caughtBy: 'collisions in 2^28 urns',
  },
  {
    name: 'numbers 2% too low (their 1.02nd power)',
    numbers: (n) => good.uniform(n, 0) ** 1.02,
    caughtBy: 'distance to the uniform law (Kolmogorov-Smirnov)',
  },
  {
    name: 'one number in fifty said again',
    numbers: (n) => good.uniform(other.chance(n, 0, 0.02) ? n - 1 : n, 0),
    caughtBy: 'correlation at 13 lags',
  },
  {
    name: 'numbers spread too evenly',
    numbers: (n) => (n * 0.6180339887498949) % 1,
    caughtBy: '1,024 cells',
  },
]

/** Two streams that have to do with each other. */
export const badPairs: readonly (Bad<SequencePair> & { caughtBy: string })[] = [
  {
    name: 'a number and 1 less it',
    numbers: [(n) => good.uniform(n, 0), (n) => 1 - good.uniform(n, 0)],
    caughtBy: 'correlation',
  },
  {
    name: 'one number in fifty shared',
    numbers: [
      (n) => good.uniform(n, 0),
      (n) => (other.chance(n, 0, 0.02) ? good.uniform(n, 0) : other.uniform(n, 1)),
    ],
    caughtBy: 'correlation',
  },
  {
    name: 'one word of two shared, the lower',
    numbers: [
      (n) => good.uniform(n, 0),
      (n) =>
        (Math.floor(other.uniform(n, 0) * 2 ** 32) + ((good.uniform(n, 0) * 2 ** 32) % 1)) /
        2 ** 32,
    ],
    caughtBy: 'each bit differs half of the time',
  },
  {
    name: 'a number and its half-turn',
    numbers: [(n) => good.uniform(n, 0), (n) => (good.uniform(n, 0) + 0.25) % 1],
    caughtBy: '64 x 64 cells',
  },
]
