import { costsOf } from '../../analysis/measures/costs.ts'
import { measures } from '../../analysis/measures/all-measures.ts'
import { measureAt } from '../../analysis/measures/replication-row.ts'
import { pairedDifference } from '../../analysis/stats/paired-difference.ts'
import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import { planInputs } from '../../analysis/store/run-inputs.ts'
import { RunRows, shardsOf } from '../../analysis/store/run-rows.ts'
import { startRunner } from '../../analysis/store/shard-runner.ts'
import type { ArmJob } from '../../analysis/store/shard.ts'
import { applySettings, compilePlan } from '../../sim/index.ts'
import { bootstrapRatio } from './bootstrap-ratio.ts'
import type { RatioInterval } from './bootstrap-ratio.ts'
import type { Lever } from './levers.ts'

/** What pairing is worth for one measure under one lever. */
export type RatioRow = RatioInterval & { lever: string; measure: string; difference: number }

/**
 * Both sides of a lever in the bundled shop, under common random numbers: what pairing is worth for
 * `cost.total` and for the measure that the lever is meant to move. The ratio is the variance of the
 * difference of independent runs over that of paired ones; its interval is a bootstrap over pairs.
 */
export async function ratiosOf(lever: Lever, replications: number): Promise<RatioRow[]> {
  const jobs = await sidesOf(lever)
  const rows = new RunRows(jobs.length)
  const shards = shardsOf(jobs.length, 0, replications)
  await startRunner(1).run(jobs, shards, (answer) => rows.add(answer))
  return ['cost.total', lever.moves].map((id) => {
    const at = measureAt(measures.findIndex((measure) => measure.id === id)).value
    const [from, to] = [rows.values(0, at), rows.values(1, at)]
    const found = pairedDifference(to, from, 0.95)
    if (found === undefined) throw new Error(`${lever.name}: no difference of ${id}`)
    const { difference } = found
    return { lever: lever.name, measure: id, difference, ...bootstrapRatio(to, from) }
  })
}

/** The bundled shop without and with the lever moved. */
export async function sidesOf(lever: Lever): Promise<ArmJob[]> {
  const sets = Object.entries(lever.both ?? {}).map(([path, value]) => `${path}=${String(value)}`)
  const { loaded, run } = await loadExperiment('womens-apparel', { sets, arms: [] })
  const moved = applySettings(loaded.input, { ...lever.to }, 'moved')
  const arms = [...run.arms, { name: 'moved', settings: { ...lever.to }, scenario: moved }]
  return arms.map((arm) => ({
    name: arm.name,
    plan: compilePlan(planInputs({ ...run, arms }, arm)),
    costs: costsOf(arm.scenario),
  }))
}

export function ratioText(rows: readonly RatioRow[]): string {
  const line = (lever: string, measure: string, ...figures: string[]): string =>
    [lever.padEnd(54), measure.padEnd(26), ...figures.map((each) => each.padStart(11))].join('')
  return [
    line('lever', 'measure', 'difference', 'ratio', 'low', 'high'),
    ...rows.map(({ lever, measure, difference, ratio, low, high }) =>
      line(lever, measure, difference.toPrecision(3), ...[ratio, low, high].map(figureOf)),
    ),
    '',
  ].join('\n')
}

function figureOf(ratio: number): string {
  return ratio < 100 ? ratio.toFixed(2) : ratio.toFixed(0)
}
