// What a checkout costs under a coupon, and what is left of the reduction when a part goes back.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { couponClawbacks } from '../../../sim/market/abuse/policy-view.ts'
import { reducedFen, taggedFen } from '../../../sim/market/price.ts'

const coupon = { fromFen: 20_000, offFen: 3000 }

describe('reducedFen', () => {
  it('leaves a checkout below the total as it is', () => {
    expect(reducedFen([9990, 9990], { ...coupon, clawback: 'pro-rata' })).toEqual([9990, 9990])
  })

  it('puts the reduction where a refund of the filler leaves all, a part or nothing of it', () => {
    expect(reducedFen([15_000, 5000], { ...coupon, clawback: 'none' })).toEqual([12_000, 5000])
    expect(reducedFen([15_000, 5000], { ...coupon, clawback: 'pro-rata' })).toEqual([12_750, 4250])
    expect(reducedFen([15_000, 5000], { ...coupon, clawback: 'full' })).toEqual([15_000, 2000])
  })

  it('moves on to the next line where one is too cheap to bear it', () => {
    expect(reducedFen([18_000, 2000], { ...coupon, clawback: 'full' })).toEqual([16_990, 10])
  })

  it('takes off the whole reduction to the fen, and no line costs nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1000, max: 50_000 }), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...couponClawbacks),
        fc.integer({ min: 1, max: 900 }),
        (tags, clawback, offFen) => {
          const paid = reducedFen(tags, { fromFen: 0, offFen, clawback })
          const sum = (each: readonly number[]): number => each.reduce((a, b) => a + b, 0)
          expect(sum(tags) - sum(paid)).toBe(offFen)
          for (const fen of paid) expect(fen).toBeGreaterThanOrEqual(10)
        },
      ),
    )
  })
})

describe('taggedFen', () => {
  it('is a share of the usual price, and never nothing', () => {
    expect([taggedFen(9990, 1), taggedFen(9990, 0.1), taggedFen(50, 0.01)]).toEqual([9990, 999, 10])
  })
})
