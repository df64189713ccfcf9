import { clock } from './rule.ts'

/** The hard limit of an in-transit case: the refund goes out whether or not the parcel is back (S21a, S22, T2b). */
export const interceptDeadline = clock({
  id: 'T2b',
  rows: ['S21a', 'S22', 'C1'],
  clause: {
    zh: '商家要在时限内完成拦截（原文 5 天）；超时未处理，系统自动同意退款',
    en: 'The shop has its time to stop the parcel (the text: five days); when it has not acted by then, the system agrees to the refund',
  },
  reading: {
    zh: '从申请起数；包裹没回也退',
    en: 'Counted from the application; it fires even when the parcel is not back',
  },
  parameters: ['T2b.hours'],
  deadline: (rules) => rules.T2b,
  examples: [
    { under: 'seed-strict', start: '2026-03-06T10:00:00+08:00', due: '2026-03-11T10:00:00+08:00' },
    {
      under: 'kuaishou-public@2023-12-03',
      start: '2026-03-06T10:00:00+08:00',
      due: '2026-03-13T10:00:00+08:00',
    },
    {
      under: 'kuaishou-public@2023-12-04',
      start: '2026-03-06T10:00:00+08:00',
      due: '2026-03-11T10:00:00+08:00',
    },
    { under: 'wechat-like', start: '2026-03-06T10:00:00+08:00', due: '2026-03-08T10:00:00+08:00' },
  ],
})
