import { findingCode } from '../facts/case-facts.ts'
import { nothing, ramp } from '../rule.ts'
import type { Rule } from '../rule.ts'

/**
 * Pattern A2: the parcel comes back without the goods. Couriers lose goods too, about one parcel in
 * a thousand, so that even a clear sight leaves a case to be reviewed.
 */
export const emptyBoxRules: readonly Rule[] = [
  {
    id: 'light-parcel',
    points: { 'empty-box': 8 },
    needs: ['parcels.weightShare'],
    look({ facts, peers }, row) {
      // Once opened, the finding says it and the weight adds nothing.
      if ((facts.finding[row] ?? 0) > findingCode('none')) return nothing
      const value = facts.weightShare[row] ?? NaN
      const { median, spread } = peers.weightShare
      return { value, peer: median, strength: ramp((median - value) / spread, 3, 6) }
    },
    unit: 'share',
    zh: (value, peer) => `退回包裹重量只有原重的 ${value}（同类中位 ${peer}），尚未开箱`,
    en: (value, peer) =>
      `The returned parcel, not opened, weighs ${value} of the goods sold (median ${peer})`,
  },
  {
    id: 'goods-missing',
    points: { 'empty-box': 8 },
    needs: ['cases.finding'],
    look({ facts }, row) {
      if (facts.finding[row] !== findingCode('empty')) return nothing
      return { value: facts.weightShare[row] ?? NaN, peer: NaN, strength: 1 }
    },
    unit: 'share',
    zh: () => '验货时包裹内没有商品',
    en: () => 'Inspection found no goods in the parcel',
  },
]
