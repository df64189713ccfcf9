import { qualityOf, rank } from '../../detect/ranking.ts'
import { pooledFacts, pooledLabels } from '../audit-world.ts'
import type { AuditWorld } from '../audit-world.ts'
import { fitBoostedTrees } from '../boosted-trees.ts'
import type { Scorer } from '../boosted-trees.ts'
import type { Trap } from '../trap.ts'

/** Trap 8: what is learnt here holds where the generator has other settings. */
export const transfer: Trap = {
  name: 'transfer',
  zh: '在这里学到的，换一组生成参数仍然有用（平均精度丢掉的比例）',
  en: 'what is learnt holds under other settings of the generator (share of average precision lost)',
  limit: 0.5,
  look: (world, shifted) => {
    const half = Math.floor(world.records.length / 2)
    const score = fitBoostedTrees(
      pooledFacts({ facts: world.facts.slice(0, half) }),
      pooledLabels({ labels: world.labels.slice(0, half) }).isAbuse,
    )
    const rest = { facts: world.facts.slice(half), labels: world.labels.slice(half) }
    const own = averagePrecision(score, rest)
    return { value: Math.max(0, 1 - averagePrecision(score, shifted) / own) }
  },
}

/** Average precision of a scorer over the cases of a world. */
export function averagePrecision(
  score: Scorer,
  world: Pick<AuditWorld, 'facts' | 'labels'>,
): number {
  const { isAbuse } = pooledLabels(world)
  const scores = score(pooledFacts(world))
  const weight = new Float64Array(scores.length).fill(1)
  const lossFen = new Float64Array(scores.length)
  return qualityOf(rank(scores), { weight, isAbusive: isAbuse, lossFen }, 1).averagePrecision
}
