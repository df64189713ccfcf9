import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { sumOrders } from './measured-rows.ts'

export const refundRateValue: Measure = {
  id: 'refund.rate.value',
  zh: '实付金额中退回给买家的比例。',
  en: 'Share of the money paid that went back to buyers.',
  unit: 'share',
  better: 'down',
  formula: 'fen refunded / fen paid, over measured orders',
  of: (replication) =>
    ratio(
      sumOrders(replication, (orders, row) => orders.refundedFen[row]),
      sumOrders(replication, (orders, row) => orders.paidFen[row]),
    ),
}
