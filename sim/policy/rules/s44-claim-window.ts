import { guard } from './rule.ts'

type Facts = { signedHours: number; completedHours: number }

/** The return is complete within the plan's days after signing (S44, T14). */
export const claimWindow = guard<Facts, { windowDays: number }>({
  id: 'S44',
  rows: ['S44', 'C5'],
  clause: {
    zh: '签收后 7 至 15 天内完成退货流程，才补运费',
    en: 'The return has to be complete within 7 to 15 days of signing',
  },
  reading: {
    zh: '是期限的范围，由方案定一个数；退款到账算完成，不是“第 7 天以后”',
    en: 'A range of deadlines of which the plan sets one; complete when the refund is paid. It does not mean “not before day 7”',
  },
  parameters: ['policy.freightCover.windowDays'],
  applies: ({ signedHours, completedHours }, { windowDays }) =>
    completedHours <= claimEnds(signedHours, windowDays),
  examples: [
    {
      under: { windowDays: 15 },
      when: { signedHours: 5, completedHours: 365 },
      says: true,
      at: 'policy.freightCover.windowDays',
    },
    {
      under: { windowDays: 15 },
      when: { signedHours: 5, completedHours: 365 + 1 / 3600 },
      says: false,
      at: 'policy.freightCover.windowDays',
    },
    {
      under: { windowDays: 7 },
      when: { signedHours: 5, completedHours: 173 },
      says: true,
      at: 'policy.freightCover.windowDays',
    },
    {
      under: { windowDays: 7 },
      when: { signedHours: 5, completedHours: 173 + 1 / 3600 },
      says: false,
      at: 'policy.freightCover.windowDays',
    },
  ],
})

/** The last moment at which a return can be complete and still be claimed for. */
export function claimEnds(signedHours: number, windowDays: number): number {
  return signedHours + windowDays * 24
}
