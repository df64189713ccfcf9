import type { Measure } from './measure.ts'

export const ordersPaid: Measure = {
  id: 'orders.paid',
  zh: '统计期内付款的订单数。',
  en: 'Orders paid in the measured days.',
  unit: 'orders',
  better: 'up',
  formula: 'count of measured orders',
  of: (_, { orders }) => ({ value: orders }),
}
