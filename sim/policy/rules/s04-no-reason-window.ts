import type { RuleValues } from '../rule-values.ts'
import { guard } from './rule.ts'

type Facts = { signedHours: number; nowHours: number }
type Terms = Pick<RuleValues, 'noReasonHours' | 'noReasonFromNextDay'>

/** Seven days from signing without a reason; the last moment is inside (S04, T12). */
export const noReasonWindow = guard<Facts, Terms>({
  id: 'S04',
  rows: ['S04', 'C6'],
  clause: {
    zh: '签收之日起七天内，买家不用说明理由就可以退货',
    en: 'Within seven days of signing the buyer may return without giving a reason',
  },
  reading: {
    zh: '原文从签收的时刻数 168 小时；法律从签收次日零点数起（T12.clock）',
    en: 'The text counts 168 hours from the moment of signing; the law from the midnight that follows (T12.clock)',
  },
  parameters: ['T12.hours', 'T12.clock'],
  applies: ({ signedHours, nowHours }, terms) => nowHours <= noReasonEnds(signedHours, terms),
  examples: [
    {
      under: 'seed-strict',
      when: { signedHours: 34.5, nowHours: 202.5 },
      says: true,
      at: 'T12.hours',
    },
    {
      under: 'seed-strict',
      when: { signedHours: 34.5, nowHours: 202.5 + 1 / 3600 },
      says: false,
      at: 'T12.hours',
    },
    {
      under: 'kuaishou-public',
      when: { signedHours: 34.5, nowHours: 216 },
      says: true,
      at: 'T12.clock',
    },
    {
      under: 'kuaishou-public',
      when: { signedHours: 34.5, nowHours: 216 + 1 / 3600 },
      says: false,
      at: 'T12.clock',
    },
  ],
})

/** The last moment of the window, in hours of the run. */
export function noReasonEnds(signedHours: number, terms: Terms): number {
  const start = terms.noReasonFromNextDay ? (Math.floor(signedHours / 24) + 1) * 24 : signedHours
  return start + terms.noReasonHours
}
