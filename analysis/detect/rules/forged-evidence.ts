import { nothing, ramp } from '../rule.ts'
import type { Rule } from '../rule.ts'

/** Pattern A7: money back without goods, on evidence that does not convince, just under the cap. */
export const forgedEvidenceRules: readonly Rule[] = [
  {
    id: 'weak-evidence',
    points: { 'forged-evidence': 2 },
    needs: ['cases.evidence', 'cases.evidenceSignal'],
    look({ facts, peers }, row) {
      const usual = peers.evidenceSignal.get(facts.evidence[row] ?? NaN)
      if (!usual || facts.isReturn[row] === 1 || facts.isShopFault[row] === 0) return nothing
      const value = facts.evidenceSignal[row] ?? NaN
      return { value, peer: usual.p50, strength: ramp(value, usual.p50, usual.p10) }
    },
    unit: 'share',
    zh: (value, peer) => `仅退款的举证可信度 ${value}（同类中位 ${peer}）`,
    en: (value, peer) =>
      `Evidence for a refund without return convinces to ${value} (peers' median ${peer})`,
  },
  {
    id: 'just-under-cap',
    points: { 'forged-evidence': 1.5 },
    needs: [],
    needsCap: true,
    look({ facts, capYuan }, row) {
      const value = (facts.amountFen[row] ?? NaN) / 100 / capYuan
      if (facts.isReturn[row] === 1 || facts.isSigned[row] === 0 || value > 1) return nothing
      return { value, peer: NaN, strength: ramp(value, 0.7, 0.9) }
    },
    unit: 'share',
    zh: (value) => `申请金额为自动退款上限的 ${value}，正好不需人工审核`,
    en: (value) => `Asked for ${value} of the automatic cap, just where nobody reviews`,
  },
  {
    id: 'fault-claims',
    points: { 'forged-evidence': 2 },
    needs: [],
    look({ habitRatio }, row) {
      const value = habitRatio.faultClaims[row] ?? NaN
      return { value, peer: 1, strength: ramp(value, 1.3, 3) }
    },
    unit: 'times',
    zh: (value) => `该买家其他订单以商品问题申请仅退款的次数约为同行的 ${value}`,
    en: (value) =>
      `Refund-only claims that blame the goods are about ${value} those of peers on other orders`,
  },
]
