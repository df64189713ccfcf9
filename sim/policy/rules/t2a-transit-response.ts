import { clock } from './rule.ts'

/** The shop answers an in-transit case; a miss costs standing, not money (S31, T2a). */
export const transitResponse = clock({
  id: 'T2a',
  rows: ['S31', 'C1'],
  clause: {
    zh: '在途的退款，商家要在时限内响应（原文 72 小时）',
    en: 'The shop responds to an in-transit refund in its time (the text: 72 hours)',
  },
  reading: {
    zh: '与五天拦截是两个钟：超时只记违约，不自动退款',
    en: 'A clock of its own beside the five days: a miss is a breach, not a refund',
  },
  parameters: ['T2a.hours'],
  deadline: (rules) => rules.T2a,
  examples: [
    { under: 'seed-strict', start: '2026-03-06T10:00:00+08:00', due: '2026-03-09T10:00:00+08:00' },
    {
      under: 'kuaishou-public',
      start: '2026-03-06T10:00:00+08:00',
      due: '2026-03-09T10:00:00+08:00',
    },
    { under: 'wechat-like', start: '2026-03-06T10:00:00+08:00', due: '2026-03-08T10:00:00+08:00' },
  ],
})
