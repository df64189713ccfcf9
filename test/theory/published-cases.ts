import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import { planInputs } from '../../analysis/store/run-inputs.ts'
import { compilePlan, replicate, Workspace } from '../../sim/index.ts'
import type { Plan } from '../../sim/index.ts'
import { estimate } from './replicate.ts'

/** A case from the papers, as a bundled scenario: its base as it happened, its arm `stop` one setting away. */
export type PublishedCase = {
  scenario: string
  /** What the report says: claims that were paid, and yuan lost by whom. */
  claims: number
  lossYuan: number
  payer: 'shop' | 'insurer'
}

export const publishedCases: readonly PublishedCase[] = [
  { scenario: 'label-swap-case', claims: 225, lossYuan: 54_000, payer: 'shop' },
  { scenario: 'fake-waybill-case', claims: 11_900, lossYuan: 4_760_000, payer: 'shop' },
  { scenario: 'freight-claims-case', claims: 4680, lossYuan: 56_000, payer: 'insurer' },
]

/** Means over replications with the half-widths of their 95% intervals. */
export type Replay = {
  setting: string
  claims: number
  /** At the price that was refunded, or the claim that was paid; reports count that. */
  paidYuan: { mean: number; halfWidth: number }
  /** What it cost the payer: goods at cost, freight and premium. */
  lossYuan: number
  /** Share of `paidYuan` that the one setting saves on the same orders. */
  savedShare: { mean: number; halfWidth: number }
}

type Totals = { claims: number; paidYuan: number; lossYuan: number }

const workspace = new Workspace()

export async function replayCase(
  { scenario, payer }: PublishedCase,
  replications: number,
): Promise<Replay> {
  const { run } = await loadExperiment(scenario)
  const [base, stop] = run.arms
  if (!base || !stop) throw new Error(`${scenario} has no arm that stops it`)
  const [plan, stopped] = [base, stop].map((arm) => compilePlan(planInputs(run, arm)))
  if (!plan || !stopped) throw new Error('expected two plans')
  const pairs = Array.from({ length: replications }, (_, number) => ({
    was: totalsOf(plan, number, payer),
    would: totalsOf(stopped, number, payer),
  }))
  const mean = (of: (pair: (typeof pairs)[number]) => number): number =>
    estimate(pairs.map(of)).mean
  const withHalfWidth = (
    of: (pair: (typeof pairs)[number]) => number,
  ): { mean: number; halfWidth: number } => {
    const { mean: centre, standardError } = estimate(pairs.map(of))
    return { mean: centre, halfWidth: 1.96 * standardError }
  }
  return {
    setting: Object.entries(stop.settings)
      .map(([path, value]) => `${path}=${String(value)}`)
      .join(', '),
    claims: mean(({ was }) => was.claims),
    paidYuan: withHalfWidth(({ was }) => was.paidYuan),
    lossYuan: mean(({ was }) => was.lossYuan),
    savedShare: withHalfWidth(({ was, would }) => 1 - would.paidYuan / was.paidYuan),
  }
}

/** What was paid on abusive cases of one replication. */
function totalsOf(plan: Plan, number: number, payer: 'shop' | 'insurer'): Totals {
  const { cases, truth } = replicate(plan, number, { recordEvents: false, workspace }).tables
  const totals = { claims: 0, paidYuan: 0, lossYuan: 0 }
  for (let row = 0; row < truth.length; row++) {
    if (truth.column.pattern[row] === 0) continue
    const at = truth.column.case[row] ?? 0
    const paidFen =
      (payer === 'shop' ? cases.column.refundFen : cases.column.freightClaimFen)[at] ?? 0
    if (paidFen > 0) totals.claims++
    totals.paidYuan += paidFen / 100
    const lossFen = payer === 'shop' ? truth.column.lossShopFen : truth.column.lossInsurerFen
    totals.lossYuan += (lossFen[row] ?? 0) / 100
  }
  return totals
}
