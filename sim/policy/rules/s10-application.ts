import { step } from './rule.ts'

/** An application opens a case that waits for the shop (S10, S13). */
export const application = step({
  id: 'S10',
  rows: ['S10'],
  clause: {
    zh: '买家在订单里申请售后，提交后等商家审核',
    en: 'The buyer applies on the order and waits for the shop',
  },
})
