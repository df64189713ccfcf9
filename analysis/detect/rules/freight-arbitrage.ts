import { findingCode } from '../facts/case-facts.ts'
import { nothing, ramp } from '../rule.ts'
import type { Rule } from '../rule.ts'

/** Pattern A1: cheap goods go back at once and unopened, and the freight cover pays more than the way cost. */
export const freightArbitrageRules: readonly Rule[] = [
  {
    id: 'claim-to-price',
    points: { 'freight-arbitrage': 2.5 },
    needs: ['claims.claimFen', 'parcels.isDesignated'],
    look({ facts, peers }, row) {
      const value = (facts.claimFen[row] ?? NaN) / (facts.paidFen[row] ?? NaN)
      if (!(value > 0)) return nothing
      // The 0.3 of published cases lies half way; a courier of the platform leaves nothing to gain.
      const strength = facts.isSelfShipped[row] === 1 ? ramp(value, 0.1, 0.5) : 0
      return { value, peer: peers.claimShare.p50, strength }
    },
    unit: 'share',
    zh: (value, peer) => `自行寄回，运费补偿占货款 ${value}（同类中位 ${peer}）`,
    en: (value, peer) =>
      `Shipped back by own courier; freight cover paid ${value} of the price (peers' median ${peer})`,
  },
  {
    id: 'claim-above-fee',
    points: { 'freight-arbitrage': 1.5 },
    needs: ['claims.claimFen', 'claims.feeFen'],
    look({ facts, peers }, row) {
      const claimFen = facts.claimFen[row] ?? NaN
      const feeFen = facts.feeFen[row] ?? NaN
      if (!(claimFen > 0 && feeFen > 0)) return nothing
      const strength = ramp(claimFen / feeFen, 1.1, 1.8)
      return { value: (claimFen - feeFen) / 100, peer: peers.surplusFen.p50 / 100, strength }
    },
    unit: 'yuan',
    zh: (value, peer) => `运费补偿比实付运费多 ${value}（同类中位 ${peer}）`,
    en: (value, peer) =>
      `Freight cover paid ${value} more than the freight cost (peers' median ${peer})`,
  },
  {
    id: 'quick-cheap-return',
    points: { 'freight-arbitrage': 2 },
    needs: [],
    look({ facts, peers }, row) {
      const value = facts.waitHours[row] ?? NaN
      const isUsed = facts.finding[row] === findingCode('worn')
      if (facts.isSigned[row] === 0 || facts.isReturn[row] === 0 || isUsed) return nothing
      const isCheap = ramp(facts.paidFen[row] ?? NaN, peers.paidFen.p50, peers.paidFen.p10)
      return { value, peer: peers.waitHours.p50, strength: ramp(value, 24, 6) * isCheap }
    },
    unit: 'hours',
    zh: (value, peer) => `低价商品签收后 ${value}就申请退货（同类中位 ${peer}）`,
    en: (value, peer) =>
      `Cheap goods, return asked for ${value} after signing (peers' median ${peer})`,
  },
  {
    id: 'freight-claims',
    points: { 'freight-arbitrage': 2 },
    needs: ['claims.claimFen'],
    look({ habitRatio }, row) {
      const value = habitRatio.freightClaims[row] ?? NaN
      return { value, peer: 1, strength: ramp(value, 1.3, 3) }
    },
    unit: 'times',
    zh: (value) => `该买家其他订单的运费补偿次数约为同行的 ${value}`,
    en: (value) => `Freight claims on the buyer's other orders are about ${value} those of peers`,
  },
]
