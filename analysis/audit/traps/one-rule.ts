import { bestDepthTwoTree } from '../depth-two-tree.ts'
import { binFacts } from '../bins.ts'
import { pooledFacts, pooledLabels } from '../audit-world.ts'
import type { Trap } from '../trap.ts'

/**
 * Trap 3: no rule that one could write down finds the abuse. The best tree is picked with the labels of
 * the very cases that it is judged on, which favours the rule.
 */
export const oneRule: Trap = {
  name: 'one-rule',
  zh: '两个问题的规则找不出滥用（最好的两层树的 F1）',
  en: 'no rule of two questions finds the abuse (F1 of the best depth-2 tree)',
  limit: 0.35,
  look: (world) => {
    const { isAbuse } = pooledLabels(world)
    const { f1, first, seconds } = bestDepthTwoTree(binFacts(pooledFacts(world)), isAbuse)
    return { value: f1, worst: `${first}? ${seconds[0]} : ${seconds[1]}` }
  },
}
