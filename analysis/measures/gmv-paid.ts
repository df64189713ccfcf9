import { fenToYuan } from '../../sim/index.ts'
import type { Measure } from './measure.ts'
import { sumOrders } from './measured-rows.ts'

export const gmvPaid: Measure = {
  id: 'gmv.paid',
  zh: '统计期内买家实付的总金额，含后来退掉的。',
  en: 'What buyers paid in the measured days, including what was refunded later.',
  unit: 'yuan',
  better: 'up',
  formula: 'sum of paid over measured orders',
  of: (replication) => ({
    value: fenToYuan(sumOrders(replication, (orders, row) => orders.paidFen[row])),
  }),
}
