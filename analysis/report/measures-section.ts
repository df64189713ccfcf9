import { armName } from '../charts/arms.ts'
import { valueOf } from '../charts/conclusion.ts'
import { differenceText } from '../charts/difference-text.ts'
import { measureLabel } from '../charts/period.ts'
import type { Speech } from '../charts/speech.ts'
import { measureOf } from '../measures/all-measures.ts'
import type { ArmResult, Difference, Estimate, Results, Verdict } from '../measures/results.ts'
import { escape, tableMarkup } from './markup.ts'

const FEN_PER_YUAN = 100

/** Every measure of every arm with its interval, and the paired difference of each treatment. */
export function measuresMarkup(results: Results, speech: Speech): string {
  const columns = [
    speech.say({ zh: '指标', en: 'Measure' }),
    ...results.arms.map((arm) => armName(arm, speech)),
  ]
  const rows = measureIds(results).map((id) => {
    const unit = results.arms.find(({ measures }) => measures[id])?.measures[id]?.unit ?? ''
    return [
      escape(measureLabel(results, speech, { id, unit })),
      ...results.arms.map((arm) => armCell(results, arm, id, speech)),
    ]
  })
  return tableMarkup(columns, rows)
}

/** What each measure means, what it divides by what, and by which date it counts. */
export function definitionsMarkup(results: Results, speech: Speech): string {
  const entries = measureIds(results).map((id) => {
    const measure = measureOf(id)
    const estimate = results.arms[0]?.measures[id]
    const sentence = measure === undefined ? '' : inWords(speech.say(measure), speech)
    const facts = [
      partsText(estimate, measure?.formula, speech),
      dateBasis(measure?.formula, speech),
    ]
    // The Chinese sentence says what the formula says; the formula is written in English.
    const hasFormula = measure !== undefined && speech.lang === 'en'
    const formula = hasFormula ? `<br><code>${escape(measure.formula)}</code>` : ''
    return `<div><dt>${escape(speech.word(id))}</dt><dd>${escape(sentence)}<br><span class="small">${escape(facts.filter((fact) => fact !== '').join(speech.lang === 'zh' ? '；' : '; '))}</span>${formula}</dd></div>`
  })
  return `<dl class="terms">${entries.join('\n')}</dl>`
}

/** Ids of measures inside a sentence by their names: `handling.cost` as 售后处理成本. */
function inWords(sentence: string, speech: Speech): string {
  return sentence.replace(/[a-zA-Z]\w*(?:\.\w+)+/g, speech.word)
}

function measureIds(results: Results): string[] {
  return [...new Set(results.arms.flatMap(({ measures }) => Object.keys(measures)))]
}

function armCell(results: Results, arm: ArmResult, id: string, speech: Speech): string {
  const estimate = arm.measures[id]
  if (estimate === undefined) return '–'
  const { unit } = estimate
  const value = escape(valueOf(estimate, speech))
  const range = `<span>${escape(speech.range(estimate, unit))}</span>`
  const comparison = results.comparisons.find((each) => each.arm === arm.name)
  const difference = comparison?.measures[id]
  return value + range + (difference === undefined ? '' : changeMarkup(difference, unit, speech))
}

/** A difference in words, with the verdict's colour; the words alone say the same. */
export function changeMarkup(difference: Difference, unit: string, speech: Speech): string {
  const text = escape(differenceText(difference, unit, speech))
  return `<b class="${verdictClass(difference.verdict)}">${text}</b>`
}

export function verdictClass(verdict: Verdict): string {
  if (verdict === 'better') return 'good'
  return verdict === 'worse' ? 'bad' : 'unclear'
}

/** Mean numerator and denominator a replication, so that a rate is never bare. */
function partsText(
  estimate: Estimate | undefined,
  formula: string | undefined,
  speech: Speech,
): string {
  const { numerator, denominator } = estimate ?? {}
  if (numerator === undefined || denominator === undefined) return ''
  // Shares of money count in fen, as their formula says.
  const isMoney = formula !== undefined && /\bfen\b/.test(formula)
  const [above, below] = [numerator, denominator].map((part) =>
    isMoney ? speech.tick(part / FEN_PER_YUAN, 'yuan') : speech.tick(part, 'count'),
  )
  return speech.say({
    zh: `现在平均每次重复 ${above} ÷ ${below}`,
    en: `now ${above} ÷ ${below} in a replication, on average`,
  })
}

/** Cases "applied in the measured days" count by application; everything else by payment. */
function dateBasis(formula: string | undefined, speech: Speech): string {
  if (formula === undefined) return ''
  return /applied|in the measured/.test(formula)
    ? speech.say({ zh: '按申请日归集', en: 'counted by date of application' })
    : speech.say({ zh: '按付款日归集', en: 'counted by date of payment' })
}
