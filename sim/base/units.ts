/** Time since midnight (Asia/Shanghai) of the scenario's first day, or a span of time. */
export type Hours = number

export const HOURS_PER_DAY = 24
export const DAYS_PER_WEEK = 7
export const MINUTES_PER_HOUR = 60
export const SECONDS_PER_HOUR = 3600
