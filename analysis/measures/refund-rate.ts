import { situations } from '../../sim/index.ts'
import type { Replication } from '../../sim/index.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { countOrders, forCases, isNever } from './measured-rows.ts'

const NOT_REFUNDED = 255

/**
 * Measured orders that were refunded, in full or in part, by the situation of the goods when the
 * buyer asked (index into `situations`); an order counts once, under its earliest refund.
 */
export function refundedOrders(replication: Replication): number[] {
  const orders = replication.tables.orders.length
  const situation = new Uint8Array(orders).fill(NOT_REFUNDED)
  const refundedHours = new Float64Array(orders).fill(Infinity)
  forCases(replication, (cases, row) => {
    const order = cases.order[row] ?? -1
    const hours = cases.refundedHours[row]
    if (isNever(hours) || (hours ?? 0) >= (refundedHours[order] ?? 0)) return
    refundedHours[order] = hours ?? 0
    situation[order] = cases.situation[row] ?? NOT_REFUNDED
  })
  const counts = situations.map(() => 0)
  for (const code of situation) {
    if (code !== NOT_REFUNDED) counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

const paidOrders = (replication: Replication): number => countOrders(replication, () => true)

const allSituations: Measure = {
  id: 'refund.rate.orders',
  zh: '付款订单中退过款（全额或部分）的比例，未发货、在途、签收后都算。',
  en: 'Share of paid orders that were refunded, in full or in part, before or after shipping.',
  unit: 'share',
  better: 'down',
  formula: 'measured orders refunded / measured orders',
  of: (replication) =>
    ratio(
      refundedOrders(replication).reduce((sum, count) => sum + count, 0),
      paidOrders(replication),
    ),
}

function ofSituation(id: string, code: number, zh: string, en: string): Measure {
  return {
    id,
    zh: `付款订单中${zh}退款的比例。`,
    en: `Share of paid orders that were refunded ${en}.`,
    unit: 'share',
    better: 'down',
    formula: `measured orders refunded ${en} / measured orders`,
    of: (replication) => ratio(refundedOrders(replication)[code] ?? 0, paidOrders(replication)),
  }
}

/** The refund rate of orders and its three parts, which add up to it. */
export const refundRates: readonly Measure[] = [
  allSituations,
  ofSituation('refund.rate.preship', 0, '发货前', 'on an application before shipping'),
  ofSituation('refund.rate.transit', 1, '运输途中', 'on an application in transit'),
  ofSituation('refund.rate.signed', 2, '签收后', 'on an application after signing'),
]
