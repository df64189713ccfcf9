import { guard } from './rule.ts'

export type AutoConfirmTerms = { isOn: boolean; capFen: number }

const ten: AutoConfirmTerms = { isOn: true, capFen: 1000 }

/** 自动确认退款: the refund goes out when the return arrives, up to the cap (S48). */
export const autoConfirmReceipt = guard<{ amountFen: number }, AutoConfirmTerms>({
  id: 'autoConfirmReceipt',
  rows: ['S48'],
  clause: {
    zh: '开启「自动确认退款」后，退货一到仓，不超过上限的自动退款',
    en: 'With “auto-confirmed refund” on, the refund goes out when the return arrives, up to the cap',
  },
  parameters: ['policy.autoConfirmReceipt.on', 'policy.autoConfirmReceipt.capYuan'],
  applies: ({ amountFen }, { isOn, capFen }) => isOn && amountFen <= capFen,
  examples: [
    { under: ten, when: { amountFen: 1000 }, says: true, at: 'policy.autoConfirmReceipt.capYuan' },
    { under: ten, when: { amountFen: 1001 }, says: false, at: 'policy.autoConfirmReceipt.capYuan' },
    {
      under: { ...ten, isOn: false },
      when: { amountFen: 1 },
      says: false,
      at: 'policy.autoConfirmReceipt.on',
    },
    { under: ten, when: { amountFen: 1 }, says: true, at: 'policy.autoConfirmReceipt.on' },
  ],
})
