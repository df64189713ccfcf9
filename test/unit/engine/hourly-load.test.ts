// The time integral of a level, by hour of the day.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HourlyLoad } from '../../../sim/engine/hourly-load.ts'

const total = (loads: Float64Array): number => loads.reduce((sum, load) => sum + load, 0)

describe('HourlyLoad', () => {
  it('splits a level over the hours and the days that it lasts', () => {
    const load = new HourlyLoad(0)
    load.count(0, 22.5)
    load.count(2, 49.25)
    const byHour = load.byHour()
    expect([byHour[21], byHour[22], byHour[23], byHour[0], byHour[1], byHour[2]]).toEqual([
      2, 3, 4, 4, 2.5, 2,
    ])
  })

  it('adds up to level x time, however it is cut', () => {
    const spans = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 400 })),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 200 }), (parts, startEighths) => {
        let now = startEighths / 8
        let sum = 0
        const load = new HourlyLoad(now)
        for (const [level, eighths] of parts) {
          now += eighths / 8
          sum += (level * eighths) / 8
          load.count(level, now)
        }
        expect(total(load.byHour())).toBe(sum)
      }),
    )
  })
})
