import { ramp } from '../rule.ts'
import type { Rule } from '../rule.ts'

/** What the buyer's other purchases say. A high return rate alone is no pattern: it only tips a balance. */
export const historyRules: readonly Rule[] = [
  {
    id: 'return-rate',
    points: { 'freight-arbitrage': 1.5, wardrobing: 0.5, 'empty-box': 0.5 },
    needs: [],
    look({ habitRatio }, row) {
      const value = habitRatio.returns[row] ?? NaN
      return { value, peer: 1, strength: ramp(value, 1.3, 2.5) }
    },
    unit: 'times',
    zh: (value) => `该买家其他订单的退货率约为同类买家的 ${value}`,
    en: (value) => `The buyer returns other orders about ${value} as often as peers`,
  },
]
