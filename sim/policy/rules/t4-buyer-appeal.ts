import { clock } from './rule.ts'

/** After a refusal the buyer acts or lets it go (T4). */
export const buyerAppeal = clock({
  id: 'T4',
  rows: [],
  clause: {
    zh: '被拒绝后，买家在时限内（七天）可以修改申请或申请平台介入，过期关闭',
    en: 'After a refusal the buyer has seven days to change the application or to appeal; then the case is closed',
  },
  parameters: ['T4.hours'],
  deadline: (rules) => rules.T4,
  examples: [
    { under: 'seed-strict', start: '2026-03-06T10:00:00+08:00', due: '2026-03-13T10:00:00+08:00' },
    {
      under: 'kuaishou-public',
      start: '2026-03-06T10:00:00+08:00',
      due: '2026-03-13T10:00:00+08:00',
    },
    { under: 'wechat-like', start: '2026-03-06T10:00:00+08:00', due: '2026-03-13T10:00:00+08:00' },
  ],
})
