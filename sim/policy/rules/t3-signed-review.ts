import { clock } from './rule.ts'

/** Review after signing; silence opens the return or pays a refund without one (S19, S22, T3). */
export const signedReview = clock({
  id: 'T3',
  rows: ['S22'],
  clause: {
    zh: '签收后的申请，商家在规定时间内审核；超时系统自动同意',
    en: 'The shop reviews an application after signing within the prescribed time; past it the system agrees',
  },
  reading: {
    zh: '原文没有数字；默认 72 小时',
    en: 'The text gives no number; 72 hours by default',
  },
  parameters: ['T3.hours'],
  deadline: (rules) => rules.T3,
  examples: [
    { under: 'seed-strict', start: '2026-03-06T10:00:00+08:00', due: '2026-03-09T10:00:00+08:00' },
    {
      under: 'kuaishou-public',
      start: '2026-03-06T10:00:00+08:00',
      due: '2026-03-08T10:00:00+08:00',
    },
    { under: 'wechat-like', start: '2026-03-06T10:00:00+08:00', due: '2026-03-08T10:00:00+08:00' },
  ],
})
