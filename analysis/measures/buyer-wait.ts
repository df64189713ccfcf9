import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { between, sumInWindow } from './measured-rows.ts'

export const buyerWaitHours: Measure = {
  id: 'buyer.wait.hours',
  zh: '退款成功的买家从申请到拿到钱平均等多久。',
  en: 'How long a refunded buyer waits for the money after the application, on average.',
  unit: 'hours',
  better: 'down',
  formula: 'mean of refunded - applied, refunded cases applied in the measured days',
  of: (replication) => {
    const { sum, count } = sumInWindow(replication, (cases, row) =>
      between(cases.appliedHours[row], cases.refundedHours[row]),
    )
    return { value: ratio(sum, count).value }
  },
}
