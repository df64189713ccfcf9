import { describe, expect, it } from 'vitest'
import { labelsOf } from '../../../analysis/audit/labels.ts'
import { observedLabels } from '../../../analysis/audit/observed-labels.ts'
import { loadTier } from '../../../analysis/store/load-tier.ts'
import { tierPlans } from '../../../analysis/store/tier-plans.ts'
import { replicate } from '../../../sim/index.ts'
import type { Tables } from '../../../sim/index.ts'

const tier = await loadTier('medium')

async function recordOf(sets: string[]): Promise<Tables> {
  const { plan } = await tierPlans('womens-apparel', tier, { sets })
  return replicate(plan, 0, { recordEvents: false }).tables
}

function shareKnown(tables: Tables): number {
  const { isAbuse } = observedLabels(tables)
  return isAbuse.filter((each) => !Number.isNaN(each)).length / isAbuse.length
}

describe('observed labels', () => {
  it('come after the application, are there for some cases and wrong for some of those', async () => {
    const tables = await recordOf([])
    const { isAbuse, knownHours } = observedLabels(tables)
    const truth = labelsOf(tables).isAbuse
    const known = [...isAbuse.keys()].filter((row) => !Number.isNaN(isAbuse[row]))
    expect(known.length).toBeGreaterThan(0)
    expect(known.length).toBeLessThan(isAbuse.length)
    for (const row of known) {
      expect(knownHours[row]).toBeGreaterThanOrEqual(
        (tables.cases.column.appliedHours[row] ?? 0) + 48,
      )
    }
    const wrong = known.filter((row) => isAbuse[row] !== truth[row]).length / known.length
    expect(wrong).toBeGreaterThan(0)
    expect(wrong).toBeLessThan(0.3)
  })

  it('are censored by the policy: what a rule pays unseen nobody learns', async () => {
    const uncovered = ['policy.refundPoint=onInspection', 'policy.freightCover.payer=none']
    const seen = shareKnown(await recordOf([...uncovered, 'policy.inspection.share=1']))
    const unseen = shareKnown(
      await recordOf([
        ...uncovered,
        'policy.inspection.share=0',
        'policy.smallAutoRefund.on=true',
        'policy.smallAutoRefund.capYuan=20',
      ]),
    )
    expect(unseen).toBeLessThan(seen / 2)
  })
})
