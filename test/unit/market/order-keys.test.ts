// Numbers of candidate checkouts: one wish, one number, in every arm.
import { describe, expect, it } from 'vitest'
import { patterns } from '../../../sim/market/abuse/pattern-names.ts'
import { candidateKey, extraCandidate } from '../../../sim/market/order-keys.ts'

describe('candidateKey', () => {
  it('gives every candidate of every source a block of its own below 2^32, the extra ones too', () => {
    const spans = patterns.flatMap((_, source) =>
      [0, 1, 50_000, 1_000_000].flatMap((nth) =>
        [nth, extraCandidate(source, nth)].map((candidate) => {
          const key = candidateKey(source, candidate)
          return { from: key, to: key + (source === 0 ? 8 : 32) }
        }),
      ),
    )
    const ordered = spans.toSorted((a, b) => a.from - b.from)
    const overlaps = ordered.filter(({ from }, i) => from < (ordered[i - 1]?.to ?? 0))
    expect(overlaps).toEqual([])
    expect(ordered.at(-1)?.to).toBeLessThanOrEqual(2 ** 32)
  })
})
