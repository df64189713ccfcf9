// Money is whole fen; half a fen goes away from zero.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../sim/base/input-error.ts'
import { fenToYuan, shareOfFen, yuanToFen } from '../../../sim/base/money.ts'

const fen = fc.integer({ min: -(10 ** 12), max: 10 ** 12 })

describe('yuanToFen', () => {
  it('undoes fenToYuan', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(yuanToFen(fenToYuan(amount))).toBe(amount)
      }),
    )
  })

  it('rounds a written half fen away from zero, whatever its binary form', () => {
    const written = fc.integer({ min: 0, max: 10 ** 9 })
    fc.assert(
      fc.property(written, (whole) => {
        const yuan = Number(`${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}5`)
        expect([yuanToFen(yuan), yuanToFen(-yuan)]).toEqual([whole + 1, -whole - 1])
      }),
    )
  })

  it('rounds other parts of a fen to the nearest', () => {
    expect([0.004, 0.006, -0.004, -0.006, 12.344, 12.346].map(yuanToFen)).toEqual([
      0, 1, 0, -1, 1234, 1235,
    ])
  })

  it('refuses what is no amount', () => {
    for (const bad of [NaN, Infinity, -Infinity, 1e15]) {
      expect(() => yuanToFen(bad)).toThrow(InputError)
    }
  })
})

describe('shareOfFen', () => {
  it('is an integer between nothing and all', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.double({ min: 0, max: 1, noNaN: true }), (amount, share) => {
        const part = shareOfFen(amount, share)
        expect(Number.isInteger(part) && part >= 0 && part <= amount).toBe(true)
      }),
    )
  })

  it('gives exact percentages and rounds halves away from zero', () => {
    expect([shareOfFen(1000, 0.07), shareOfFen(101, 0.5), shareOfFen(-101, 0.5)]).toEqual([
      70, 51, -51,
    ])
  })
})
