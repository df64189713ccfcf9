import { codeOf, refundPoints } from '../terms.ts'
import type { RefundPoint } from '../terms.ts'
import { guard } from './rule.ts'

const code = (point: RefundPoint): number => codeOf(refundPoints, point)

/** Whether the money of a signed return goes back at a point of its way (S39, C3). */
export const refundPointReached = guard<{ reached: number }, { refundPoint: number }>({
  id: 'S39',
  rows: ['S39', 'C3'],
  clause: {
    zh: '审核通过后，最快 24 小时内退款',
    en: 'Once the review is passed, the refund is done as fast as within 24 hours',
  },
  reading: {
    zh: '“最快”是目标不是上限；“审核通过”由退款时点 refundPoint 说明，默认验货之后',
    en: '“As fast as” is a target, not a bound; what “passed” means is the setting refundPoint, by default after inspection',
  },
  parameters: ['policy.refundPoint', 'S39.refundTargetHours'],
  applies: ({ reached }, { refundPoint }) => reached >= refundPoint,
  examples: [
    {
      under: { refundPoint: code('onReceipt') },
      when: { reached: code('onReceipt') },
      says: true,
      at: 'policy.refundPoint',
    },
    {
      under: { refundPoint: code('onInspection') },
      when: { reached: code('onReceipt') },
      says: false,
      at: 'policy.refundPoint',
    },
    {
      under: { refundPoint: code('onBuyerWaybill') },
      when: { reached: code('onApproval') },
      says: false,
      at: 'policy.refundPoint',
    },
  ],
})
