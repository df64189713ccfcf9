import { compilePlan, InvariantError } from '../../sim/index.ts'
import type { Plan } from '../../sim/index.ts'
import { loadExperiment } from './load-experiment.ts'
import { setsOf } from './load-tier.ts'
import { loadTransfers } from './load-transfer.ts'
import type { Tier } from './load-tier.ts'
import { planInputs } from './run-inputs.ts'

/** A scenario's base under a tier, and the same under settings that a detector was not fitted on (G1). */
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
  const shift = (await loadTransfers()).find(({ name }) => name === 'G1')?.test[0]
  if (shift === undefined) throw new InvariantError('no G1 among the transfers')
  return { plan: await planOf([]), shifted: await planOf(setsOf(shift)) }
}
