import { clock } from './rule.ts'

/** The buyer ships back and fills in the waybill (S35, T6). */
export const shipBack = clock({
  id: 'T6',
  rows: ['S35'],
  clause: {
    zh: '商家同意后买家在时限内寄回（公开规则十天）；不寄，售后关闭',
    en: 'After the shop agrees the buyer ships the goods back in time (published: ten days); when nothing is shipped, the case is closed',
  },
  reading: {
    zh: '原文没有期限，取公开的十天',
    en: 'The text names no period; the published ten days are taken',
  },
  parameters: ['T6.hours'],
  deadline: (rules) => rules.T6,
  examples: [
    { under: 'seed-strict', start: '2026-03-06T10:00:00+08:00', due: '2026-03-16T10:00:00+08:00' },
    {
      under: 'kuaishou-public',
      start: '2026-03-06T10:00:00+08:00',
      due: '2026-03-16T10:00:00+08:00',
    },
    { under: 'wechat-like', start: '2026-03-06T10:00:00+08:00', due: '2026-03-13T10:00:00+08:00' },
  ],
})
