export const HOURS_PER_DAY = 24
export const DAYS_PER_WEEK = 7
