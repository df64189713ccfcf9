import { guard } from './rule.ts'

export type PreshipTerms = { isOn: boolean; capFen: number }

const hundred: PreshipTerms = { isOn: true, capFen: 10000 }

/** 发货前自动仅退款: unshipped, up to the cap (2.6 step 3). */
export const preshipAutoRefund = guard<{ isShipped: boolean; amountFen: number }, PreshipTerms>({
  id: 'preshipAutoRefund',
  rows: [],
  clause: {
    zh: '未发货的退款，金额不超过上限，自动退',
    en: 'The refund of an unshipped order passes when it is within the cap',
  },
  parameters: ['policy.preshipAutoRefund.on', 'policy.preshipAutoRefund.capYuan'],
  applies: ({ isShipped, amountFen }, { isOn, capFen }) =>
    isOn && !isShipped && amountFen <= capFen,
  examples: [
    {
      under: hundred,
      when: { isShipped: false, amountFen: 10000 },
      says: true,
      at: 'policy.preshipAutoRefund.capYuan',
    },
    {
      under: hundred,
      when: { isShipped: false, amountFen: 10001 },
      says: false,
      at: 'policy.preshipAutoRefund.capYuan',
    },
    { under: hundred, when: { isShipped: true, amountFen: 1 }, says: false, at: 'isShipped' },
    {
      under: { ...hundred, isOn: false },
      when: { isShipped: false, amountFen: 1 },
      says: false,
      at: 'policy.preshipAutoRefund.on',
    },
    {
      under: hundred,
      when: { isShipped: false, amountFen: 1 },
      says: true,
      at: 'policy.preshipAutoRefund.on',
    },
  ],
})
