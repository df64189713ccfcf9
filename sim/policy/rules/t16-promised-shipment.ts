import type { RuleValues } from '../rule-values.ts'
import { amount } from './rule.ts'

type Facts = { paidFen: number; paidHours: number; shippedHours: number }
type Terms = Pick<RuleValues, 'promiseShipHours' | 'lateShare' | 'lateMinYuan' | 'lateMaxYuan'>

/** What the shop owes the buyer for shipping later than promised; presale has its own promise (T16). */
export const promisedShipment = amount<Facts, Terms>({
  id: 'T16',
  rows: [],
  clause: {
    zh: '付款后 48 小时内发货；晚了按实付的 10% 赔，最少 5 元最多 30 元',
    en: 'Shipment within 48 hours of payment; late ones pay 10 % of the price, at least 5 and at most 30 yuan',
  },
  parameters: ['T16.hours', 'T16.compensationShare', 'T16.minYuan', 'T16.maxYuan'],
  amountFen: ({ paidFen, paidHours, shippedHours }, terms) =>
    shippedHours <= paidHours + terms.promiseShipHours
      ? 0
      : Math.min(
          terms.lateMaxYuan * 100,
          Math.max(terms.lateMinYuan * 100, Math.round(paidFen * terms.lateShare)),
        ),
  examples: [
    {
      under: 'seed-strict',
      when: { paidFen: 5900, paidHours: 10, shippedHours: 58 },
      says: 0,
      at: 'T16.hours',
    },
    {
      under: 'seed-strict',
      when: { paidFen: 5900, paidHours: 10, shippedHours: 58 + 1 / 3600 },
      says: 590,
      at: 'T16.hours',
    },
    {
      under: 'seed-strict',
      when: { paidFen: 5000, paidHours: 0, shippedHours: 99 },
      says: 500,
      at: 'T16.minYuan',
    },
    {
      under: 'seed-strict',
      when: { paidFen: 4990, paidHours: 0, shippedHours: 99 },
      says: 500,
      at: 'T16.minYuan',
    },
    {
      under: 'seed-strict',
      when: { paidFen: 5010, paidHours: 0, shippedHours: 99 },
      says: 501,
      at: 'T16.compensationShare',
    },
    {
      under: 'seed-strict',
      when: { paidFen: 30000, paidHours: 0, shippedHours: 99 },
      says: 3000,
      at: 'T16.maxYuan',
    },
    {
      under: 'seed-strict',
      when: { paidFen: 30010, paidHours: 0, shippedHours: 99 },
      says: 3000,
      at: 'T16.maxYuan',
    },
    {
      under: 'seed-strict',
      when: { paidFen: 29990, paidHours: 0, shippedHours: 99 },
      says: 2999,
      at: 'T16.compensationShare',
    },
  ],
})
