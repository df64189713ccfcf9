import { guard } from './rule.ts'

type Facts = { isShipped: boolean; paidFen: number }
/** Whether anybody buys the cover, and the price below which goods are left out. */
export type CoverPurchase = { isBought: boolean; excludeBelowFen: number }

const nine: CoverPurchase = { isBought: true, excludeBelowFen: 900 }

/** The cover comes with the shipment: its premium is due then, never for unshipped orders (S41). */
export const coverBought = guard<Facts, CoverPurchase>({
  id: 'S41',
  rows: ['S41'],
  clause: {
    zh: '退货补运费由平台或商家为订单买运费险',
    en: 'The freight cover is bought for an order by the platform or the shop',
  },
  reading: {
    zh: '商家确认发货时扣费，未发货不扣；低价商品可以不参加',
    en: 'Charged when the shop confirms shipment, not before; cheap goods may be left out',
  },
  parameters: ['policy.freightCover.payer', 'policy.freightCover.excludeBelowYuan'],
  applies: ({ isShipped, paidFen }, { isBought, excludeBelowFen }) =>
    isBought && isShipped && paidFen >= excludeBelowFen,
  examples: [
    {
      under: nine,
      when: { isShipped: true, paidFen: 900 },
      says: true,
      at: 'policy.freightCover.excludeBelowYuan',
    },
    {
      under: nine,
      when: { isShipped: true, paidFen: 899 },
      says: false,
      at: 'policy.freightCover.excludeBelowYuan',
    },
    { under: nine, when: { isShipped: false, paidFen: 5900 }, says: false, at: 'isShipped' },
    { under: nine, when: { isShipped: true, paidFen: 5900 }, says: true, at: 'isShipped' },
    {
      under: { ...nine, isBought: false },
      when: { isShipped: true, paidFen: 5900 },
      says: false,
      at: 'policy.freightCover.payer',
    },
    {
      under: nine,
      when: { isShipped: true, paidFen: 5900 },
      says: true,
      at: 'policy.freightCover.payer',
    },
  ],
})
