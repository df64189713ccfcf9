import type { ArmResult, Difference, Estimate, Results } from '../measures/results.ts'
import { studentTQuantile } from '../stats/student-t.ts'
import { armName } from './arms.ts'
import { measureLabel } from './period.ts'
import type { Speech } from './speech.ts'

/**
 * The title engine. A title may name a direction only where the interval of the paired difference
 * excludes zero; everything else says that there is no clear difference.
 */

/** A title names at most so many arms on either side; the rest are counted. */
const NAMED = 3

export type Direction = 'up' | 'down' | 'unclear'

/** `family` is how many differences stand side by side: the more, the wider each interval. */
export function directionOf(difference: Difference, results: Results, family = 1): Direction {
  const halfWidth = ((difference.high - difference.low) / 2) * widening(results, family)
  if (difference.difference > halfWidth) return 'up'
  return difference.difference < -halfWidth ? 'down' : 'unclear'
}

/** How much wider an interval must be to hold for `family` comparisons at once (Bonferroni). */
function widening(results: Results, family: number): number {
  if (family <= 1) return 1
  const alpha = 1 - results.confidence
  const freedom = results.replications - 1
  return (
    studentTQuantile(1 - alpha / (2 * family), freedom) / studentTQuantile(1 - alpha / 2, freedom)
  )
}

export type Certainty = 'almost-certain' | 'very-likely' | 'unclear'

/**
 * Words for how sure a direction is: very likely when the run's own interval excludes zero (95%
 * unless the run says otherwise), almost certain when the 99% interval does too.
 */
export function certaintyOf(difference: Difference, results: Results): Certainty {
  if (directionOf(difference, results) === 'unclear') return 'unclear'
  const freedom = results.replications - 1
  const quantile = studentTQuantile(1 - (1 - results.confidence) / 2, freedom)
  const halfWidth = (difference.high - difference.low) / 2
  const at99 = (halfWidth * studentTQuantile(0.995, freedom)) / quantile
  return Math.abs(difference.difference) > at99 ? 'almost-certain' : 'very-likely'
}

export type Change = { arm: ArmResult; difference: Difference; direction: Direction }

/** What each treatment arm does to a measure; directions allow for the number of arms. */
export function changesOf(results: Results, measure: string): Change[] {
  return results.comparisons.flatMap((comparison) => {
    const arm = results.arms.find(({ name }) => name === comparison.arm)
    const difference = comparison.measures[measure]
    if (arm === undefined || difference === undefined) return []
    const direction = directionOf(difference, results, results.comparisons.length)
    return [{ arm, difference, direction }]
  })
}

/**
 * One sentence on what the arms do to a measure: `「自动退款」让每月总成本下降 ¥2,300；「包退」分不出差别`.
 * Undefined when the base has no such measure. Without a second arm it states the value.
 */
export function titleOf(results: Results, speech: Speech, measure: string): string | undefined {
  const base = results.arms[0]?.measures[measure]
  if (base === undefined) return undefined
  const label = measureLabel(results, speech, { id: measure, unit: base.unit })
  const changes = changesOf(results, measure)
  if (changes.length === 0) return `${label}${colon(speech)}${estimateText(base, speech)}`
  const clear = changes.filter((change) => change.direction !== 'unclear')
  const unclear = changes.filter((change) => change.direction === 'unclear')
  if (clear.length === 0) return noDifference(label, unclear, speech)
  const named = clear.slice(0, clear.length > NAMED ? NAMED - 1 : NAMED)
  const parts = named.map((change, at) => clauseOf(change, base.unit, label, at === 0, speech))
  const more = clear.length - named.length
  if (more > 0) {
    parts.push(
      speech.say({ zh: `另有 ${more} 个方案也有差别`, en: `it differs under ${more} more` }),
    )
  }
  if (unclear.length > 0) parts.push(unclearClause(unclear, speech))
  return parts.join(speech.lang === 'zh' ? '；' : '; ')
}

function clauseOf(
  { arm, difference, direction }: Change,
  unit: string,
  label: string,
  isFirst: boolean,
  speech: Speech,
): string {
  const amount = speech.change(difference, unit)
  const name = quoted(armName(arm, speech), speech)
  if (speech.lang === 'zh') {
    return `${name}让${isFirst ? label : '它'}${direction === 'up' ? '上升' : '下降'} ${amount}`
  }
  const verb = direction === 'up' ? 'rises' : 'falls'
  return isFirst
    ? `${label} ${verb} by ${amount} under ${name}`
    : `it ${verb} by ${amount} under ${name}`
}

function unclearClause(unclear: readonly Change[], speech: Speech): string {
  const count = unclear.length
  if (count > NAMED) {
    return speech.say({
      zh: `其余 ${count} 个方案分不出差别`,
      en: `no clear difference under the other ${count}`,
    })
  }
  const names = speech.list(unclear.map(({ arm }) => quoted(armName(arm, speech), speech)))
  return speech.lang === 'zh' ? `${names}分不出差别` : `no clear difference under ${names}`
}

function noDifference(label: string, unclear: readonly Change[], speech: Speech): string {
  const name = unclear.length === 1 && unclear[0] ? armName(unclear[0].arm, speech) : undefined
  if (speech.lang === 'zh') {
    const who = name === undefined ? '各方案与现在' : `「${name}」与现在`
    return `${label}：${who}分不出差别`
  }
  const who = name === undefined ? 'between any arm and now' : `between “${name}” and now`
  return `${label}: no clear difference ${who}`
}

/** The mean of an estimate, as fine as its interval knows it. */
export function valueOf({ mean, low, high, unit }: Estimate, speech: Speech): string {
  return speech.quantity(mean, unit, (high - low) / 2)
}

/** A value with its interval: `12.3%（12.1% – 12.5%）`. */
export function estimateText(estimate: Estimate, speech: Speech): string {
  const value = valueOf(estimate, speech)
  const range = speech.range(estimate, estimate.unit)
  return speech.lang === 'zh' ? `${value}（${range}）` : `${value} (${range})`
}

export function quoted(name: string, speech: Speech): string {
  return speech.lang === 'zh' ? `「${name}」` : `“${name}”`
}

export function colon(speech: Speech): string {
  return speech.lang === 'zh' ? '：' : ': '
}
