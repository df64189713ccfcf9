// The record does not give away who abuses: all ten traps on every tier and three seeds.
import { describe, expect, it } from 'vitest'
import { auditLeaks } from '../../analysis/audit/audit.ts'
import { loadTier } from '../../analysis/store/load-tier.ts'
import { tierPlans } from '../../analysis/store/tier-plans.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const tiers = ['easy', 'medium', 'hard', 'camouflaged']
const seeds = isDeep ? [1, 2, 3] : [1]
const runs = (isDeep ? tiers : ['hard']).flatMap((tier) =>
  seeds.map((seed) => [tier, seed] as const),
)

describe('a simulated record', () => {
  it.each(runs)(
    'gives nothing away on tier %s, seed %i',
    { timeout: 300_000 },
    async (name, seed) => {
      const tier = await loadTier(name)
      const { plan, shifted } = await tierPlans('womens-apparel', tier, {
        seed: `tier-${name}-${seed}`,
      })
      const traps = auditLeaks(plan, shifted, { replications: 24, mostRuleF1: tier.mostRuleF1 })
      expect(traps).toHaveLength(10)
      expect(traps.filter(({ pass }) => !pass)).toEqual([])
    },
  )
})
