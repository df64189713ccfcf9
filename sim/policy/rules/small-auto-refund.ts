import { guard } from './rule.ts'

export type SmallRefundTerms = {
  isOn: boolean
  capFen: number
  dayCapFen: number
  hasRiskFilter: boolean
}
type Facts = {
  isShipped: boolean
  isReturn: boolean
  amountFen: number
  /** Small automatic refunds already given today. */
  smallTodayFen: number
  /** The platform's risk filter flags the buyer: many refund-only claims before. */
  isFlagged: boolean
}

const ten: SmallRefundTerms = { isOn: true, capFen: 1000, dayCapFen: 5000, hasRiskFilter: true }
const facts = (parts: Partial<Facts>): Facts => ({
  isShipped: true,
  isReturn: false,
  amountFen: 1000,
  smallTodayFen: 0,
  isFlagged: false,
  ...parts,
})

/** 小额自动仅退款: shipped, without return, within the caps of an order and of a day (2.6 step 4). */
export const smallAutoRefund = guard<Facts, SmallRefundTerms>({
  id: 'smallAutoRefund',
  rows: [],
  clause: {
    zh: '已发货的仅退款，金额不超过单笔上限、当日累计不超过当日上限，自动退；可加风控过滤',
    en: 'A shipped order’s refund without return passes when it is within the cap of an order and the day’s total within the cap of a day; a risk filter may stop it',
  },
  reading: {
    zh: '上限含本数；当日累计含这一笔',
    en: 'Caps include their own amount; the day’s total counts this refund',
  },
  parameters: [
    'policy.smallAutoRefund.on',
    'policy.smallAutoRefund.capYuan',
    'policy.smallAutoRefund.dayCapYuan',
    'policy.smallAutoRefund.riskFilter',
  ],
  applies: ({ isShipped, isReturn, amountFen, smallTodayFen, isFlagged }, terms) =>
    terms.isOn &&
    isShipped &&
    !isReturn &&
    amountFen <= terms.capFen &&
    smallTodayFen + amountFen <= terms.dayCapFen &&
    !(terms.hasRiskFilter && isFlagged),
  examples: [
    { under: ten, when: facts({}), says: true, at: 'policy.smallAutoRefund.capYuan' },
    {
      under: ten,
      when: facts({ amountFen: 1001 }),
      says: false,
      at: 'policy.smallAutoRefund.capYuan',
    },
    {
      under: ten,
      when: facts({ smallTodayFen: 4000 }),
      says: true,
      at: 'policy.smallAutoRefund.dayCapYuan',
    },
    {
      under: ten,
      when: facts({ smallTodayFen: 4001 }),
      says: false,
      at: 'policy.smallAutoRefund.dayCapYuan',
    },
    {
      under: ten,
      when: facts({ isFlagged: true }),
      says: false,
      at: 'policy.smallAutoRefund.riskFilter',
    },
    {
      under: { ...ten, hasRiskFilter: false },
      when: facts({ isFlagged: true }),
      says: true,
      at: 'policy.smallAutoRefund.riskFilter',
    },
    {
      under: { ...ten, isOn: false },
      when: facts({}),
      says: false,
      at: 'policy.smallAutoRefund.on',
    },
    { under: ten, when: facts({}), says: true, at: 'policy.smallAutoRefund.on' },
    { under: ten, when: facts({ isShipped: false }), says: false, at: 'isShipped' },
    { under: ten, when: facts({ isReturn: true }), says: false, at: 'isReturn' },
  ],
})
