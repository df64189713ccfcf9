// Time integrals of people busy and entities waiting, by hour of the day.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StationLoads } from '../../../sim/engine/station-loads.ts'

const total = (loads: Float64Array): number => loads.reduce((sum, load) => sum + load, 0)

describe('StationLoads', () => {
  it('splits levels over the hours and the days that they last', () => {
    const loads = new StationLoads(0)
    loads.count(0, 0, 22.5)
    loads.count(2, 10, 49.25)
    const busy = loads.busyByHour()
    expect([busy[21], busy[22], busy[23], busy[0], busy[1], busy[2]]).toEqual([2, 3, 4, 4, 2.5, 2])
    expect(loads.queueByHour()).toEqual(busy.map((load) => load * 5))
  })

  it('counts a level held for ages by whole days, to the same sums', () => {
    const [long, short] = [new StationLoads(5.5), new StationLoads(5.5)]
    long.count(2, 3, 24_001.25)
    for (let now = 6; now <= 24_001; now++) short.count(2, 3, now)
    short.count(2, 3, 24_001.25)
    expect(long.busyByHour()).toEqual(short.busyByHour())
    expect(long.queueByHour()).toEqual(short.queueByHour())
    long.count(1, 0, 2 ** 50)
    expect(total(long.busyByHour())).toBeCloseTo(2 * 23_995.75 + 2 ** 50 - 24_001.25, -1)
  })

  it('adds up to level x time, however it is cut', () => {
    const level = fc.integer({ min: 0, max: 9 })
    const eighths = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(level, level, eighths), { maxLength: 30 }),
        eighths,
        (spans, start) => {
          let now = start / 8
          let [busyHours, queueHours] = [0, 0]
          const loads = new StationLoads(now)
          for (const [busy, waiting, length] of spans) {
            now += length / 8
            busyHours += (busy * length) / 8
            queueHours += (waiting * length) / 8
            loads.count(busy, waiting, now)
          }
          expect([total(loads.busyByHour()), total(loads.queueByHour())]).toEqual([
            busyHours,
            queueHours,
          ])
        },
      ),
    )
  })
})
