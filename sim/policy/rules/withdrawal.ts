import { step } from './rule.ts'

/** The buyer lets go. */
export const withdrawal = step({
  id: 'withdraw',
  rows: [],
  clause: {
    zh: '买家撤销申请，售后关闭',
    en: 'The buyer withdraws and the case is closed',
  },
})
