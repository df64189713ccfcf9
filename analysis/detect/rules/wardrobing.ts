import { findingCode } from '../facts/case-facts.ts'
import { nothing, ramp } from '../rule.ts'
import type { Rule } from '../rule.ts'

/** Pattern A4: worn for an occasion and sent back while the window is still open. */
export const wardrobingRules: readonly Rule[] = [
  {
    id: 'window-end',
    // One in twelve honest applications falls on the last day, most of the pattern's do.
    points: { wardrobing: 3 },
    needs: ['orders.isLabel30d', 'orders.shippedHours'],
    look({ facts }, row) {
      const value = facts.leftHours[row] ?? NaN
      if (facts.isSigned[row] === 0 || facts.isReturn[row] === 0) return nothing
      // Day 6 to 7 of seven, day 26 to 30 of thirty.
      const leftShare = value / (value + (facts.waitHours[row] ?? NaN))
      return { value, peer: NaN, strength: ramp(leftShare, 2 / 7, 1 / 7) }
    },
    unit: 'hours',
    zh: (value) => `申请时退货期只剩 ${value}`,
    en: (value) => `Applied with ${value} of the return window left`,
  },
  {
    id: 'worn-goods',
    // One in five honest returns of apparel cannot be sold as new.
    points: { wardrobing: 2 },
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
    id: 'damaged-goods',
    points: { wardrobing: 2 },
    needs: ['cases.finding', 'cases.depreciationFen', 'parcels.isDamaged'],
    look({ facts }, row) {
      const isByCourier = facts.isParcelDamaged[row] !== 0
      if (facts.finding[row] !== findingCode('damaged') || isByCourier) return nothing
      const value = (facts.depreciationFen[row] ?? NaN) / (facts.paidFen[row] ?? NaN)
      return { value, peer: NaN, strength: 1 }
    },
    unit: 'share',
    zh: (value) => `包裹完好但商品已损坏，折价 ${value}`,
    en: (value) => `Damaged goods in a sound parcel; they lost ${value} of the price`,
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
  {
    id: 'worth-wearing-once',
    // Nobody goes to the trouble for a cheap shirt.
    points: { wardrobing: 1 },
    needs: [],
    look({ facts, peers }, row) {
      if (facts.isSigned[row] === 0 || facts.isReturn[row] === 0) return nothing
      const value = (facts.paidFen[row] ?? NaN) / 100
      const { p50, p90 } = peers.paidFen
      return { value, peer: p50 / 100, strength: ramp(value * 100, p50, p90) }
    },
    unit: 'yuan',
    zh: (value, peer) => `货款 ${value}，高于同类中位 ${peer}`,
    en: (value, peer) => `Paid ${value}, above the median ${peer}`,
  },
]
