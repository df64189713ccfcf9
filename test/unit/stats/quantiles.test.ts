// Quantiles agree with R 4.2.2 to one part in a million.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../analysis/stats/normal.ts'
import { quantile, quantileSorted } from '../../../analysis/stats/quantile.ts'
import { studentTQuantile } from '../../../analysis/stats/student-t.ts'

const degreesOfFreedom = [1, 2, 3, 4, 9, 19, 29, 99, 999]

/** R: qt(p, c(1, 2, 3, 4, 9, 19, 29, 99, 999)) for each p. */
const studentT: readonly [number, readonly number[]][] = [
  [
    0.6,
    [
      0.324919696233, 0.288675134595, 0.276670662333, 0.270722294708, 0.260955336474,
      0.256922819796, 0.255683634571, 0.254029012152, 0.25341458333,
    ],
  ],
  [
    0.75,
    [
      1, 0.816496580928, 0.764892328404, 0.740697084113, 0.702722146751, 0.687621460204,
      0.683043860822, 0.676975985546, 0.674735410347,
    ],
  ],
  [
    0.9,
    [
      3.07768353718, 1.88561808316, 1.6377443537, 1.53320627406, 1.3830287384, 1.32772820903,
      1.3114336473, 1.29016144203, 1.28239957004,
    ],
  ],
  [
    0.95,
    [
      6.31375151468, 2.91998558035, 2.3533634348, 2.13184678633, 1.83311293266, 1.72913281152,
      1.69912702653, 1.66039115602, 1.64638034543,
    ],
  ],
  [
    0.975,
    [
      12.7062047362, 4.30265272975, 3.18244630528, 2.7764451052, 2.2621571628, 2.09302405441,
      2.04522964213, 1.98421695159, 1.96234146113,
    ],
  ],
  [
    0.99,
    [
      31.8205159538, 6.96455673428, 4.54070285857, 3.74694738798, 2.82143792503, 2.53948319062,
      2.46202136015, 2.36460586179, 2.33008641904,
    ],
  ],
  [
    0.995,
    [
      63.6567411629, 9.92484320092, 5.84090930973, 4.60409487135, 3.24983554159, 2.86093460646,
      2.75638590367, 2.62640545728, 2.58075963727,
    ],
  ],
  [
    0.999,
    [
      318.308838986, 22.3271247701, 10.2145318524, 7.17318221978, 4.29680566273, 3.57940014895,
      3.39624028836, 3.17460384976, 3.09841036175,
    ],
  ],
  [
    0.9995,
    [
      636.619248769, 31.5990545764, 12.9239786367, 8.61030158138, 4.78091258593, 3.88340585259,
      3.65940501947, 3.39152883336, 3.3002924404,
    ],
  ],
]

/** R: qnorm(c(.75, .95, .975, .995, .9995)) */
const normal: readonly [number, number][] = [
  [0.75, 0.674489750196082],
  [0.95, 1.644853626951472],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489],
  [0.9995, 3.290526731491926],
]

describe('studentTQuantile', () => {
  it.each(studentT)('equals qt of R at %f within 1e-6', (probability, expected) => {
    const errors = degreesOfFreedom.map((df, i) =>
      Math.abs(studentTQuantile(probability, df) / (expected[i] ?? NaN) - 1),
    )
    expect(Math.max(...errors)).toBeLessThan(1e-6)
  })

  it('is odd around the median', () => {
    expect(studentTQuantile(0.025, 7)).toBeCloseTo(-studentTQuantile(0.975, 7), 6)
  })
})

describe('normalQuantile', () => {
  it.each(normal)('equals qnorm of R at %f within 1e-6', (probability, expected) => {
    expect(Math.abs(normalQuantile(probability) / expected - 1)).toBeLessThan(1e-6)
  })
})

describe('quantile', () => {
  it('interpolates as type 7 of R does', () => {
    // R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(0, .05, .25, .5, .9, .95, 1), type = 7)
    const values = [3, 1, 4, 1, 5, 9, 2, 6]
    const found = [0, 0.05, 0.25, 0.5, 0.9, 0.95, 1].map((share) => quantile(values, share))
    expect(found.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
      1, 1, 1.75, 3.5, 6.9, 7.95, 9,
    ])
    expect(values).toEqual([3, 1, 4, 1, 5, 9, 2, 6])
  })

  it('of one value is that value, of none is NaN', () => {
    expect(quantileSorted([7], 0.95)).toBe(7)
    expect(quantileSorted([], 0.5)).toBeNaN()
    expect(quantile([7], 1)).toBe(7)
    expect(quantile([], 0.5)).toBeNaN()
  })

  it('is what sorting gives, ties and ends included', () => {
    const some = fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.double({ noNaN: true, min: -1, max: 9 }),
    )
    const shares = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ noNaN: true, min: 0, max: 1 }))
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), shares, (values, share) => {
        const ascending = Float64Array.from(values).sort()
        expect(quantile(values, share)).toBe(quantileSorted(ascending, share))
      }),
    )
  })
})
