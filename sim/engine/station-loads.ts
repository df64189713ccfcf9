import { HOURS_PER_DAY } from '../base/units.ts'
import type { Hours } from '../base/units.ts'

/** Time integrals of a station's two levels, people busy and entities waiting, by hour of the day. */
export class StationLoads {
  /** Level x hours for each hour of the day, 0 to 23; without the hour that is still open. */
  private readonly busyHours = new Float64Array(HOURS_PER_DAY)
  private readonly queueHours = new Float64Array(HOURS_PER_DAY)
  private openHour: number
  private openBusy = 0
  private openQueue = 0
  private countedTo: Hours

  /** @param from where counting begins; hour 0 of the simulation is midnight. */
  constructor(from: Hours) {
    this.countedTo = from
    this.openHour = Math.floor(from)
  }

  /** Counts the levels that were held up to `now`; called before either changes. */
  count(busy: number, waiting: number, now: Hours): void {
    while (now > this.openHour + 1) this.closeHour(busy, waiting, now)
    const hours = now - this.countedTo
    this.openBusy += busy * hours
    this.openQueue += waiting * hours
    this.countedTo = now
  }

  /** Person-hours at work, counted so far. */
  busyByHour(): Float64Array {
    return withHour(this.busyHours, this.openHour, this.openBusy)
  }

  /** Waiting entities x hours, counted so far. */
  queueByHour(): Float64Array {
    return withHour(this.queueHours, this.openHour, this.openQueue)
  }

  private closeHour(busy: number, waiting: number, now: Hours): void {
    const end = this.openHour + 1
    const hour = hourOfDay(this.openHour)
    this.busyHours[hour]! += this.openBusy + busy * (end - this.countedTo)
    this.queueHours[hour]! += this.openQueue + waiting * (end - this.countedTo)
    this.openBusy = 0
    this.openQueue = 0
    // An idle night is passed in one step.
    this.openHour = busy === 0 && waiting === 0 ? Math.ceil(now) - 1 : end
    this.countedTo = this.openHour
  }
}

function withHour(loads: Float64Array, hour: number, load: number): Float64Array {
  const all = loads.slice()
  all[hourOfDay(hour)]! += load
  return all
}

function hourOfDay(hour: number): number {
  return ((hour % HOURS_PER_DAY) + HOURS_PER_DAY) % HOURS_PER_DAY
}
