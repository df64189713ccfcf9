import { findingCode } from '../facts/case-facts.ts'
import { nothing, ramp } from '../rule.ts'
import type { Rule } from '../rule.ts'

/** What speaks for the buyer. Honest look-alikes share single signals with a pattern, not these. */
export const protectionRules: readonly Rule[] = [
  {
    id: 'keeps-one-of-several',
    points: { 'freight-arbitrage': -2, wardrobing: -2, 'forged-evidence': -1, 'empty-box': -1 },
    needs: ['orders.checkout', 'orders.refundedFen'],
    look({ purchases }, row) {
      const own = purchases.ofCase[row] ?? 0
      const value = purchases.choices[own] ?? NaN
      const strength = value > 1 && purchases.kept[own] === 1 ? 1 : 0
      return { value, peer: 1, strength }
    },
    unit: 'count',
    zh: (value) => `同一商品一次拍 ${value} 件、只留一件：属于试尺码`,
    en: (value) => `Bought ${value} of one product together and kept one: choosing a size`,
  },
  {
    id: 'goods-as-new',
    points: { wardrobing: -3, 'empty-box': -4 },
    needs: ['cases.finding', 'parcels.weightShare'],
    look({ facts, peers }, row) {
      if (facts.finding[row] !== findingCode('ok')) return nothing
      const value = facts.weightShare[row] ?? NaN
      const { median, spread } = peers.weightShare
      return { value, peer: median, strength: ramp((median - value) / spread, 6, 3) }
    },
    unit: 'share',
    zh: (value) => `验货完好，重量为原重的 ${value}`,
    en: (value) => `Inspected as new, at ${value} of the weight sold`,
  },
  {
    id: 'convincing-evidence',
    points: { 'forged-evidence': -1.5 },
    needs: ['cases.evidence', 'cases.evidenceSignal'],
    look({ facts, peers }, row) {
      const usual = peers.evidenceSignal.get(facts.evidence[row] ?? NaN)
      if (!usual || facts.isReturn[row] === 1 || facts.isShopFault[row] === 0) return nothing
      const value = facts.evidenceSignal[row] ?? NaN
      return { value, peer: usual.p50, strength: ramp(value, usual.p50, usual.p90) }
    },
    unit: 'share',
    zh: (value, peer) => `举证可信度 ${value}，高于同类中位 ${peer}`,
    en: (value, peer) => `Evidence convinces to ${value}, above the peers' median ${peer}`,
  },
  {
    id: 'kept-value',
    points: {
      'freight-arbitrage': -1.5,
      wardrobing: -1,
      'forged-evidence': -1,
      'empty-box': -1,
    },
    needs: ['orders.refundedFen'],
    look({ keptFen, peers }, row) {
      const fen = keptFen[row] ?? NaN
      const { p50, p90 } = peers.keptFen
      return { value: fen / 100, peer: p50 / 100, strength: ramp(fen, p50, p90) }
    },
    unit: 'yuan',
    zh: (value, peer) => `该买家已留下 ${value} 的商品（同行中位 ${peer}）`,
    en: (value, peer) => `The buyer has kept goods for ${value} (peers' median ${peer})`,
  },
]
