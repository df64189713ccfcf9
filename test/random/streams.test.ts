// The streams under a battery of statistics, in the orders in which keys vary in use; and generators that
// are known to be bad, which the same battery must refuse.
import { afterAll, describe, expect, it } from 'vitest'
import { makeStream, rootKey } from '../../sim/base/streams.ts'
import { battery } from './battery.ts'
import type { Sequence } from './battery.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const root = rootKey('battery')

/** Orders of the keys: which part of (seed, replication, stream, entity, draw) runs first. */
const orders: readonly [string, Sequence][] = (() => {
  const stream = makeStream(root, 0, 'buyers')
  const other = makeStream(root, 0, 'parcels')
  const replications = Array.from({ length: 4096 }, (_, r) => makeStream(root, r, 'buyers'))
  const seeds = Array.from({ length: 1024 }, (_, s) => makeStream(rootKey(`${s}`), 0, 'buyers'))
  return [
    ['entities of one stream', (n) => stream.uniform(n, 0)],
    ['draws of one entity', (n) => stream.uniform(7, n)],
    ['entity by entity, eight draws each', (n) => stream.uniform(n >>> 3, n & 7)],
    ['two streams in turn', (n) => (n & 1 ? stream : other).uniform(n >>> 1, 0)],
    ['replications first', (n) => replications[n & 4095]!.uniform(n >>> 12, 0)],
    ['seeds first', (n) => seeds[n & 1023]!.uniform(n >>> 10, 0)],
    ['keys as the market makes them, 16 apart', (n) => stream.uniform(n * 16, 5)],
  ]
})()

/** Family of 14 statistics x 7 orders: refused by chance once in a thousand seeds (98 x 1e-5). */
const LEAST_P = 1e-5

const worst: string[] = []
afterAll(() => {
  if (isDeep) process.stdout.write(`\nleast p-values\n${worst.join('\n')}\n`)
})

describe('the streams', () => {
  it.each(orders)('pass every statistic along %s', (name, sequence) => {
    const found = battery.map((test) => ({ test: test.name, p: test.pValue(sequence) }))
    const least = found.reduce((a, b) => (b.p < a.p ? b : a))
    worst.push(`${name.padEnd(44)} ${least.p.toExponential(1)}  ${least.test}`)
    expect(found.filter(({ p }) => !(p > LEAST_P))).toEqual([])
  })
})

/** A raw key of sums: seed and entity collide (the fault that a hashed key mends). */
const sums: Sequence = (n) => {
  const stream = makeStream(root, 0, 'buyers')
  return stream.uniform((n >>> 8) + (n & 255), 0)
}
/** Lehmer's generator modulo 2^31 with a small multiplier. */
const lehmer: Sequence = (n) => ((n * 65_539) % 2 ** 31) / 2 ** 31
const bad: readonly [string, Sequence][] = [
  ['a key of sums, so that neighbours share numbers', sums],
  ['a linear congruence', lehmer],
  ['one stream read twice', (n) => makeStream(root, 0, 'buyers').uniform(n >>> 1, 0)],
  [
    'numbers cut to 16 bits',
    (n) => Math.floor(makeStream(root, 0, 'a').uniform(n, 0) * 65_536) / 65_536,
  ],
  ['a bias of one part in a hundred', (n) => makeStream(root, 0, 'a').uniform(n, 0) ** 1.01 * 1],
  [
    'one number in fifty said again',
    (n) => {
      const stream = makeStream(root, 0, 'a')
      return stream.uniform(stream.chance(n, 1, 0.02) ? n - 1 : n, 0)
    },
  ],
]

describe('the battery', () => {
  it.each(bad)('refuses %s', (_, sequence) => {
    expect(battery.some((test) => !(test.pValue(sequence) > LEAST_P))).toBe(true)
  })
})
