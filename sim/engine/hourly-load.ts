import { HOURS_PER_DAY } from '../base/units.ts'
import type { Hours } from '../base/units.ts'

/** The time integral of a level (people busy, cases waiting), split by hour of the day. */
export class HourlyLoad {
  /** Level x hours for each hour of the day, 0 to 23; without the hour that is still open. */
  private readonly closedHours = new Float64Array(HOURS_PER_DAY)
  private openHour: number
  private openLoad = 0
  private countedTo: Hours

  /** @param from where counting begins; hour 0 of the simulation is midnight. */
  constructor(from: Hours) {
    this.countedTo = from
    this.openHour = Math.floor(from)
  }

  /** Counts the level that was held up to `now`; called before it changes. */
  count(level: number, now: Hours): void {
    if (now > this.openHour + 1) this.closeHours(level, now)
    this.openLoad += level * (now - this.countedTo)
    this.countedTo = now
  }

  /** What was counted so far, for each hour of the day. */
  byHour(): Float64Array {
    const loads = this.closedHours.slice()
    loads[hourOfDay(this.openHour)]! += this.openLoad
    return loads
  }

  private closeHours(level: number, now: Hours): void {
    while (now > this.openHour + 1) {
      const end = this.openHour + 1
      this.closedHours[hourOfDay(this.openHour)]! += this.openLoad + level * (end - this.countedTo)
      this.openLoad = 0
      this.countedTo = end
      this.openHour = level === 0 ? Math.ceil(now) - 1 : end
    }
    this.countedTo = Math.max(this.countedTo, this.openHour)
  }
}

function hourOfDay(hour: number): number {
  return ((hour % HOURS_PER_DAY) + HOURS_PER_DAY) % HOURS_PER_DAY
}
