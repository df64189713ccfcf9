import { HOURS_PER_DAY } from '../base/units.ts'
import type { Hours } from '../base/units.ts'

/** The time integral of a level (people busy, cases waiting), split by hour of the day. */
export class HourlyLoad {
  /** Level x hours for each hour of the day, 0 to 23. */
  readonly byHour = new Float64Array(HOURS_PER_DAY)

  /** Counts `level` from `from` to `to`; hour 0 of the simulation is midnight. */
  add(level: number, from: Hours, to: Hours): void {
    if (level === 0 || !(to > from)) return
    const byHour = this.byHour
    let at = from
    for (let hour = Math.floor(from); at < to; hour++) {
      const end = Math.min(to, hour + 1)
      byHour[hour % HOURS_PER_DAY]! += level * (end - at)
      at = end
    }
  }
}
