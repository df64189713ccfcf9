import { guard } from './rule.ts'

/** An offer is more than nothing and less than what is asked for (S50, S57). */
export const partialOffer = guard<{ offerFen: number; amountFen: number }, object>({
  id: 'S50',
  rows: ['S50'],
  clause: {
    zh: '主动沟通，提出双方都能接受的方案，比如部分退款',
    en: 'The shop talks and proposes what both can accept, such as a partial refund',
  },
  parameters: ['policy.review.partialOffers'],
  applies: ({ offerFen, amountFen }) => offerFen > 0 && offerFen < amountFen,
  examples: [
    { under: {}, when: { offerFen: 1, amountFen: 5900 }, says: true, at: 'offerFen' },
    { under: {}, when: { offerFen: 0, amountFen: 5900 }, says: false, at: 'offerFen' },
    { under: {}, when: { offerFen: 5899, amountFen: 5900 }, says: true, at: 'amountFen' },
    { under: {}, when: { offerFen: 5900, amountFen: 5900 }, says: false, at: 'amountFen' },
  ],
})
