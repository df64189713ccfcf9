import { scramble } from '../../sim/base/scramble.ts'
import { makeStream, rootKey } from '../../sim/base/streams.ts'
import type { RootKey, Stream } from '../../sim/base/streams.ts'
import type { Sequence } from './numbers.ts'

/** Two sequences that should have nothing to do with each other. */
export type SequencePair = readonly [Sequence, Sequence]

/** Candidates of the market are counted this far apart, so that lines of a basket have keys of their own. */
const KEYS_APART = 8

/** Orders of the keys: which part of (seed, replication, stream, entity, draw) runs first. */
export function ordersOf(root: RootKey): readonly (readonly [string, Sequence])[] {
  const stream = makeStream(root, 0, 'buyer')
  const replications = many(4096, (number) => makeStream(root, number, 'buyer'))
  const seeds = many(1024, (number) => makeStream(rootKey(`${root[0]} ${number}`), 0, 'buyer'))
  const names = many(64, (number) => makeStream(root, 0, `stream ${number}`))
  return [
    ['entities of one stream', (n) => stream.uniform(n, 0)],
    ['draws of one entity', (n) => stream.uniform(7, n)],
    ['entity by entity, eight draws each', (n) => stream.uniform(n >>> 3, n & 7)],
    ['keys as the market counts them', (n) => stream.uniform(n * KEYS_APART, 5)],
    ['abusive keys, counted from the middle', (n) => stream.uniform(0x80000000 + n * 32, 1)],
    ['streams first', (n) => names[n & 63]!.uniform(n >>> 6, 0)],
    ['replications first', (n) => replications[n & 4095]!.uniform(n >>> 12, 0)],
    ['seeds first', (n) => seeds[n & 1023]!.uniform(n >>> 10, 0)],
  ]
}

/** Neighbouring keys: the n-th of one sequence belongs to the n-th of the other. */
export function pairsOf(root: RootKey): readonly (readonly [string, SequencePair])[] {
  const stream = makeStream(root, 0, 'buyer')
  const other = makeStream(root, 0, 'order')
  const near = makeStream(root, 0, 'buyes')
  const next = makeStream(root, 1, 'buyer')
  const first = makeStream(rootKey('1'), 0, 'buyer')
  const second = makeStream(rootKey('2'), 0, 'buyer')
  const replications = many(4097, (number) => makeStream(root, number, 'buyer'))
  const here: Sequence = (n) => stream.uniform(n, 0)
  return [
    [
      'one entity and the next',
      [(n) => stream.uniform(2 * n, 0), (n) => stream.uniform(2 * n + 1, 0)],
    ],
    ['one draw and the next', [here, (n) => stream.uniform(n, 1)]],
    ['a draw of one attempt and of the next', [here, (n) => stream.uniform(n, 64)]],
    [
      'entity and draw exchanged',
      [(n) => stream.uniform(n + 1, 0), (n) => stream.uniform(0, n + 1)],
    ],
    [
      'entity one up, draw one down',
      [(n) => stream.uniform(n, 1), (n) => stream.uniform(n + 1, 0)],
    ],
    [
      'one bit of the entity turned',
      [
        (n) => stream.uniform(scramble(n), 0),
        (n) => stream.uniform(scramble(n) ^ (1 << (n % 32)), 0),
      ],
    ],
    ['two streams', [here, (n) => other.uniform(n, 0)]],
    ['two streams whose names differ by a letter', [here, (n) => near.uniform(n, 0)]],
    ['two replications', [here, (n) => next.uniform(n, 0)]],
    [
      'each replication and the next',
      [
        (n) => replications[n & 4095]!.uniform(n >>> 12, 3),
        (n) => replications[(n & 4095) + 1]!.uniform(n >>> 12, 3),
      ],
    ],
    ['seeds 1 and 2', [(n) => first.uniform(n, 0), (n) => second.uniform(n, 0)]],
  ]
}

function many(count: number, make: (number: number) => Stream): readonly Stream[] {
  return Array.from({ length: count }, (_, number) => make(number))
}
