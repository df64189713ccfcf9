/** Time since midnight (Asia/Shanghai) of the scenario's first day, or a span of time. */
export type Hours = number

export const HOURS_PER_DAY = 24
export const DAYS_PER_WEEK = 7
export const HOURS_PER_WEEK = HOURS_PER_DAY * DAYS_PER_WEEK
export const MINUTES_PER_HOUR = 60
export const SECONDS_PER_HOUR = 3600

export function daysToHours(days: number): Hours {
  return days * HOURS_PER_DAY
}

export function minutesToHours(minutes: number): Hours {
  return minutes / MINUTES_PER_HOUR
}
