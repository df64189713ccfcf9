import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'

const allSituations: Measure = {
  id: 'refund.rate.orders',
  zh: '付款订单中退过款（全额或部分）的比例，未发货、在途、签收后都算。',
  en: 'Share of paid orders that were refunded, in full or in part, before or after shipping.',
  unit: 'share',
  better: 'down',
  formula: 'measured orders refunded / measured orders',
  of: (_, { refunded, orders }) =>
    ratio(
      refunded.reduce((sum, count) => sum + count, 0),
      orders,
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
    of: (_, { refunded, orders }) => ratio(refunded[code] ?? 0, orders),
  }
}

/** The refund rate of orders and its three parts, which add up to it. */
export const refundRates: readonly Measure[] = [
  allSituations,
  ofSituation('refund.rate.preship', 0, '发货前', 'on an application before shipping'),
  ofSituation('refund.rate.transit', 1, '运输途中', 'on an application in transit'),
  ofSituation('refund.rate.signed', 2, '签收后', 'on an application after signing'),
]
