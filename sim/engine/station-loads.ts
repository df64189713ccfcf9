import { HOURS_PER_DAY } from '../base/units.ts'
import type { Hours } from '../base/units.ts'

/** Levels held for longer than this are counted by whole days. */
const LONG_DAYS = 7

/** Time integrals of a station's two levels, people busy and entities waiting, by hour of the day. */
export class StationLoads {
  /** Level x hours for each hour of the day, 0 to 23; without the hour that is still open. */
  private readonly busyHours = new Float64Array(HOURS_PER_DAY)
  private readonly queueHours = new Float64Array(HOURS_PER_DAY)
  private openHour: number
  /** Hour of the day of the open hour, and when that hour ends. */
  private openOfDay: number
  private openEnd: Hours
  private openBusy = 0
  private openQueue = 0
  private countedTo: Hours

  /** @param from where counting begins; hour 0 of the simulation is midnight. */
  constructor(from: Hours) {
    this.countedTo = from
    this.openHour = Math.floor(from)
    this.openOfDay = hourOfDay(this.openHour)
    this.openEnd = this.openHour + 1
  }

  /** Counts the levels that were held up to `now`; called before either changes. */
  count(busy: number, waiting: number, now: Hours): void {
    while (now > this.openEnd) this.closeHour(busy, waiting, now)
    const hours = now - this.countedTo
    this.openBusy += busy * hours
    this.openQueue += waiting * hours
    this.countedTo = now
  }

  /** Person-hours at work, counted so far. */
  busyByHour(): Float64Array {
    return withHour(this.busyHours, this.openOfDay, this.openBusy)
  }

  /** Waiting entities x hours, counted so far. */
  queueByHour(): Float64Array {
    return withHour(this.queueHours, this.openOfDay, this.openQueue)
  }

  private closeHour(busy: number, waiting: number, now: Hours): void {
    const hours = this.openEnd - this.countedTo
    this.busyHours[this.openOfDay]! += this.openBusy + busy * hours
    this.queueHours[this.openOfDay]! += this.openQueue + waiting * hours
    this.openBusy = 0
    this.openQueue = 0
    if (busy === 0 && waiting === 0) {
      // An idle night is passed in one step.
      this.openHour = Math.ceil(now) - 1
      this.openOfDay = hourOfDay(this.openHour)
    } else if (now - this.openEnd > LONG_DAYS * HOURS_PER_DAY) {
      this.passWholeDays(busy, waiting, Math.floor((now - this.openEnd) / HOURS_PER_DAY))
    } else {
      this.openHour++
      this.openOfDay = this.openOfDay === HOURS_PER_DAY - 1 ? 0 : this.openOfDay + 1
    }
    this.countedTo = this.openHour
    this.openEnd = this.openHour + 1
  }

  /** From the end of the open hour, whole days of one level in one step. */
  private passWholeDays(busy: number, waiting: number, days: number): void {
    for (let hour = 0; hour < HOURS_PER_DAY; hour++) {
      this.busyHours[hour]! += busy * days
      this.queueHours[hour]! += waiting * days
    }
    this.openHour += 1 + days * HOURS_PER_DAY
    this.openOfDay = hourOfDay(this.openHour)
  }
}

function withHour(loads: Float64Array, ofDay: number, load: number): Float64Array {
  const all = loads.slice()
  all[ofDay]! += load
  return all
}

function hourOfDay(hour: number): number {
  return ((hour % HOURS_PER_DAY) + HOURS_PER_DAY) % HOURS_PER_DAY
}
