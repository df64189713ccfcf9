import { situations } from '../../../sim/index.ts'
import { sharesOf } from './series-measure.ts'
import type { SeriesMeasure } from './series-measure.ts'

export const refundRateBySituation: SeriesMeasure = {
  id: 'refund.rate.bySituation',
  zh: '付款订单的退款率，分未发货、在途、签收后。',
  en: 'Refund rate of paid orders by where the goods were at the application.',
  unit: 'share',
  keys: situations,
  of: (_, { refunded, orders }) => sharesOf(refunded, orders),
}
