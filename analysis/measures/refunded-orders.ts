import { situations } from '../../sim/index.ts'
import { carried, forCases, isNever } from './measured-rows.ts'
import type { MeasuredRows } from './measured-rows.ts'

const NOT_REFUNDED = 255

/**
 * Measured orders that were refunded, in full or in part, by the situation of the goods when the
 * buyer asked (index into `situations`); an order counts once, under its earliest refund.
 */
export function refundedOrders(rows: MeasuredRows): number[] {
  const orders = rows.tables.orders.length
  const situation = new Uint8Array(orders).fill(NOT_REFUNDED)
  const refundedHours = new Float64Array(orders).fill(Infinity)
  forCases(rows, (cases, row) => {
    const order = cases.order[row] ?? -1
    const hours = cases.refundedHours[row]
    if (isNever(hours) || (hours ?? 0) >= (refundedHours[order] ?? 0)) return
    refundedHours[order] = hours ?? 0
    situation[order] = cases.situation[row] ?? NOT_REFUNDED
  })
  const counts = new Float64Array(situations.length)
  for (const code of situation) {
    if (code !== NOT_REFUNDED) counts[code] = (counts[code] ?? 0) + 1
  }
  return [...carried(rows, counts)]
}
