import { invariant } from '../../sim/index.ts'
import type { Arm, Category, OrderTrace, PlanInputs, Rulebook } from '../../sim/index.ts'

/** What a run is a function of. */
export type RunInputs = {
  /** The base first. */
  arms: readonly Arm[]
  /** Of the base arm, and of every arm whose platform has no entry in `rulebooks`. */
  rulebook: Rulebook
  /** By the platform that an arm's scenario names. */
  rulebooks?: Readonly<Record<string, Rulebook>> | undefined
  categories: Category[]
  /** Real orders to replay in every arm. */
  trace?: OrderTrace | undefined
  seed: string
  /** Hash of the scenario as written; of the base arm's scenario when left out. */
  sha256?: string | undefined
}

/** What one arm's plan is compiled from; the seed of the run goes before that of the scenario. */
export function planInputs(run: RunInputs, { scenario }: Arm): PlanInputs {
  const { categories, trace, seed } = run
  const rulebook = run.rulebooks?.[scenario.platform] ?? run.rulebook
  const before = baseOf(run).scenario
  const seeded = { ...scenario, run: { ...scenario.run, seed } }
  return { scenario: seeded, rulebook, categories, trace, before }
}

export function baseOf({ arms }: RunInputs): Arm {
  const [base] = arms
  invariant(base !== undefined, () => 'a run without arms')
  return base
}
