// The ten traps on every tier and three seeds, as notebooks/abuse-evidence.md shows them.
import { auditLeaks } from '../../analysis/audit/audit.ts'
import type { TrapFinding } from '../../analysis/audit/audit.ts'
import { loadTier } from '../../analysis/store/load-tier.ts'
import { tierPlans } from '../../analysis/store/tier-plans.ts'

export const auditTiers = ['easy', 'medium', 'hard', 'camouflaged']
export const auditSeeds = ['42', '7', '11']
/** As many as `afterlab audit-leaks` takes. */
const REPLICATIONS = 24

/** What the audit finds, by tier and then by seed. */
export async function auditAll(): Promise<TrapFinding[][][]> {
  const found: TrapFinding[][][] = []
  for (const name of auditTiers) {
    const tier = await loadTier(name)
    const bySeed: TrapFinding[][] = []
    for (const seed of auditSeeds) {
      const { plan, shifted } = await tierPlans('womens-apparel', tier, { seed })
      const { mostRuleF1 } = tier
      bySeed.push(auditLeaks(plan, shifted, { replications: REPLICATIONS, mostRuleF1 }))
    }
    found.push(bySeed)
  }
  return found
}

/** Rows are traps, columns tiers; each cell has a value a seed and the most that passes. */
export function auditRows(found: readonly TrapFinding[][][]): string[][] {
  const traps = found[0]?.[0] ?? []
  return traps.map(({ zh, en }, trap) => [
    `${zh} ${en}`,
    ...found.map((bySeed) => {
      const own = bySeed.flatMap((each) => each[trap] ?? [])
      const mark = own.every(({ pass }) => pass) ? '' : ' ✗'
      const values = own.map(({ value }) => value.toFixed(3)).join(' ')
      return `${values} (≤ ${own[0]?.limit})${mark}`
    }),
  ])
}

/** How many traps passed of how many. */
export function passedText(found: readonly TrapFinding[][][]): string {
  const all = found.flat(2)
  return `${all.filter(({ pass }) => pass).length} / ${all.length}`
}
