import { step } from './rule.ts'

/** Refusal by agreement, beside interception (S29, C7). */
export const refusalAtDoor = step({
  id: 'S29',
  rows: ['S29', 'C7'],
  clause: {
    zh: '已发货未签收，买卖双方协商一致后，买家直接拒收',
    en: 'While the parcel is on its way the two sides may agree that the buyer refuses it at the door',
  },
  reading: {
    zh: '与拦截并行，任一成功包裹就回头',
    en: 'Beside interception: one success turns the parcel round',
  },
})
