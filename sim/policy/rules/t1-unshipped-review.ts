import { clock } from './rule.ts'

/** Review of an unshipped refund: working days in the seed, 48 natural hours elsewhere (S27, T1). */
export const unshippedReview = clock({
  id: 'T1',
  rows: ['S13', 'S27', 'C9'],
  clause: {
    zh: '未发货的退款，商家要在时限内审核（原文一般 1 至 3 个工作日）；过了系统自动同意',
    en: 'The shop reviews the refund of an unshipped order in its time (the text: generally one to three working days); past it the system agrees',
  },
  reading: {
    zh: '“一般”说的是人的快慢；硬时限取上端 3 个工作日，从提交起按北京时间数',
    en: '“Generally” is how long people take; the hard limit is the upper end, three working days from the application, by the clock of Shanghai',
  },
  parameters: ['T1.days', 'T1.hours', 'T1.calendar'],
  deadline: (rules) => rules.T1,
  examples: [
    { under: 'seed-strict', start: '2026-03-06T10:00:00+08:00', due: '2026-03-11T10:00:00+08:00' },
    { under: 'seed-strict', start: '2026-03-07T10:00:00+08:00', due: '2026-03-12T00:00:00+08:00' },
    {
      under: 'kuaishou-public',
      start: '2026-03-06T10:00:00+08:00',
      due: '2026-03-08T10:00:00+08:00',
    },
    { under: 'wechat-like', start: '2026-03-06T10:00:00+08:00', due: '2026-03-08T10:00:00+08:00' },
  ],
})
