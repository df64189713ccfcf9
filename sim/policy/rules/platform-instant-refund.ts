import { guard } from './rule.ts'

export type InstantTerms = { isOn: boolean; capFen: number }
type Facts = {
  isShipped: boolean
  paidFen: number
  isGoodBuyer: boolean
  isCustomOrVirtual: boolean
}

const threeHundred: InstantTerms = { isOn: true, capFen: 30000 }
const facts = (parts: Partial<Facts> = {}): Facts => ({
  isShipped: false,
  paidFen: 29999,
  isGoodBuyer: true,
  isCustomOrVirtual: false,
  ...parts,
})

/** The platform's own instant refund: unshipped, below the cap, buyers in good standing (2.6 step 1). */
export const platformInstantRefund = guard<Facts, InstantTerms>({
  id: 'platformInstantRefund',
  rows: [],
  clause: {
    zh: '未发货、实付低于 300 元、平台优质用户、非定制非虚拟商品，平台极速退款',
    en: 'The platform refunds an unshipped order of less than 300 yuan at once to a buyer in good standing, unless it is made to order or virtual',
  },
  reading: { zh: '“低于”不含 300 元本身', en: '“Less than” leaves out 300 yuan itself' },
  parameters: [
    'platformInstantRefund.on',
    'platformInstantRefund.capYuan',
    'shop.isPlatformGoodBuyerShare',
  ],
  applies: ({ isShipped, paidFen, isGoodBuyer, isCustomOrVirtual }, { isOn, capFen }) =>
    isOn && !isShipped && paidFen < capFen && isGoodBuyer && !isCustomOrVirtual,
  examples: [
    { under: threeHundred, when: facts(), says: true, at: 'platformInstantRefund.capYuan' },
    {
      under: threeHundred,
      when: facts({ paidFen: 30000 }),
      says: false,
      at: 'platformInstantRefund.capYuan',
    },
    {
      under: threeHundred,
      when: facts({ isGoodBuyer: false }),
      says: false,
      at: 'shop.isPlatformGoodBuyerShare',
    },
    { under: threeHundred, when: facts(), says: true, at: 'shop.isPlatformGoodBuyerShare' },
    {
      under: threeHundred,
      when: facts({ isCustomOrVirtual: true }),
      says: false,
      at: 'isCustomOrVirtual',
    },
    { under: threeHundred, when: facts({ isShipped: true }), says: false, at: 'isShipped' },
    {
      under: { ...threeHundred, isOn: false },
      when: facts(),
      says: false,
      at: 'platformInstantRefund.on',
    },
    { under: threeHundred, when: facts(), says: true, at: 'platformInstantRefund.on' },
  ],
})
