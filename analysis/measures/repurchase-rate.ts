import type { Replication } from '../../sim/index.ts'
import type { Costs } from './costs.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { between, carriedSum, forCases } from './measured-rows.ts'
import type { MeasuredRows } from './measured-rows.ts'
import { HOURS_PER_DAY } from './units.ts'

/** Longest wait of each order for the end of a case, in hours; 0 without a case. */
function waitHoursOfOrders(replication: Replication): Float64Array {
  const wait = new Float64Array(replication.tables.orders.length)
  forCases(replication, (cases, row) => {
    const order = cases.order[row] ?? -1
    const hours = between(cases.appliedHours[row], cases.closedHours[row])
    if (hours > (wait[order] ?? 0)) wait[order] = hours
  })
  return wait
}

function expectedReturns(rows: MeasuredRows, costs: Costs): number {
  const { column } = rows.tables.orders
  const ofRows = waitHoursOfOrders(rows).reduce((sum, hours, row) => {
    if (column.isMeasured[row] !== 1) return sum
    const share = costs.repurchaseShare + (costs.repurchasePerDay * hours) / HOURS_PER_DAY
    return sum + Math.min(1, Math.max(0, share))
  }, 0)
  return carriedSum(rows, ofRows)
}

export const repurchaseRate90d: Measure = {
  id: 'repurchase.rate90d',
  zh: '预计 90 天内会再来买的订单买家比例；完全由“退款越慢越不回头”的假设算出，不是观测。',
  en: 'Expected share of orders whose buyer comes back within 90 days; it follows from the assumed effect of slow refunds, it is not observed.',
  unit: 'share',
  better: 'up',
  formula: 'mean of base + effect per day x days to the end of the case, measured orders',
  of: (replication, { costs, orders }) => ratio(expectedReturns(replication, costs), orders),
}
