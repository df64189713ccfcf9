import type { RuleValues } from '../rule-values.ts'
import { guard } from './rule.ts'

/** A refusal gives its reason, within the time of the review (S19). */
export const reasonStated = guard<{ hasReason: boolean }, Pick<RuleValues, 'isReasonRequired'>>({
  id: 'S19',
  rows: ['S19'],
  clause: {
    zh: '商家拒绝要在规定时间内说明原因',
    en: 'A shop that refuses says why, within the prescribed time',
  },
  reading: {
    zh: '“规定时间”就是这种情形的审核时限（T1、T2b、T3）',
    en: '“The prescribed time” is the deadline of the situation (T1, T2b, T3)',
  },
  parameters: ['S19.reasonRequired'],
  applies: ({ hasReason }, { isReasonRequired }) => hasReason || !isReasonRequired,
  examples: [
    { under: 'seed-strict', when: { hasReason: true }, says: true, at: 'S19.reasonRequired' },
    { under: 'seed-strict', when: { hasReason: false }, says: false, at: 'S19.reasonRequired' },
  ],
})
