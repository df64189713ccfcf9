import { formatDate, pad, parseDate } from './civil-date.ts'
import { InputError } from './input-error.ts'
import { DAYS_PER_WEEK, HOURS_PER_DAY, MINUTES_PER_HOUR, SECONDS_PER_HOUR } from './units.ts'
import type { Hours } from './units.ts'

export interface CalendarSettings {
  /** `YYYY-MM-DD`; its midnight in Shanghai is hour 0. */
  startDate: string
  /** Public holidays, `YYYY-MM-DD`. */
  holidays: readonly string[]
  /** Weekend days that are worked to make up for a holiday. */
  makeupDays?: readonly string[] | undefined
  /** The working day, in hours of the day: 0 <= start < end <= 24. */
  workStartHour: number
  workEndHour: number
}

const SATURDAY = 5
/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_DAY_ZERO = 3
const SHANGHAI_OFFSET_HOURS = 8
/** Longest run of days off that a calendar may have: a year without a working day is a mistake. */
const LONGEST_REST_DAYS = 366

/**
 * Hours since midnight (Asia/Shanghai, no daylight saving) of the start date, read as days, weekdays
 * and working time. All times may lie before the start. Texts live at the edge: `toIso`, `fromIso`.
 */
export class Calendar {
  /** Days from 1970-01-01 to the start date. */
  readonly startDay: number
  private readonly exceptions: ReadonlyMap<number, boolean>
  private readonly workStartHour: number
  private readonly workEndHour: number

  constructor(settings: CalendarSettings) {
    const { holidays, makeupDays = [], workStartHour, workEndHour } = settings
    this.startDay = parseDate(settings.startDate)
    this.exceptions = new Map([
      ...holidays.map((text) => [parseDate(text) - this.startDay, false] as const),
      ...makeupDays.map((text) => [parseDate(text) - this.startDay, true] as const),
    ])
    if (!(workStartHour >= 0 && workStartHour < workEndHour && workEndHour <= HOURS_PER_DAY)) {
      throw new InputError(`working hours ${workStartHour} to ${workEndHour} are not a day`, {
        because: 'a working day starts at 0 or later, before it ends, and ends by 24',
        nearest: '9 to 18',
      })
    }
    this.workStartHour = workStartHour
    this.workEndHour = workEndHour
  }

  /** Days since the start date: 0 on it. A moment that rounding cannot tell from midnight is midnight. */
  dayOf(t: Hours): number {
    const day = Math.floor(t / HOURS_PER_DAY)
    return t - day * HOURS_PER_DAY < HOURS_PER_DAY ? day : day + 1
  }

  /** 0 (midnight) to below 24. */
  hourOfDay(t: Hours): number {
    return Math.max(0, t - this.dayOf(t) * HOURS_PER_DAY)
  }

  /** 0 = Monday to 6 = Sunday. */
  weekday(t: Hours): number {
    return this.weekdayOfDay(this.dayOf(t))
  }

  /** Monday to Friday but no holiday, or a weekend day that is made up for. */
  isWorkingDay(day: number): boolean {
    return this.exceptions.get(day) ?? this.weekdayOfDay(day) < SATURDAY
  }

  /**
   * The same clock time `days` working days later. From a day off, counting starts at midnight of the
   * next working day. A part of a day runs on through working days only.
   */
  addWorkingDays(t: Hours, days: number): Hours {
    let day = this.dayOf(t)
    let hour = this.hourOfDay(t)
    if (!this.isWorkingDay(day)) {
      day = this.nextWorkingDay(day)
      hour = 0
    }
    const whole = Math.floor(days)
    for (let n = 0; n < whole; n++) day = this.nextWorkingDay(day)
    hour += (days - whole) * HOURS_PER_DAY
    if (hour >= HOURS_PER_DAY) {
      day = this.nextWorkingDay(day)
      hour -= HOURS_PER_DAY
    }
    return day * HOURS_PER_DAY + hour
  }

  /** The end of `hours` of working time; one that fills a day ends at closing, not at the next opening. */
  addWorkingHours(t: Hours, hours: Hours): Hours {
    let day = this.dayOf(t)
    let from = Math.max(this.hourOfDay(t), this.workStartHour)
    let left = hours
    while (!this.isWorkingDay(day) || from >= this.workEndHour || left > this.workEndHour - from) {
      if (this.isWorkingDay(day)) left -= Math.max(0, this.workEndHour - from)
      day = this.nextWorkingDay(day)
      from = this.workStartHour
    }
    return day * HOURS_PER_DAY + from + left
  }

  /** Whether the clock is in [start, end). A window may cross midnight; equal ends are all day. */
  inWindow(t: Hours, startHour: number, endHour: number): boolean {
    const hour = this.hourOfDay(t)
    return startHour < endHour
      ? hour >= startHour && hour < endHour
      : hour >= startHour || hour < endHour
  }

  /** Now if in the window, else the moment it next opens. */
  nextWindowStart(t: Hours, startHour: number, endHour: number): Hours {
    if (this.inWindow(t, startHour, endHour)) return t
    const day = this.dayOf(t)
    const start = day * HOURS_PER_DAY + startHour
    return start >= t ? start : start + HOURS_PER_DAY
  }

  private weekdayOfDay(day: number): number {
    const days = (this.startDay + day + WEEKDAY_OF_DAY_ZERO) % DAYS_PER_WEEK
    return (days + DAYS_PER_WEEK) % DAYS_PER_WEEK
  }

  private nextWorkingDay(day: number): number {
    for (let next = day + 1; next <= day + LONGEST_REST_DAYS; next++) {
      if (this.isWorkingDay(next)) return next
    }
    throw new InputError('the calendar has a year without a working day', {
      because: 'working time would never pass',
    })
  }
}

/** @throws InputError on an impossible date or impossible working hours. */
export function makeCalendar(settings: CalendarSettings): Calendar {
  return new Calendar(settings)
}

/** `2026-03-02T10:00:00+08:00`, to the nearest second. */
export function toIso(calendar: Calendar, t: Hours): string {
  const seconds = Math.round(t * SECONDS_PER_HOUR)
  const day = Math.floor(seconds / (HOURS_PER_DAY * SECONDS_PER_HOUR))
  const ofDay = seconds - day * HOURS_PER_DAY * SECONDS_PER_HOUR
  const hour = Math.floor(ofDay / SECONDS_PER_HOUR)
  const minute = Math.floor(ofDay / MINUTES_PER_HOUR) % MINUTES_PER_HOUR
  const clock = `${pad(hour)}:${pad(minute)}:${pad(ofDay % MINUTES_PER_HOUR)}`
  return `${formatDate(calendar.startDay + day)}T${clock}+08:00`
}

/**
 * Hours since the calendar's start. Without an offset the clock is Shanghai's.
 * @throws InputError when the text is no moment: `2026-03-02T10:00:00+08:00`.
 */
export function fromIso(calendar: Calendar, text: string): Hours {
  const parts =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(Z|[+-]\d{2}:\d{2})?$/.exec(text)
  if (!parts) {
    throw new InputError(`${text} is not a moment`, {
      because: 'a moment is written date, T, clock and offset',
      nearest: '2026-03-02T10:00:00+08:00',
    })
  }
  const day = parseDate(parts[1]!) - calendar.startDay
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)]
  if (hour > 23 || minute > 59 || second >= 60) {
    throw new InputError(`${text} is not a moment`, {
      because: 'a clock runs from 00:00:00 to 23:59:59',
    })
  }
  const clock = (hour * SECONDS_PER_HOUR + minute * MINUTES_PER_HOUR + second) / SECONDS_PER_HOUR
  return day * HOURS_PER_DAY + clock + SHANGHAI_OFFSET_HOURS - offsetHours(parts[5])
}

function offsetHours(zone: string | undefined): number {
  if (zone === undefined) return SHANGHAI_OFFSET_HOURS
  if (zone === 'Z') return 0
  const size = Number(zone.slice(1, 3)) + Number(zone.slice(4)) / MINUTES_PER_HOUR
  return zone.startsWith('-') ? -size : size
}
