import { clock } from './rule.ts'

/** Inspection after arrival: a miss is a breach and moves nothing (T8). */
export const inspectionTime = clock({
  id: 'T8',
  rows: [],
  clause: {
    zh: '退货到仓后两天内验完',
    en: 'A return is inspected within two days of its arrival',
  },
  parameters: ['T8.hours'],
  deadline: (rules) => rules.T8,
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
