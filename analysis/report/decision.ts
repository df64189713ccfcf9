import { armName } from '../charts/arms.ts'
import { certaintyOf } from '../charts/conclusion.ts'
import { differenceText } from '../charts/difference-text.ts'
import { measureLabel } from '../charts/period.ts'
import type { Speech } from '../charts/speech.ts'
import type { ArmResult, Difference, Estimate, Results, Verdict } from '../measures/results.ts'
import { boundTable } from './response-bounds.ts'
import type { BoundTable } from './response-bounds.ts'
import { settingsText } from './setting-text.ts'

/** One measure of a decision, in words. */
export type DecisionRow = {
  label: string
  base: string
  arm: string
  change: string
  verdict: Verdict
}

/** What a person needs to decide on one arm: setting, money, certainty, staff, abuse. */
export type Decision = {
  name: string
  settings: string
  money: string
  consequences: string
  rows: DecisionRow[]
  /** How many times more replications unpaired runs would need for the same interval of cost. */
  varianceRatio: number | undefined
  bounds: BoundTable | undefined
}

/** The measures of a decision card, from money to people to buyers. */
export const keyMeasures: readonly string[] = [
  'margin.net',
  'cost.total',
  'review.hours',
  'refundOnly.duration.p95',
  'abuse.loss.share',
  'repurchase.rate90d',
]

type Compared = { id: string; label: string; base: Estimate; arm: Estimate; difference: Difference }

/** One decision for each arm that is compared with the base. */
export function decisionsOf(results: Results, speech: Speech): Decision[] {
  return results.comparisons.flatMap(({ arm: name, measures }) => {
    const arm = results.arms.find((each) => each.name === name)
    if (arm === undefined) return []
    const compared = keyMeasures.flatMap((id) => comparedOf(results, arm, id, measures[id], speech))
    const clause = (id: string): string[] =>
      compared.filter((each) => each.id === id).map((each) => clauseOf(each, results, speech))
    const join = (ids: string[]): string =>
      ids.flatMap(clause).join(speech.lang === 'zh' ? '；' : '. ')
    return [
      {
        name: armName(arm, speech),
        settings: settingsText(arm, speech),
        money: join(['margin.net', 'cost.total']),
        consequences: join(['review.hours', 'abuse.loss.share']),
        rows: compared.map((each) => rowOf(each, speech)),
        varianceRatio: measures['cost.total']?.varianceRatio,
        bounds: boundTable(results, speech, name),
      },
    ]
  })
}

function comparedOf(
  results: Results,
  arm: ArmResult,
  id: string,
  difference: Difference | undefined,
  speech: Speech,
): Compared[] {
  const before = results.arms[0]?.measures[id]
  const after = arm.measures[id]
  if (before === undefined || after === undefined || difference === undefined) return []
  if (id !== 'review.hours') {
    const label = measureLabel(results, speech, { id, unit: before.unit })
    return [{ id, label, base: before, arm: after, difference }]
  }
  // Staff are planned by the day, so the total is shown as an average day.
  const days = results.measuredDays
  return [
    {
      id,
      label: speech.word('review.hours.day'),
      base: dividedBy(before, days),
      arm: dividedBy(after, days),
      difference: {
        ...difference,
        difference: difference.difference / days,
        low: difference.low / days,
        high: difference.high / days,
      },
    },
  ]
}

function dividedBy(estimate: Estimate, days: number): Estimate {
  const { mean, low, high, unit } = estimate
  return { mean: mean / days, low: low / days, high: high / days, unit }
}

/** `每月售后总成本几乎肯定下降 ¥2,306（¥940 – 3,673）`, or that there is no clear difference. */
function clauseOf({ label, base, difference }: Compared, results: Results, speech: Speech): string {
  const range = speech.changeRange(difference, base.unit)
  const certainty = certaintyOf(difference, results)
  const isChinese = speech.lang === 'zh'
  if (certainty === 'unclear') {
    const words = speech.word('unclear')
    return isChinese ? `${label}${words}（${range}）` : `${label}: ${words} (${range})`
  }
  const amount = speech.change(difference, base.unit)
  const sure = speech.word(certainty)
  const isUp = difference.difference > 0
  return isChinese
    ? `${label}${sure}${isUp ? '上升' : '下降'} ${amount}（${range}）`
    : `${label} ${sure} ${isUp ? 'rises' : 'falls'} by ${amount} (${range})`
}

function rowOf({ label, base, arm, difference }: Compared, speech: Speech): DecisionRow {
  return {
    label,
    base: withHalfWidth(base, speech),
    arm: withHalfWidth(arm, speech),
    change: differenceText(difference, base.unit, speech),
    verdict: difference.verdict,
  }
}

function withHalfWidth({ mean, low, high, unit }: Estimate, speech: Speech): string {
  return speech.estimate(mean, (high - low) / 2, unit)
}
