import { guard } from './rule.ts'

export type OffHoursTerms = {
  isOn: boolean
  startHour: number
  endHour: number
  capFen: number
  isPaidOffHoursToo: boolean
}
type Facts = {
  isShipped: boolean
  isAppliedOffHours: boolean
  isPaidOffHours: boolean
  amountFen: number
}

const night: OffHoursTerms = {
  isOn: true,
  startHour: 21,
  endHour: 9,
  capFen: 10000,
  isPaidOffHoursToo: true,
}
const facts = (parts: Partial<Facts> = {}): Facts => ({
  isShipped: false,
  isAppliedOffHours: true,
  isPaidOffHours: true,
  amountFen: 10000,
  ...parts,
})

/** 下班自动退: unshipped, applied for off hours, up to the cap (S14, 2.6 step 2). */
export const offHoursAutoRefund = guard<Facts, OffHoursTerms>({
  id: 'offHoursAutoRefund',
  rows: [],
  clause: {
    zh: '未发货、下班时间申请（默认付款也在下班时间）、金额不超过上限，自动退',
    en: 'An unshipped order’s refund passes when it is applied for off hours (by default paid off hours too) and within the cap',
  },
  reading: {
    zh: '时段含开始、不含结束，可以跨午夜',
    en: 'The hours include their start and not their end; they may cross midnight',
  },
  parameters: [
    'policy.offHoursAutoRefund.on',
    'policy.offHoursAutoRefund.window',
    'policy.offHoursAutoRefund.paidAlsoOffHours',
    'policy.offHoursAutoRefund.capYuan',
  ],
  applies: ({ isShipped, isAppliedOffHours, isPaidOffHours, amountFen }, terms) =>
    terms.isOn &&
    !isShipped &&
    isAppliedOffHours &&
    (isPaidOffHours || !terms.isPaidOffHoursToo) &&
    amountFen <= terms.capFen,
  examples: [
    { under: night, when: facts(), says: true, at: 'policy.offHoursAutoRefund.capYuan' },
    {
      under: night,
      when: facts({ amountFen: 10001 }),
      says: false,
      at: 'policy.offHoursAutoRefund.capYuan',
    },
    {
      under: night,
      when: facts({ isAppliedOffHours: false }),
      says: false,
      at: 'policy.offHoursAutoRefund.window',
    },
    { under: night, when: facts(), says: true, at: 'policy.offHoursAutoRefund.window' },
    {
      under: night,
      when: facts({ isPaidOffHours: false }),
      says: false,
      at: 'policy.offHoursAutoRefund.paidAlsoOffHours',
    },
    {
      under: { ...night, isPaidOffHoursToo: false },
      when: facts({ isPaidOffHours: false }),
      says: true,
      at: 'policy.offHoursAutoRefund.paidAlsoOffHours',
    },
    {
      under: { ...night, isOn: false },
      when: facts(),
      says: false,
      at: 'policy.offHoursAutoRefund.on',
    },
    { under: night, when: facts(), says: true, at: 'policy.offHoursAutoRefund.on' },
    { under: night, when: facts({ isShipped: true }), says: false, at: 'isShipped' },
  ],
})
