import { guard } from './rule.ts'

type Facts = { isSigned: boolean; amountFen: number; paidFen: number }

/** What may be asked for: all of the price, or after signing a part of it (S11). */
export const typeAndAmount = guard<Facts, object>({
  id: 'S11',
  rows: ['S11'],
  clause: {
    zh: '选一种退款类型和原因；金额不超过实付，签收前按实付全额',
    en: 'One type of refund and one reason; at most what was paid, and before signing all of it',
  },
  parameters: [],
  applies: ({ isSigned, amountFen, paidFen }) =>
    amountFen > 0 && amountFen <= paidFen && (isSigned || amountFen === paidFen),
  examples: [
    {
      under: {},
      when: { isSigned: true, amountFen: 5900, paidFen: 5900 },
      says: true,
      at: 'amountFen',
    },
    {
      under: {},
      when: { isSigned: true, amountFen: 5901, paidFen: 5900 },
      says: false,
      at: 'amountFen',
    },
    {
      under: {},
      when: { isSigned: true, amountFen: 1, paidFen: 5900 },
      says: true,
      at: 'isSigned',
    },
    {
      under: {},
      when: { isSigned: false, amountFen: 5899, paidFen: 5900 },
      says: false,
      at: 'isSigned',
    },
  ],
})
