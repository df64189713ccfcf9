// When a shift is on, and when the next one begins.
import { describe, expect, it } from 'vitest'
import { InvariantError } from '../../../sim/base/invariant.ts'
import { ShiftClock } from '../../../sim/engine/shifts.ts'

describe('ShiftClock', () => {
  it('is open from its opening to just before its closing', () => {
    const clock = new ShiftClock({ startHour: 9, endHour: 17 })
    expect([8.99, 9, 16.99, 17, 33].map((t) => clock.isOpen(t))).toEqual([
      false,
      true,
      true,
      false,
      true,
    ])
  })

  it('crosses midnight and belongs to the day it opens on', () => {
    const mondayNight = new ShiftClock({ startHour: 22, endHour: 6, days: 0b0000001 })
    const open = [21, 22, 24, 29.9, 30, 46, 48].map((t) => mondayNight.isOpen(t))
    expect(open).toEqual([false, true, true, true, false, false, false])
    expect([0, 22, 30].map((t) => mondayNight.nextOpening(t))).toEqual([22, 22 + 168, 22 + 168])
  })

  it('may last all day, and begin its week on any weekday', () => {
    const clock = new ShiftClock({ startHour: 0, endHour: 24, days: 0b1000000, firstWeekday: 5 })
    expect([12, 24, 47.9, 48].map((t) => clock.isOpen(t))).toEqual([false, true, true, false])
  })

  it('obeys a further condition on the day', () => {
    const clock = new ShiftClock({ startHour: 9, endHour: 17, isOpenDay: (day) => day % 10 === 3 })
    expect([clock.isOpen(10), clock.nextOpening(10), clock.nextOpening(81)]).toEqual([
      false,
      81,
      13 * 24 + 9,
    ])
  })

  it('says so when it would never open, and refuses hours outside a day', () => {
    const never = new ShiftClock({ startHour: 9, endHour: 17, isOpenDay: () => false })
    expect(() => never.nextOpening(0)).toThrow(InvariantError)
    expect(() => new ShiftClock({ startHour: 24, endHour: 30 })).toThrow(InvariantError)
    expect(() => new ShiftClock({ startHour: -1, endHour: 8 })).toThrow(InvariantError)
  })
})
