import { findingCode } from '../facts/case-facts.ts'
import { nothing, ramp } from '../rule.ts'
import type { Rule } from '../rule.ts'

/** Pattern A4: worn for an occasion and sent back while the window is still open. */
export const wardrobingRules: readonly Rule[] = [
  {
    id: 'last-day',
    points: { wardrobing: 1.5 },
    needs: ['orders.isLabel30d'],
    look({ facts }, row) {
      const value = facts.leftHours[row] ?? NaN
      if (facts.isSigned[row] === 0 || facts.isReturn[row] === 0) return nothing
      return { value, peer: NaN, strength: ramp(value, 48, 24) }
    },
    unit: 'hours',
    zh: (value) => `退货期只剩 ${value}时才申请`,
    en: (value) => `Applied with ${value} of the return window left`,
  },
  {
    id: 'worn-goods',
    points: { wardrobing: 3 },
    needs: ['cases.finding', 'cases.depreciationFen'],
    look({ facts }, row) {
      if (facts.finding[row] !== findingCode('worn')) return nothing
      const value = (facts.depreciationFen[row] ?? NaN) / (facts.paidFen[row] ?? NaN)
      return { value, peer: NaN, strength: 1 }
    },
    unit: 'share',
    zh: (value) => `验货发现使用痕迹，折价 ${value}`,
    en: (value) => `Inspection found signs of use; the goods lost ${value} of the price`,
  },
  {
    id: 'worn-before',
    points: { wardrobing: 1.5 },
    needs: ['cases.finding'],
    look({ habitRatio }, row) {
      const value = habitRatio.wornReturns[row] ?? NaN
      return { value, peer: 1, strength: ramp(value, 1.3, 3) }
    },
    unit: 'times',
    zh: (value) => `该买家其他订单退回有使用痕迹的次数约为同行的 ${value}`,
    en: (value) => `Worn returns among the buyer's other orders are about ${value} those of peers`,
  },
]
