import { clock } from './rule.ts'

/** The shop confirms receipt, counted from the waybill (S36, T7). */
export const confirmReceipt = clock({
  id: 'T7',
  rows: ['S36'],
  clause: {
    zh: '商家确认收货后退款；寄出十天内不确认，系统自动全额退款',
    en: 'The refund follows the shop’s confirmation of receipt; when it is not confirmed within ten days of shipping back, the system refunds in full',
  },
  reading: {
    zh: '原文没有期限，取公开的十天，从填运单起数',
    en: 'The text names no period; the published ten days are taken, from the waybill',
  },
  parameters: ['T7.hours'],
  deadline: (rules) => rules.T7,
  examples: [
    { under: 'seed-strict', start: '2026-03-06T10:00:00+08:00', due: '2026-03-16T10:00:00+08:00' },
    {
      under: 'kuaishou-public',
      start: '2026-03-06T10:00:00+08:00',
      due: '2026-03-16T10:00:00+08:00',
    },
    { under: 'wechat-like', start: '2026-03-06T10:00:00+08:00', due: '2026-03-16T10:00:00+08:00' },
  ],
})
