import { clock } from './rule.ts'

/** The usual time of a ruling; nothing happens when it passes (S62, T10). */
export const ruling = clock({
  id: 'T10',
  rows: ['S62'],
  clause: {
    zh: '凭证齐了之后，平台约三个工作日裁决；多数纠纷由介入解决',
    en: 'The platform rules about three working days after the evidence is in; most disputes end so',
  },
  reading: {
    zh: '是常见时长，不是期限',
    en: 'How long it usually takes; not a deadline',
  },
  parameters: ['T10.days', 'T10.calendar'],
  deadline: (rules) => rules.T10,
  examples: [
    { under: 'seed-strict', start: '2026-03-06T10:00:00+08:00', due: '2026-03-11T10:00:00+08:00' },
    {
      under: 'kuaishou-public',
      start: '2026-03-06T10:00:00+08:00',
      due: '2026-03-11T10:00:00+08:00',
    },
    { under: 'wechat-like', start: '2026-03-06T10:00:00+08:00', due: '2026-03-11T10:00:00+08:00' },
  ],
})
