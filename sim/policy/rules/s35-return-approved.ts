import { step } from './rule.ts'

/** Approval of a return opens the way back, not the purse (S35). */
export const returnApproved = step({
  id: 'S35',
  rows: [],
  clause: {
    zh: '商家同意退货，给出地址，买家寄回',
    en: 'The shop agrees to the return and gives its address; the buyer ships back',
  },
})
