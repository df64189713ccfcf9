// A draw answers (stream, entity, draw number), and nothing else about the run.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exponential } from '../../../sim/base/distributions.ts'
import { ExponentialSeries } from '../../../sim/base/exponential-series.ts'
import { ln, lnOfRest } from '../../../sim/base/numeric.ts'
import { makeStream, rootKey, Stream } from '../../../sim/base/streams.ts'
import { threefry2x32 } from '../../../sim/base/threefry.ts'

const root = rootKey('streams test')
const stream = makeStream(root, 0, 'buyers')
const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('uniform', () => {
  it('is Threefry with 12 rounds of (entity, draw), 52 bits of it', () => {
    fc.assert(
      fc.property(word, word, uint32, uint32, (key0, key1, entity, draw) => {
        const [high, low] = threefry2x32(12, [key0, key1], [entity | 0, draw | 0])
        const bits = (BigInt(high >>> 0) << 20n) | BigInt((low >>> 0) >>> 12)
        const steps = new Stream([key0, key1]).uniform(entity, draw) * 2 ** 53
        expect(BigInt(steps)).toBe(2n * bits + 1n)
      }),
    )
  })

  it('fills exponential quantities to the same bit, in blocks and at the edges of a word', () => {
    const series = new ExponentialSeries(stream, 3, 7)
    for (const n of [0, 1, 255, 256, 70_000, 5, 2 ** 32 - 1]) {
      expect(series.at(n)).toBe(exponential(stream.uniform(n, 3), 7))
    }
    const words = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 4096, -4097, -2]
    for (const word0 of words) {
      for (const word1 of words) {
        const u = ((word0 >>> 0) * 2 ** 21 + ((word1 >>> 12) * 2 + 1)) / 2 ** 53
        expect(lnOfRest(word0, word1)).toBe(ln(1 - u))
      }
    }
    fc.assert(
      fc.property(word, word, (word0, word1) => {
        const u = ((word0 >>> 0) * 2 ** 21 + ((word1 >>> 12) * 2 + 1)) / 2 ** 53
        expect(lnOfRest(word0, word1)).toBe(ln(1 - u))
      }),
    )
  })

  it('lies strictly between 0 and 1 and so does 1 less it', () => {
    fc.assert(
      fc.property(uint32, uint32, (entity, draw) => {
        const u = stream.uniform(entity, draw)
        expect(u > 0 && u < 1 && 1 - u > 0 && 1 - u < 1).toBe(true)
      }),
    )
  })

  it('fills 64 cells evenly along entities, draws and replications (each chi-square below 156)', () => {
    // With 63 degrees of freedom a true uniform exceeds 156 once in 10^9.
    const orders: ((i: number) => number)[] = [
      (i) => stream.uniform(i, 0),
      (i) => stream.uniform(7, i),
      (i) => stream.uniform(i >> 3, i & 7),
      (i) => makeStream(root, i, 'buyers').uniform(0, 0),
      (i) => makeStream(rootKey(`seed ${i >> 6}`), i & 63, 'buyers').uniform(1, 2),
    ]
    for (const drawNth of orders) expect(chiSquare(drawNth, 64, 20_000)).toBeLessThan(156)
  })

  it('leaves neighbours uncorrelated: entities, draws, streams (each |r| sqrt n below 6)', () => {
    const other = makeStream(root, 0, 'parcels')
    const pairs: ((i: number) => [number, number])[] = [
      (i) => [stream.uniform(i, 0), stream.uniform(i + 1, 0)],
      (i) => [stream.uniform(i, 0), stream.uniform(i, 1)],
      (i) => [stream.uniform(i, 0), other.uniform(i, 0)],
      (i) => [stream.uniform(i, 1), stream.uniform(1, i)],
    ]
    for (const pair of pairs) {
      const count = 50_000
      let sum = 0
      for (let i = 0; i < count; i++) {
        const [a, b] = pair(i)
        sum += (a - 0.5) * (b - 0.5) * 12
      }
      expect(Math.abs(sum / Math.sqrt(count))).toBeLessThan(6)
    }
  })
})

describe('makeStream', () => {
  it('gives the same answers again, in any order', () => {
    const again = makeStream(rootKey('streams test'), 0, 'buyers')
    const forward = [0, 1, 2, 3].map((entity) => stream.uniform(entity, 5))
    const backward = [3, 2, 1, 0].map((entity) => again.uniform(entity, 5)).toReversed()
    expect(backward).toEqual(forward)
  })

  it('tells seeds, replications and names apart', () => {
    const first = [
      stream,
      makeStream(root, 1, 'buyers'),
      makeStream(root, 0, 'buyer'),
      makeStream(rootKey('streams tesu'), 0, 'buyers'),
      makeStream(rootKey(''), 0, 'buyers'),
    ].map((each) => each.uniform(0, 0))
    expect(new Set(first).size).toBe(first.length)
  })
})

describe('below and chance', () => {
  it('below gives integers from 0 to n - 1, evenly (chi-square below 64 for n = 10)', () => {
    // With 9 degrees of freedom a true uniform exceeds 64 once in 10^9.
    expect(chiSquare((i) => stream.below(i, 0, 10) / 10, 10, 10_000)).toBeLessThan(64)
    fc.assert(
      fc.property(uint32, fc.integer({ min: 1, max: 2 ** 31 }), (entity, n) => {
        const value = stream.below(entity, 1, n)
        expect(Number.isInteger(value) && value >= 0 && value < n).toBe(true)
      }),
    )
  })

  it('chance never takes a true answer back when p grows', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(uint32, probability, probability, (entity, p, q) => {
        const rarely = stream.chance(entity, 2, Math.min(p, q))
        const often = stream.chance(entity, 2, Math.max(p, q))
        expect(often || !rarely).toBe(true)
      }),
    )
  })

  it('chance is certain at 0 and 1', () => {
    expect([stream.chance(1, 1, 0), stream.chance(1, 1, 1)]).toEqual([false, true])
  })
})

function chiSquare(drawNth: (i: number) => number, cells: number, count: number): number {
  const counts = Array.from({ length: cells }, () => 0)
  for (let i = 0; i < count; i++) {
    const cell = Math.floor(drawNth(i) * cells + 1e-9)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  const expected = count / cells
  return counts.reduce((sum, each) => sum + (each - expected) ** 2 / expected, 0)
}
