import type { RuleValues } from '../rule-values.ts'
import { clock } from './rule.ts'

/** The buyer answers an offer; then the review goes on (T5). */
export const offerAnswer = clock({
  id: 'T5',
  rows: [],
  clause: {
    zh: '商家提出方案或要求补凭证，买家在时限内回复；不回复就回到商家，至少再有一天',
    en: 'The buyer answers an offer or a request for evidence in time; silence gives the case back to the shop with at least a day left',
  },
  parameters: ['T5.hours', 'T5.leftHours'],
  deadline: (rules) => rules.T5,
  examples: [
    { under: 'seed-strict', start: '2026-03-06T10:00:00+08:00', due: '2026-03-08T10:00:00+08:00' },
    {
      under: 'kuaishou-public',
      start: '2026-03-06T10:00:00+08:00',
      due: '2026-03-08T10:00:00+08:00',
    },
    { under: 'wechat-like', start: '2026-03-06T10:00:00+08:00', due: '2026-03-07T10:00:00+08:00' },
  ],
})

/** When the review ends that a negotiation has interrupted: as before, or with hours left at least. */
export function resumedDue(
  freshDueHours: number,
  nowHours: number,
  { restartLeftHours }: Pick<RuleValues, 'restartLeftHours'>,
): number {
  return Math.max(freshDueHours, nowHours + restartLeftHours)
}
