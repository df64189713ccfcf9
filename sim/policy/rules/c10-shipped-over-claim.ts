import type { RuleValues } from '../rule-values.ts'
import { guard } from './rule.ts'

/** A shipment over a waiting claim turns it into an in-transit case, or closes it (C10). */
export const shippedOverClaim = guard<object, Pick<RuleValues, 'shipDuringPending'>>({
  id: 'C10',
  rows: ['C10'],
  clause: {
    zh: '未发货退款还在等，商家上传了运单：转为在途售后（或按旧规则关闭）',
    en: 'When the waybill is uploaded while the refund of an unshipped order waits, the case becomes an in-transit one (or, in an older reading, is closed)',
  },
  reading: {
    zh: '看系统里的发货状态，不看包裹是否已出门',
    en: 'The ship status in the system counts, not whether the parcel has left',
  },
  parameters: ['C10.shipDuringPending'],
  applies: (_, { shipDuringPending }) => shipDuringPending === 'convert',
  examples: [
    { under: { shipDuringPending: 'convert' }, when: {}, says: true, at: 'C10.shipDuringPending' },
    { under: { shipDuringPending: 'close' }, when: {}, says: false, at: 'C10.shipDuringPending' },
  ],
})
