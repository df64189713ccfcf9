import { hashOf } from './hash-of.ts'
import type { ScenarioLabel } from './results-of.ts'
import { baseOf } from './run-inputs.ts'
import type { RunInputs } from './run-inputs.ts'

/** How results and records name the scenario. */
export function scenarioLabel(run: RunInputs): ScenarioLabel {
  const { scenario } = baseOf(run)
  return {
    name: scenario.name,
    sha256: run.sha256 ?? hashOf(scenario),
    rulebook: run.rulebook.name,
  }
}
