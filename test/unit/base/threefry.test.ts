// Threefry2x32 is the published generator: known answers of Random123 (kat_vectors).
import { describe, expect, it } from 'vitest'
import { threefry2x32 } from '../../../sim/base/threefry.ts'

const ones: [number, number] = [0xffffffff, 0xffffffff]
const piCounter: [number, number] = [0x243f6a88, 0x85a308d3]
const piKey: [number, number] = [0x13198a2e, 0x03707344]

const unsigned = (words: readonly number[]): number[] => words.map((word) => word >>> 0)

describe('threefry2x32', () => {
  it.each([
    { rounds: 13, key: [0, 0], counter: [0, 0], words: [0x9d1c5ec6, 0x8bd50731] },
    { rounds: 13, key: ones, counter: ones, words: [0xfd36d048, 0x2d17272c] },
    { rounds: 13, key: piKey, counter: piCounter, words: [0xba3e4725, 0xf27d669e] },
    { rounds: 20, key: [0, 0], counter: [0, 0], words: [0x6b200159, 0x99ba4efe] },
    { rounds: 20, key: ones, counter: ones, words: [0x1cb996fc, 0xbb002be7] },
    { rounds: 20, key: piKey, counter: piCounter, words: [0xc4923a9c, 0x483df7a0] },
    { rounds: 32, key: [0, 0], counter: [0, 0], words: [0xcee3d47e, 0xa23dfd5c] },
    { rounds: 32, key: ones, counter: ones, words: [0x6e2fe0d0, 0xb1b76f82] },
    { rounds: 32, key: piKey, counter: piCounter, words: [0xe2827716, 0xc3c05cdf] },
  ] as const)('gives the published words after $rounds rounds of $counter', (row) => {
    expect(unsigned(threefry2x32(row.rounds, row.key, row.counter))).toEqual(row.words)
  })

  it('returns signed 32-bit words', () => {
    const words = threefry2x32(20, [0, 0], [0, 0])
    expect(words).toEqual(words.map((word) => word | 0))
  })
})
