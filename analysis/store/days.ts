import { fromIso, InputError, makeCalendar, toIso } from '../../sim/index.ts'

const HOURS_PER_DAY = 24

/** Hour 0 of 1970, by the clock of Shanghai. */
const epoch = makeCalendar({
  startDate: '1970-01-01',
  holidays: [],
  workStartHour: 0,
  workEndHour: HOURS_PER_DAY,
})

/** Days from 1970-01-01 to `YYYY-MM-DD`. @throws InputError when there is no such day. */
export function dayNumber(text: string): number {
  return epoch.dayOf(fromIso(epoch, `${text}T00:00:00`))
}

/** The same for a day that may not exist: undefined then. */
export function dayNumberIfAny(text: string): number | undefined {
  try {
    return dayNumber(text)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** `YYYY-MM-DD` of a day number. */
export function dayText(day: number): string {
  return toIso(epoch, day * HOURS_PER_DAY).slice(0, 'YYYY-MM-DD'.length)
}

/** 0 = Monday to 6 = Sunday. */
export function weekdayOf(day: number): number {
  return epoch.weekday(day * HOURS_PER_DAY)
}
