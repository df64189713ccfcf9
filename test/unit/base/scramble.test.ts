import { describe, expect, it } from 'vitest'
import { scramble } from '../../../sim/base/scramble.ts'

describe('scramble', () => {
  it('is one to one on unsigned 32-bit integers', () => {
    const seen = new Set<number>()
    for (let n = 0; n < 100_000; n++) seen.add(scramble(n))
    for (let n = 0; n < 100_000; n++) seen.add(scramble(4294967295 - n))
    expect(seen.size).toBe(200_000)
    expect([...seen].every((hash) => hash >>> 0 === hash)).toBe(true)
  })

  it('agrees with the published finaliser', () => {
    // fmix32 of MurmurHash3: 0 stays 0, 1 becomes 0x514e28b7.
    expect([scramble(0), scramble(1)]).toEqual([0, 0x514e28b7])
  })
})
