import type { Calendar } from '../base/calendar.ts'
import type { DeadlineRule } from './rulebook.ts'

/**
 * When a deadline that starts at `startHours` falls due. Natural hours run through nights and
 * holidays; working days keep the clock time of the start (C9).
 */
export function dueAt(rule: DeadlineRule, startHours: number, calendar: Calendar): number {
  return rule.isWorkingDays
    ? calendar.addWorkingDays(startHours, rule.amount)
    : startHours + rule.amount
}
