import { findingCode } from '../facts/case-facts.ts'
import { nothing, ramp } from '../rule.ts'
import type { Rule } from '../rule.ts'

/** Pattern A2: the parcel comes back without the goods. A courier may have lost them: hence "to review". */
export const emptyBoxRules: readonly Rule[] = [
  {
    id: 'light-parcel',
    points: { 'empty-box': 5 },
    needs: ['parcels.weightShare'],
    look({ facts, peers }, row) {
      const value = facts.weightShare[row] ?? NaN
      const { median, spread } = peers.weightShare
      return { value, peer: median, strength: ramp((median - value) / spread, 3, 6) }
    },
    unit: 'share',
    zh: (value, peer) => `退回包裹重量只有原重的 ${value}（同类中位 ${peer}）`,
    en: (value, peer) => `The returned parcel weighs ${value} of the goods sold (median ${peer})`,
  },
  {
    id: 'goods-missing',
    points: { 'empty-box': 6 },
    needs: ['cases.finding'],
    look({ facts }, row) {
      if (facts.finding[row] !== findingCode('empty')) return nothing
      return { value: 1, peer: NaN, strength: 1 }
    },
    unit: 'count',
    zh: () => '验货时包裹内没有商品',
    en: () => 'Inspection found no goods in the parcel',
  },
]
