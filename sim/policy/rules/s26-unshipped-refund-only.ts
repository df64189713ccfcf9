import { codeOf, applicationTypes } from '../terms.ts'
import { guard } from './rule.ts'

type Facts = { isShipped: boolean; type: number }

const REFUND_ONLY = codeOf(applicationTypes, 'refund-only')
const RETURN_REFUND = codeOf(applicationTypes, 'return-refund')

/** What has not left the shop cannot be sent back (S26). */
export const unshippedRefundOnly = guard<Facts, object>({
  id: 'S26',
  rows: ['S26'],
  clause: {
    zh: '未发货的订单在订单页申请，只能申请仅退款',
    en: 'An unshipped order is applied for on the order page, and only for a refund without return',
  },
  parameters: [],
  applies: ({ isShipped, type }) => isShipped || type === REFUND_ONLY,
  examples: [
    { under: {}, when: { isShipped: false, type: REFUND_ONLY }, says: true, at: 'type' },
    { under: {}, when: { isShipped: false, type: RETURN_REFUND }, says: false, at: 'type' },
    { under: {}, when: { isShipped: true, type: RETURN_REFUND }, says: true, at: 'isShipped' },
  ],
})
