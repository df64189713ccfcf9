import { compilePlan } from '../../sim/index.ts'
import type { Arm } from '../../sim/index.ts'
import { costsOf } from '../measures/costs.ts'
import { planInputs } from './run-inputs.ts'
import type { RunInputs } from './run-inputs.ts'
import type { ArmJob } from './shard.ts'

/** An arm made ready to run. @throws InputError where its scenario names what does not exist. */
export function armJob(run: RunInputs, arm: Arm): ArmJob {
  const plan = compilePlan(planInputs(run, arm))
  return { name: arm.name, plan, costs: costsOf(arm.scenario) }
}
