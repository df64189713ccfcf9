import { clock } from './rule.ts'

/** Evidence in a dispute; then the ruling is due (S60, T9). */
export const disputeEvidence = clock({
  id: 'T9',
  rows: ['S58', 'S60'],
  clause: {
    zh: '平台介入后，双方两天内提交完整凭证：订单信息、沟通记录、商品状况',
    en: 'Once the platform steps in, both sides have two days to hand in the chain of evidence: order, conversation, condition of the goods',
  },
  parameters: ['T9.hours'],
  deadline: (rules) => rules.T9,
  examples: [
    { under: 'seed-strict', start: '2026-03-06T10:00:00+08:00', due: '2026-03-08T10:00:00+08:00' },
    {
      under: 'kuaishou-public',
      start: '2026-03-06T10:00:00+08:00',
      due: '2026-03-08T10:00:00+08:00',
    },
    { under: 'wechat-like', start: '2026-03-06T10:00:00+08:00', due: '2026-03-08T10:00:00+08:00' },
  ],
})
