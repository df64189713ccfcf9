import { step } from './rule.ts'

/** The payment arrives, in full or in part (S23). */
export const originalAccount = step({
  id: 'S23',
  rows: [],
  clause: {
    zh: '退款到账，售后结束',
    en: 'The refund has arrived and the case ends',
  },
})
