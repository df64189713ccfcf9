import type { Plan } from './plan.ts'

/** Presale goods leave long after the last order. */
const LAST_SHIPMENT_HOURS = 90 * 24

/** The last day on which the rules in force are looked up; those of that day settle what is left. */
export function lastDayOf({ arrivalsUntilHours }: Plan): number {
  return Math.max(0, Math.ceil((arrivalsUntilHours + LAST_SHIPMENT_HOURS) / 24) - 1)
}
