import { step } from './rule.ts'

/** An intercepted or refused parcel is back (S32). */
export const parcelBack = step({
  id: 'S32',
  rows: ['S32'],
  clause: {
    zh: '商品退回商家仓库后，商家操作退款',
    en: 'When the goods are back in the warehouse the shop makes the refund',
  },
  reading: {
    zh: '五天到了包裹还没回，系统先退（T2b），这段时间商家有敞口',
    en: 'When five days pass before it is back, the system refunds first (T2b): the exposure of the shop',
  },
})
