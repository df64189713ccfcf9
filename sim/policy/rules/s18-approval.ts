import { step } from './rule.ts'

/** What agreeing does, by situation (S18, C2). */
export const approval = step({
  id: 'S18',
  rows: ['S18', 'C2'],
  clause: {
    zh: '商家同意，系统自动发起退款',
    en: 'When the shop agrees, the system starts the refund by itself',
  },
  reading: {
    zh: '未发货：马上退款；在途：货退回或 120 小时；签收后退货：先寄回、再验货',
    en: 'Unshipped: paid at once; in transit: when the parcel is back or after 120 hours; a return after signing: ship back and inspect first',
  },
})
