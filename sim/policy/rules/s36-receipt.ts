import { step } from './rule.ts'

/** Confirmation of receipt pays (S36). */
export const receipt = step({
  id: 'S36',
  rows: [],
  clause: {
    zh: '商家收到退货并确认，完成退款',
    en: 'The shop receives the return, confirms, and the refund is made',
  },
  reading: {
    zh: '货没到也可以先确认（接口允许）',
    en: 'The platform’s interface lets the shop confirm before the parcel is there',
  },
})
