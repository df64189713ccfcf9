import alea from 'seedrandom/lib/alea.js'
import { invariant } from './invariant.ts'
import { HALF_STEP, lnOfRest } from './numeric.ts'
import { KEY_PARITY, threefry2x32 } from './threefry.ts'
import type { WordPair } from './threefry.ts'

/** The user's seed as two words: the root of every random number of a run. */
export type RootKey = WordPair

const KEY_ROUNDS = 20
/** How many exponential quantities are made at once. */
const BATCH = 256

/** Turns the text of a seed into the root key. Any text is a seed, the empty one too. */
export function rootKey(seedText: string): RootKey {
  const words = alea(seedText)
  return [words.int32(), words.int32()]
}

/**
 * A source of random numbers without state: the same question gets the same answer, in any order.
 * A question is (entity, draw): who, an unsigned 32-bit integer, and the how-many-eth number of his.
 * So two arms that ask the same of the same buyer hear the same, whatever else happened in between.
 */
export class Stream {
  private readonly key0: number
  private readonly key1: number
  private readonly key2: number

  constructor(key: WordPair) {
    this.key0 = key[0] | 0
    this.key1 = key[1] | 0
    this.key2 = KEY_PARITY ^ key[0] ^ key[1]
  }

  /** A number in the open interval (0, 1): one of the 2^52 odd multiples of 2^-53, so never 0, 1/2 or 1. */
  uniform(entity: number, draw: number): number {
    const word0 = mix(this.key0, this.key1, this.key2, entity, draw)
    // 32 bits of one word and 20 of the other, then half a step so that the ends stay open.
    return ((word0 >>> 0) * 2097152 + ((word1[0]! >>> 12) * 2 + 1)) * HALF_STEP
  }

  /**
   * Exactly `exponential(stream.uniform(entity, draw), mean)` of entities `first`, `first` + 1 and so on,
   * as many as `out` holds, up to 256: cheaper than one at a time.
   */
  fillExponential(first: number, draw: number, mean: number, out: Float64Array): void {
    const { key0, key1, key2 } = this
    const count = out.length
    invariant(count <= BATCH, () => `${count} quantities at once, of at most ${BATCH}`)
    // Two short loops, of integers and of fractions, run faster than one.
    for (let i = 0; i < count; i++) {
      words0[i] = mix(key0, key1, key2, first + i, draw)
      words1[i] = word1[0]!
    }
    for (let i = 0; i < count; i++) out[i] = -mean * lnOfRest(words0[i]!, words1[i]!)
  }

  /** An integer from 0 to n - 1, each equally likely (to n / 2^52). */
  below(entity: number, draw: number, n: number): number {
    return Math.floor(this.uniform(entity, draw) * n)
  }

  /** True with probability p. A larger p keeps every true answer: the coupling of two arms. */
  chance(entity: number, draw: number, p: number): boolean {
    return this.uniform(entity, draw) < p
  }
}

/** The second word of the latest `mix`. */
const word1 = new Int32Array(1)
const words0 = new Int32Array(BATCH)
const words1 = new Int32Array(BATCH)

/**
 * Threefry2x32 with 12 rounds, unrolled: words stay in registers as int32. It is just short enough to
 * be inlined (V8 takes up to 460 bytes of bytecode), and answers an integer for where it is not: a
 * fraction would be put on the heap at every call.
 */
function mix(key0: number, key1: number, key2: number, entity: number, draw: number): number {
  let x0 = (entity + key0) | 0
  let x1 = (draw + key1) | 0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0
  x0 = (x0 + key1) | 0
  x1 = (x1 + key2 + 1) | 0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0
  x0 = (x0 + key2) | 0
  x1 = (x1 + key0 + 2) | 0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0
  x0 = (x0 + x1) | 0
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0
  x0 = (x0 + key0) | 0
  x1 = (x1 + key1 + 3) | 0
  word1[0] = x1
  return x0
}

/** The stream called `name` of one replication. Other names and replications are independent. */
export function makeStream(root: RootKey, replication: number, name: string): Stream {
  return new Stream(threefry2x32(KEY_ROUNDS, root, [replication | 0, hashName(name)]))
}

/** FNV-1a over UTF-16 units: short, well spread, and the same everywhere. */
function hashName(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash
}
