import { yuanToFen } from '../../sim/index.ts'
import type { Scenario } from '../../sim/index.ts'
import { DAYS_PER_WEEK, HOURS_PER_DAY } from './units.ts'

/** The figures of a scenario that measures need besides the recorded tables. Plain data. */
export type Costs = {
  staffFenPerHour: number
  inspectFenPerReturn: number
  repackFenPerReturn: number
  adFenPerOrder: number
  /** Fine and lost traffic of a dispute ruled against the shop. */
  disputeFaultFen: number
  /** Value left in goods that cannot be sold as new, 0 to 1. */
  salvageShare: number
  /** Person-hours that the rota pays for in a day, on average over the week. */
  rotaHoursPerDay: number
  /** Share of buyers who come back within 90 days when their money comes back at once. */
  repurchaseShare: number
  /** Change of that share for each day that a refund takes; 0 or less. */
  repurchasePerDay: number
}

export function costsOf({ costs, staff, response }: Scenario): Costs {
  const workedDays = DAYS_PER_WEEK - new Set(staff.daysOff).size
  const people = staff.reviewers + staff.inspectors
  return {
    staffFenPerHour: yuanToFen(costs.staffYuanPerHour),
    inspectFenPerReturn: yuanToFen(costs.inspectYuanPerReturn),
    repackFenPerReturn: yuanToFen(costs.repackYuanPerReturn),
    adFenPerOrder: yuanToFen(costs.adYuanPerOrder),
    disputeFaultFen: yuanToFen(costs.disputeFaultYuan),
    salvageShare: costs.salvageShare,
    rotaHoursPerDay: people * windowHours(staff.window) * (workedDays / DAYS_PER_WEEK),
    repurchaseShare: response.repurchaseBase,
    repurchasePerDay: response.speedRepurchasePerDay * response.strength,
  }
}

/** Length of a window such as `09:00-21:00`; one that ends before it starts crosses midnight. */
function windowHours(window: string): number {
  const [start = 0, end = 0] = window.split('-').map((clock) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number)
    return hour + minute / 60
  })
  return end > start ? end - start : end - start + HOURS_PER_DAY
}
