import type { RuleValues } from '../rule-values.ts'
import { guard } from './rule.ts'

/** 拒收自动退: the refund goes out on the trace of the refusal, before the parcel is back (2.6 step 5). */
export const refusalAutoRefund = guard<
  { isRefused: boolean },
  Pick<RuleValues, 'isRefusalAutoRefund'>
>({
  id: 'refusalAutoRefund',
  rows: [],
  clause: {
    zh: '物流显示买家拒收，自动退款，不等包裹回仓',
    en: 'When the courier’s trace shows that the buyer refused the parcel, the refund goes out without waiting for it',
  },
  parameters: ['refusalAutoRefund.on'],
  applies: ({ isRefused }, { isRefusalAutoRefund }) => isRefused && isRefusalAutoRefund,
  examples: [
    {
      under: { isRefusalAutoRefund: true },
      when: { isRefused: true },
      says: true,
      at: 'refusalAutoRefund.on',
    },
    {
      under: { isRefusalAutoRefund: false },
      when: { isRefused: true },
      says: false,
      at: 'refusalAutoRefund.on',
    },
    {
      under: { isRefusalAutoRefund: true },
      when: { isRefused: false },
      says: false,
      at: 'isRefused',
    },
    { under: 'seed-strict', when: { isRefused: true }, says: false, at: 'refusalAutoRefund.on' },
  ],
})
