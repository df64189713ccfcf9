import { compare } from '../../analysis/store/compare.ts'
import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import type { Results } from '../../analysis/measures/results.ts'
import { applySettings } from '../../sim/index.ts'

/** One setting moved, from what to what; settings that both sides have are in `both`. */
export type Lever = {
  name: string
  both?: Readonly<Record<string, unknown>>
  to: Readonly<Record<string, unknown>>
}

const cover = {
  'policy.freightCover.payer': 'shop',
  'policy.freightCover.reasons': 'all',
}

/** Levers that change how many draws a run makes, where it makes them, and in which order. */
export const levers: readonly Lever[] = [
  {
    name: 'cap of the small automatic refund, 10 to 20 yuan',
    both: { 'policy.smallAutoRefund.on': true, 'policy.smallAutoRefund.capYuan': 10 },
    to: { 'policy.smallAutoRefund.capYuan': 20 },
  },
  {
    name: 'claim window of the freight cover, 7 to 15 days',
    both: { ...cover, 'policy.freightCover.windowDays': 7 },
    to: { 'policy.freightCover.windowDays': 15 },
  },
  { name: 'reviewers, 2 to 1', to: { 'staff.reviewers': 1 } },
  {
    name: 'automatic refund off hours',
    to: {
      'policy.offHoursAutoRefund.on': true,
      'policy.offHoursAutoRefund.paidAlsoOffHours': false,
    },
  },
  { name: 'hard deadline in transit, 120 to 72 h', to: { 'rules.T2b.hours': 72 } },
  { name: 'interception asked for after 14 h, not 2', to: { 'policy.intercept.delayHours': 14 } },
  { name: 'half of the parcels opened, not all', to: { 'policy.inspection.share': 0.5 } },
  {
    name: '30-day label',
    to: { 'policy.label30d.on': true, 'policy.label30d.categories': ['womens'] },
  },
  { name: 'strictness of the review, 0.3 to 0.6', to: { 'policy.review.strictness': 0.6 } },
  { name: 'money back on receipt', to: { 'policy.refundPoint': 'onReceipt' } },
]

export type LeverRow = { name: string; difference: number; varianceRatio: number }

/**
 * What pairing is worth for the cost of the after-sales side: variance of the difference of independent
 * runs over that of paired ones. With 30 replications a ratio carries about 40% either way.
 */
export async function ratioOf(lever: Lever, replications: number): Promise<LeverRow> {
  const both = lever.both ?? {}
  const sets = Object.entries(both).map(([path, value]) => `${path}=${String(value)}`)
  const { loaded, run } = await loadExperiment('womens-apparel', { sets, arms: [] })
  const scenario = applySettings(loaded.input, { ...lever.to }, 'moved')
  const arms = [...run.arms, { name: 'moved', settings: { ...lever.to }, scenario }]
  const results: Results = await compare({ ...run, arms, replications, threads: 1 })
  const cost = results.comparisons[0]?.measures['cost.total']
  if (cost === undefined) throw new Error(`${lever.name}: no difference of cost.total`)
  return { name: lever.name, difference: cost.difference, varianceRatio: cost.varianceRatio }
}

export function ratioText(rows: readonly LeverRow[]): string {
  const lines = rows.map(
    ({ name, difference, varianceRatio }) =>
      `${name.padEnd(52)}${difference.toFixed(0).padStart(9)}${varianceRatio.toFixed(1).padStart(10)}`,
  )
  return [`${'lever'.padEnd(52)}${'yuan'.padStart(9)}${'ratio'.padStart(10)}`, ...lines, ''].join(
    '\n',
  )
}
