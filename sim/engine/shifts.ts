import { invariant } from '../base/invariant.ts'
import { DAYS_PER_WEEK, HOURS_PER_DAY } from '../base/units.ts'
import type { Hours } from '../base/units.ts'

/** When a station is staffed: one window a day. Hour 0 of the simulation is midnight of day 0. */
export interface Shifts {
  /** Hours of the day, 0 to 24. A window may cross midnight and belongs to the day it opens on; equal hours are a whole day. */
  startHour: number
  endHour: number
  /** Bit n set: open on weekday n, 0 = Monday; every day when left out. */
  days?: number | undefined
  /** Weekday of day 0, 0 = Monday (the default). */
  firstWeekday?: number | undefined
  /** A further condition on the day since the start, such as a calendar's `isWorkingDay`. */
  isOpenDay?: ((day: number) => boolean) | undefined
}

const EVERY_DAY = 0b1111111
const LONGEST_REST_DAYS = 366

/** Answers whether a shift is on and when the next one begins. */
export class ShiftClock {
  private readonly shifts: Shifts
  private readonly lengthHours: number

  constructor(shifts: Shifts) {
    const { startHour, endHour } = shifts
    invariant(
      startHour >= 0 && startHour < HOURS_PER_DAY && endHour >= 0 && endHour <= HOURS_PER_DAY,
      () => `a shift from ${startHour} to ${endHour} is not within a day`,
    )
    this.shifts = shifts
    this.lengthHours =
      startHour < endHour ? endHour - startHour : endHour - startHour + HOURS_PER_DAY
  }

  /** Open from the opening moment to just before the closing one. */
  isOpen(t: Hours): boolean {
    const day = Math.floor(t / HOURS_PER_DAY)
    return this.isOn(day, t) || this.isOn(day - 1, t)
  }

  /** The first opening after t. */
  nextOpening(t: Hours): Hours {
    const day = Math.floor(t / HOURS_PER_DAY)
    let next = this.openingOf(day) > t ? day : day + 1
    while (!this.opensOn(next)) {
      next++
      invariant(next - day <= LONGEST_REST_DAYS, () => `no shift within a year after ${t} h`)
    }
    return this.openingOf(next)
  }

  private isOn(day: number, t: Hours): boolean {
    const opening = this.openingOf(day)
    return t >= opening && t < opening + this.lengthHours && this.opensOn(day)
  }

  private openingOf(day: number): Hours {
    return day * HOURS_PER_DAY + this.shifts.startHour
  }

  private opensOn(day: number): boolean {
    const { days = EVERY_DAY, firstWeekday = 0, isOpenDay } = this.shifts
    const weekday = (((day + firstWeekday) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK
    return ((days >> weekday) & 1) === 1 && (isOpenDay === undefined || isOpenDay(day))
  }
}
