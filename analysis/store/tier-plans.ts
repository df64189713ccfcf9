import { compilePlan, InvariantError } from '../../sim/index.ts'
import type { Plan } from '../../sim/index.ts'
import { loadExperiment } from './load-experiment.ts'
import { setsOf } from './load-tier.ts'
import type { Tier } from './load-tier.ts'
import { planInputs } from './run-inputs.ts'

/** What a detector has not been fitted on: another size of shop, of rings and of prices paid by abuse. */
const shift = [
  'shop.ordersPerDay=220',
  'abuse.prevalence=0.7',
  'abuse.rings.meanSize=12',
  'policy.inspection.share=0.5',
]

/** A scenario's base under a tier, and the same under other settings of the generator. */
export async function tierPlans(
  scenario: string,
  tier: Tier,
  { seed, sets = [] }: { seed?: string | undefined; sets?: readonly string[] } = {},
): Promise<{ plan: Plan; shifted: Plan }> {
  const planOf = async (others: readonly string[]): Promise<Plan> => {
    const all = [...setsOf(tier), ...others, ...sets]
    const { run } = await loadExperiment(scenario, { sets: all, seed: seed ?? tier.seed, arms: [] })
    const [base] = run.arms
    if (base === undefined) throw new InvariantError('a scenario without its base arm')
    return compilePlan(planInputs(run, base))
  }
  return { plan: await planOf([]), shifted: await planOf(shift) }
}
