// Hours since the start read as days and working time; dates as text at the edge only.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromIso, makeCalendar, toIso } from '../../../sim/base/calendar.ts'
import { InputError } from '../../../sim/base/input-error.ts'

// 2026-03-02 is a Monday. Wednesday is a holiday, made up for on Saturday.
const calendar = makeCalendar({
  startDate: '2026-03-02',
  holidays: ['2026-03-04'],
  makeupDays: ['2026-03-07'],
  workStartHour: 9,
  workEndHour: 18,
})
const MONDAY = 0
const TUESDAY = 24
const WEDNESDAY = 48
const THURSDAY = 72
const SATURDAY = 120
const SUNDAY = 144
const NEXT_MONDAY = 168

const times = fc.double({ min: -1e5, max: 1e5, noNaN: true })

describe('days and hours', () => {
  it('split a time into a day and an hour below 24', () => {
    fc.assert(
      fc.property(times, (t) => {
        const hour = calendar.hourOfDay(t)
        expect(hour >= 0 && hour < 24).toBe(true)
        expect(Math.abs(calendar.dayOf(t) * 24 + hour - t)).toBeLessThan(1e-9)
      }),
    )
  })

  it('count weekdays from Monday, before the start too', () => {
    expect([MONDAY, TUESDAY, SUNDAY, NEXT_MONDAY, -1].map((t) => calendar.weekday(t))).toEqual([
      0, 1, 6, 0, 6,
    ])
  })

  it('work on weekdays but holidays, and on days made up for', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((day) => calendar.isWorkingDay(day))
    expect(week).toEqual([true, true, false, true, true, true, false])
  })
})

describe('addWorkingDays', () => {
  it.each([
    ['keeps the clock time', MONDAY + 10, 1, TUESDAY + 10],
    ['skips a holiday', TUESDAY + 10, 1, THURSDAY + 10],
    ['works on a made-up Saturday and rests on Sunday', TUESDAY + 10, 4, NEXT_MONDAY + 10],
    ['counts from the next working midnight on a day off', WEDNESDAY + 15, 1, THURSDAY + 24],
    ['moves a day off to the next working midnight for 0 days', SUNDAY + 15, 0, NEXT_MONDAY],
    ['runs half a day on', MONDAY + 10, 0.5, MONDAY + 22],
    ['runs half a day on past a holiday', TUESDAY + 18, 0.5, THURSDAY + 6],
  ])('%s', (_, t, days, due) => {
    expect(calendar.addWorkingDays(t, days)).toBe(due)
  })

  it('never falls when it starts later or lasts longer, and ends on a working day', () => {
    // In steps that binary fractions hold, so that no midnight is missed by rounding.
    const days = fc.integer({ min: 0, max: 30 * 64 }).map((steps) => steps / 64)
    const hours = fc.integer({ min: -(10 ** 6), max: 10 ** 6 }).map((steps) => steps / 64)
    fc.assert(
      fc.property(hours, hours, days, days, (s, t, m, n) => {
        const early = calendar.addWorkingDays(Math.min(s, t), Math.min(m, n))
        const late = calendar.addWorkingDays(Math.max(s, t), Math.max(m, n))
        expect(early).toBeLessThanOrEqual(late)
        expect(calendar.isWorkingDay(calendar.dayOf(early))).toBe(true)
      }),
    )
  })
})

describe('addWorkingHours', () => {
  it.each([
    ['runs within the working day', MONDAY + 10, 3, MONDAY + 13],
    ['waits for opening', MONDAY + 7, 3, MONDAY + 12],
    ['ends at closing when that fills the day', MONDAY + 9, 9, MONDAY + 18],
    ['goes on the next working day', MONDAY + 17, 2, TUESDAY + 10],
    ['starts after closing at the next opening', MONDAY + 20, 1, TUESDAY + 10],
    ['skips a holiday', TUESDAY + 17, 2, THURSDAY + 10],
    ['skips several days', MONDAY + 9, 27, THURSDAY + 18],
    ['starts on a day off at the next opening', SUNDAY + 3, 1, NEXT_MONDAY + 10],
    ['is now for no hours while open', MONDAY + 10, 0, MONDAY + 10],
  ])('%s', (_, t, hours, due) => {
    expect(calendar.addWorkingHours(t, hours)).toBe(due)
  })
})

describe('windows', () => {
  it('hold their start and not their end', () => {
    const inside = [8.99, 9, 17.99, 18].map((hour) => calendar.inWindow(SATURDAY + hour, 9, 18))
    expect(inside).toEqual([false, true, true, false])
  })

  it('may cross midnight', () => {
    const inside = [21.99, 22, 23, 0, 7.99, 8].map((hour) => calendar.inWindow(hour, 22, 8))
    expect(inside).toEqual([false, true, true, true, true, false])
  })

  it('are all day when their ends are equal', () => {
    expect([0, 8, 20].every((hour) => calendar.inWindow(hour, 8, 8))).toBe(true)
  })

  it.each([
    ['now when inside', MONDAY + 10, 9, 18, MONDAY + 10],
    ['today when before', MONDAY + 7, 9, 18, MONDAY + 9],
    ['tomorrow when after', MONDAY + 18, 9, 18, TUESDAY + 9],
    ['tonight before a night window', MONDAY + 12, 22, 8, MONDAY + 22],
    ['now after midnight in a night window', TUESDAY + 3, 22, 8, TUESDAY + 3],
  ])('next open %s', (_, t, start, end, opening) => {
    expect(calendar.nextWindowStart(t, start, end)).toBe(opening)
  })
})

describe('ISO moments', () => {
  it('write Shanghai time to the second', () => {
    expect([0, 10, 24 * 30 - 1 / 3600].map((t) => toIso(calendar, t))).toEqual([
      '2026-03-02T00:00:00+08:00',
      '2026-03-02T10:00:00+08:00',
      '2026-03-31T23:59:59+08:00',
    ])
  })

  it('read what they wrote, to the second', () => {
    const seconds = fc.integer({ min: -(10 ** 9), max: 10 ** 9 })
    fc.assert(
      fc.property(seconds, (second) => {
        const t = second / 3600
        expect(Math.abs(fromIso(calendar, toIso(calendar, t)) - t)).toBeLessThan(1e-9)
      }),
    )
  })

  it('read other offsets, and none as Shanghai', () => {
    const texts = [
      '2026-03-02T02:00:00Z',
      '2026-03-02T10:00',
      '2026-03-01T21:30:00-04:30',
      '2026-03-02T10:00:00.000+08:00',
    ]
    expect(texts.map((text) => fromIso(calendar, text))).toEqual([10, 10, 10, 10])
  })

  it('agree with the platform calendar over four centuries', () => {
    const days = fc.integer({ min: -80_000, max: 80_000 })
    fc.assert(
      fc.property(days, (day) => {
        const utc = new Date(Date.UTC(2026, 2, 2) + day * 86_400_000)
        expect(toIso(calendar, day * 24).slice(0, 10)).toBe(utc.toISOString().slice(0, 10))
        expect(calendar.weekday(day * 24)).toBe((utc.getUTCDay() + 6) % 7)
      }),
    )
  })
})

describe('mistakes', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-3-2', '2025-02-29', '2026-00-10', 'today'])(
    'refuses the date %s',
    (startDate) => {
      const settings = { startDate, holidays: [], workStartHour: 9, workEndHour: 18 }
      expect(() => makeCalendar(settings)).toThrow(InputError)
      expect(() =>
        makeCalendar({ ...settings, startDate: '2026-01-01', holidays: [startDate] }),
      ).toThrow(InputError)
    },
  )

  it('names the nearest date and why', () => {
    const settings = { startDate: '2026-02-30', holidays: [], workStartHour: 9, workEndHour: 18 }
    expect(() => makeCalendar(settings)).toThrow(
      expect.objectContaining({
        message: '2026-02-30 is not a date',
        because: '2026-02 has 28 days',
        nearest: '2026-02-28',
        exitCode: 3,
      }),
    )
  })

  it.each([
    [9, 9],
    [18, 9],
    [-1, 8],
    [9, 25],
    [NaN, 18],
  ])('refuses working hours from %f to %f', (workStartHour, workEndHour) => {
    const settings = { startDate: '2026-03-02', holidays: [], workStartHour, workEndHour }
    expect(() => makeCalendar(settings)).toThrow(InputError)
  })

  it.each(['2026-03-02', '2026-03-02T24:00', '2026-03-02T10:60', '2026-02-30T10:00', '10:00'])(
    'refuses the moment %s',
    (text) => {
      expect(() => fromIso(calendar, text)).toThrow(InputError)
    },
  )
})
