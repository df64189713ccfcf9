import type { RuleValues } from '../rule-values.ts'
import { guard } from './rule.ts'

/** No further application once the line has had its number; changes and withdrawals count. */
export const applicationLimit = guard<
  { applications: number },
  Pick<RuleValues, 'maxApplications'>
>({
  id: 'application',
  rows: [],
  clause: {
    zh: '同一商品最多申请五次，撤销后重提、修改后重提都算',
    en: 'An order line takes at most five applications; withdrawing and changing count',
  },
  parameters: ['application.maxPerLine'],
  applies: ({ applications }, { maxApplications }) => applications >= maxApplications,
  examples: [
    { under: 'wechat-like', when: { applications: 4 }, says: false, at: 'application.maxPerLine' },
    { under: 'wechat-like', when: { applications: 5 }, says: true, at: 'application.maxPerLine' },
  ],
})
