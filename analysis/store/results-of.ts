import type { Assumption, Results } from '../measures/results.ts'
import { baseOf } from './run-inputs.ts'
import type { RunInputs } from './run-inputs.ts'
import type { RunRows } from './run-rows.ts'
import { comparisonOf, measuresOf, seriesOfArm } from './summarise.ts'

/** How results and records name the scenario. */
export type ScenarioLabel = { name: { zh: string; en: string }; sha256: string; rulebook: string }

export type Labels = {
  /** Version of the package. */
  afterlab: string
  scenario: ScenarioLabel
  confidence?: number | undefined
  assumptions?: Assumption[] | undefined
}

/** Sums up the replications that every arm has: their means, intervals and paired differences. */
export function resultsOf(run: RunInputs, rows: RunRows, labels: Labels): Results {
  const { afterlab, scenario, confidence = 0.95, assumptions = [] } = labels
  const base = baseOf(run)
  const named = run.arms.map(({ name }, at) => ({ name, at }))
  return {
    schema: 'afterlab/results@1',
    afterlab,
    scenario,
    seed: run.seed,
    replications: rows.complete,
    confidence,
    measuredDays: base.scenario.horizon.days,
    arms: run.arms.map(({ name, settings }, at) => ({
      name,
      settings,
      measures: measuresOf(rows, at, confidence),
      series: seriesOfArm(rows, at, confidence),
    })),
    comparisons: named
      .slice(1)
      .map((arm) => comparisonOf(rows, arm, { name: base.name, at: 0 }, confidence)),
    assumptions,
  }
}
