/** Two 32-bit words, each read as a signed int32. */
export type WordPair = readonly [number, number]

/** The third word of every key is the other two xor this, so that no key is all zero. */
export const KEY_PARITY = 0x1bd11bda
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const

/**
 * Threefry2x32: an add-rotate-xor cipher that turns a counter into two random words under a key.
 * Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3 (SC 2011).
 * This plain form makes keys and is the reference of the unrolled one in `streams.ts`.
 */
export function threefry2x32(rounds: number, key: WordPair, counter: WordPair): WordPair {
  const schedule = [key[0], key[1], KEY_PARITY ^ key[0] ^ key[1]] as const
  let x0 = (counter[0] + schedule[0]) | 0
  let x1 = (counter[1] + schedule[1]) | 0
  for (let round = 0; round < rounds; round++) {
    const turn = ROTATIONS[round % 8]!
    x0 = (x0 + x1) | 0
    x1 = ((x1 << turn) | (x1 >>> (32 - turn))) ^ x0
    if (round % 4 === 3) {
      const group = (round + 1) / 4
      x0 = (x0 + schedule[group % 3]!) | 0
      x1 = (x1 + schedule[(group + 1) % 3]! + group) | 0
    }
  }
  return [x0, x1]
}
