import type { RuleValues } from '../rule-values.ts'
import { amount } from './rule.ts'

type Facts = { feeFen: number; capFen: number }

/** What a claim pays: the fee, up to the cap of the plan and of the platform (S43). */
export const claimAmount = amount<Facts, Pick<RuleValues, 'coverMaxYuan'>>({
  id: 'S43',
  rows: ['S43'],
  clause: {
    zh: '每单补到上限为止（原文最高 20 元），以实际运费和保险规则为准',
    en: 'Up to a cap an order (the text: 20 yuan), by the freight paid and the terms of the insurer',
  },
  parameters: ['policy.freightCover.capYuan', 'S43.maxYuan'],
  amountFen: ({ feeFen, capFen }, { coverMaxYuan }) =>
    Math.min(feeFen, capFen, Math.round(coverMaxYuan * 100)),
  examples: [
    { under: 'seed-strict', when: { feeFen: 1999, capFen: 9900 }, says: 1999, at: 'S43.maxYuan' },
    { under: 'seed-strict', when: { feeFen: 2001, capFen: 9900 }, says: 2000, at: 'S43.maxYuan' },
    { under: 'wechat-like', when: { feeFen: 2000, capFen: 9900 }, says: 1935, at: 'S43.maxYuan' },
    {
      under: 'seed-strict',
      when: { feeFen: 1200, capFen: 1200 },
      says: 1200,
      at: 'policy.freightCover.capYuan',
    },
    {
      under: 'seed-strict',
      when: { feeFen: 1201, capFen: 1200 },
      says: 1200,
      at: 'policy.freightCover.capYuan',
    },
  ],
})
