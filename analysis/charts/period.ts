import type { Results } from '../measures/results.ts'
import type { Speech } from './speech.ts'

const totalUnits: ReadonlySet<string> = new Set(['yuan', 'orders', 'count'])

/** Whether a measure adds up over the measured days, so that its period must be said. */
export function isTotal(id: string, unit: string): boolean {
  return totalUnits.has(unit) || id === 'review.hours'
}

/** `总成本` as `每月总成本`, `Total cost` as `Total cost a month`; other measures keep their name. */
export function measureLabel(
  results: Results,
  speech: Speech,
  measure: { id: string; unit: string },
): string {
  const word = speech.word(measure.id)
  if (!isTotal(measure.id, measure.unit)) return word
  const period = periodOf(results, speech)
  return speech.lang === 'zh' ? `${period}${word}` : `${word} ${period}`
}

/** The measured days as a period: a month when they are 30. */
export function periodOf({ measuredDays }: Results, speech: Speech): string {
  if (measuredDays === 30) return speech.say({ zh: '每月', en: 'a month' })
  return speech.say({ zh: `每 ${measuredDays} 天`, en: `per ${measuredDays} days` })
}
