import type { RuleValues } from '../rule-values.ts'
import { guard } from './rule.ts'

type Facts = { shippedHours: number; signedHours: number; nowHours: number }
type Terms = Pick<RuleValues, 'confirmFirstHours' | 'confirmSecondHours' | 'confirmLastHours'>

/** The order succeeds by itself: day 10 after shipment when signed by then, else day 20 or 30 (T15). */
export const orderSuccess = guard<Facts, Terms>({
  id: 'T15',
  rows: [],
  clause: {
    zh: '发货后第 10 天已签收就自动确认收货，否则第 20 天，再否则第 30 天',
    en: 'The order confirms itself ten days after shipment when it is signed by then, else after twenty, else after thirty',
  },
  parameters: ['T15.firstDays', 'T15.secondDays', 'T15.lastDays'],
  applies: ({ shippedHours, signedHours, nowHours }, terms) =>
    nowHours >= successHours(shippedHours, signedHours, terms),
  examples: [
    {
      under: 'seed-strict',
      when: { shippedHours: 0, signedHours: 240, nowHours: 240 },
      says: true,
      at: 'T15.firstDays',
    },
    {
      under: 'seed-strict',
      when: { shippedHours: 0, signedHours: 240 + 1 / 3600, nowHours: 241 },
      says: false,
      at: 'T15.firstDays',
    },
    {
      under: 'seed-strict',
      when: { shippedHours: 0, signedHours: 480, nowHours: 480 },
      says: true,
      at: 'T15.secondDays',
    },
    {
      under: 'seed-strict',
      when: { shippedHours: 0, signedHours: 480 + 1 / 3600, nowHours: 481 },
      says: false,
      at: 'T15.secondDays',
    },
    {
      under: 'seed-strict',
      when: { shippedHours: 0, signedHours: NaN, nowHours: 720 },
      says: true,
      at: 'T15.lastDays',
    },
    {
      under: 'seed-strict',
      when: { shippedHours: 0, signedHours: NaN, nowHours: 720 - 1 / 3600 },
      says: false,
      at: 'T15.lastDays',
    },
  ],
})

/** When the order confirms itself; `signedHours` is NaN while nobody has signed. */
export function successHours(shippedHours: number, signedHours: number, terms: Terms): number {
  if (signedHours <= shippedHours + terms.confirmFirstHours) {
    return shippedHours + terms.confirmFirstHours
  }
  if (signedHours <= shippedHours + terms.confirmSecondHours) {
    return shippedHours + terms.confirmSecondHours
  }
  return shippedHours + terms.confirmLastHours
}
