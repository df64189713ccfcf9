import { step } from './rule.ts'

/** After the inspection: refuse, offer, or take the loss (S57). */
export const goodsNotAsSent = step({
  id: 'S57',
  rows: ['S57'],
  clause: {
    zh: '退回的商品有损坏或使用痕迹，商家可以拒绝退款，或协商部分退款',
    en: 'When returned goods are damaged or used the shop may refuse the refund or settle for a part',
  },
})
