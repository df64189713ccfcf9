import { guard } from './rule.ts'

type Facts = { isCaseOpen: boolean; refundedFen: number }

/** One case at a time on an order line, and none once its money has gone back (S09). */
export const oneCaseALine = guard<Facts, object>({
  id: 'S09',
  rows: ['S09'],
  clause: {
    zh: '售后按订单里的商品申请；同一商品同时只有一个售后，退过款不再申请',
    en: 'After-sales are applied for by order line: one case at a time, and none after a refund',
  },
  parameters: [],
  applies: ({ isCaseOpen, refundedFen }) => isCaseOpen || refundedFen > 0,
  examples: [
    { under: {}, when: { isCaseOpen: true, refundedFen: 0 }, says: true, at: 'isCaseOpen' },
    { under: {}, when: { isCaseOpen: false, refundedFen: 0 }, says: false, at: 'isCaseOpen' },
    { under: {}, when: { isCaseOpen: false, refundedFen: 1 }, says: true, at: 'refundedFen' },
  ],
})
