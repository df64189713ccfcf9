import { situations } from '../../../sim/index.ts'
import { countOrders } from '../measured-rows.ts'
import { refundedOrders } from '../refund-rate.ts'
import { sharesOf } from './series-measure.ts'
import type { SeriesMeasure } from './series-measure.ts'

export const refundRateBySituation: SeriesMeasure = {
  id: 'refund.rate.bySituation',
  zh: '付款订单的退款率，分未发货、在途、签收后。',
  en: 'Refund rate of paid orders by where the goods were at the application.',
  unit: 'share',
  keys: situations,
  of: (replication) =>
    sharesOf(
      refundedOrders(replication),
      countOrders(replication, () => true),
    ),
}
