import type { Calendar } from '../../base/calendar.ts'
import type { RuleValues } from '../rule-values.ts'
import { guard } from './rule.ts'

type Terms = Pick<RuleValues, 'walletPayHours' | 'bankPayDays' | 'payRetryHours'>

/** The money goes to where it came from: wallets in minutes, banks in working days (S23, S28, T11). */
export const payment = guard<{ hoursSincePaying: number }, Terms>({
  id: 'T11',
  rows: ['S23', 'S28'],
  clause: {
    zh: '退款原路退回原支付账户',
    en: 'The refund goes back to the account that paid',
  },
  reading: {
    zh: '原文没有时长：钱包几分钟，银行卡一到三个工作日；失败后第二天重试',
    en: 'The text names no time: wallets take minutes, banks one to three working days; a failure is tried again a day later',
  },
  parameters: ['T11.walletHours', 'T11.bankDays', 'T11.failureShare', 'T11.retryHours'],
  applies: ({ hoursSincePaying }, { walletPayHours }) => hoursSincePaying >= walletPayHours,
  examples: [
    { under: 'seed-strict', when: { hoursSincePaying: 0.2 }, says: true, at: 'T11.walletHours' },
    {
      under: 'seed-strict',
      when: { hoursSincePaying: 0.2 - 1 / 3600 },
      says: false,
      at: 'T11.walletHours',
    },
  ],
})

/** When a refund by wallet, or by a bank that takes so many working days, arrives. */
export function paidBy(
  startHours: number,
  bankDays: number | undefined,
  terms: Terms,
  calendar: Calendar,
): number {
  if (bankDays === undefined) return startHours + terms.walletPayHours
  return calendar.addWorkingDays(startHours, bankDays)
}
