// The width of a bucket follows the times pending.
import { describe, expect, it } from 'vitest'
import { estimateWidth } from '../../../sim/engine/bucket-width.ts'

describe('estimateWidth', () => {
  it('lays nine tenths of the times over the buckets', () => {
    const times = Float64Array.from({ length: 100_000 }, (_, i) => i / 1000)
    expect(estimateWidth(times, 1000)).toBeCloseTo(90 / 1000, 3)
  })

  it('gives a bucket 32 events at least', () => {
    const times = Float64Array.from({ length: 3200 }, (_, i) => i)
    expect(estimateWidth(times, 4096)).toBeCloseTo(0.9 * 32, 0)
  })

  it('looks beyond ties at the front, and is 0 when all is one tie or nothing', () => {
    const tied = Float64Array.from({ length: 1000 }, (_, i) => (i < 990 ? 1 : 11))
    expect(estimateWidth(tied, 10)).toBe(1)
    expect(estimateWidth(new Float64Array(100).fill(9), 10)).toBe(0)
    expect(estimateWidth(new Float64Array(0), 10)).toBe(0)
  })
})
