import { InputError } from '../../sim/index.ts'
import type { Plan } from '../../sim/index.ts'
import { allTraps } from './all-traps.ts'
import { makeWorld, pooledLabels } from './audit-world.ts'
import type { TrapResult } from './trap.ts'
import { oneRule } from './traps/one-rule.ts'

/** What one trap found, as it is printed. */
export type TrapFinding = TrapResult & {
  name: string
  zh: string
  en: string
  limit: number
  pass: boolean
}

/** Replications of the shifted plan: they are only scored. */
const SHIFTED_REPLICATIONS = 4

/**
 * Runs replications 0 to below `replications` of a plan through all ten traps.
 * @throws InputError when none of its cases is abusive.
 * @param shifted the same world under other settings of the generator.
 * @param mostRuleF1 what a rule of two questions may reach.
 */
export function auditLeaks(
  plan: Plan,
  shifted: Plan,
  { replications, mostRuleF1 }: { replications: number; mostRuleF1: number },
): TrapFinding[] {
  const world = makeWorld(plan, [...Array(replications).keys()])
  if (!pooledLabels(world).isAbuse.includes(1)) {
    throw new InputError('there is no abuse to audit', {
      because: 'the traps compare abusive cases with honest ones, and none is abusive',
      where: { path: 'abuse.prevalence' },
      nearest: 'abuse.prevalence=1',
    })
  }
  const other = makeWorld(shifted, [...Array(SHIFTED_REPLICATIONS).keys()])
  return allTraps.map((trap) => {
    const { name, zh, en } = trap
    const limit = trap === oneRule ? mostRuleF1 : trap.limit
    const found = trap.look(world, other)
    return { name, zh, en, limit, pass: found.value <= limit, ...found }
  })
}
