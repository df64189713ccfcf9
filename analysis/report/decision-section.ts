import { confidenceText } from '../charts/caption.ts'
import { colon, estimateText } from '../charts/conclusion.ts'
import { measureLabel } from '../charts/period.ts'
import type { Speech } from '../charts/speech.ts'
import { spaced } from '../charts/text-width.ts'
import type { Results } from '../measures/results.ts'
import { decisionsOf, keyMeasures } from './decision.ts'
import type { Decision } from './decision.ts'
import { escape, tableMarkup } from './markup.ts'
import { boundTable } from './response-bounds.ts'
import type { BoundTable } from './response-bounds.ts'
import { verdictClass } from './measures-section.ts'

/** What comes first: for each arm one sentence in money with its certainty, then what it does. */
export function decisionsMarkup(results: Results, speech: Speech): string {
  const decisions = decisionsOf(results, speech)
  const sheets = decisions.map((decision) => sheetMarkup(decision, results, speech))
  return [...sheets, ...(sheets.length === 0 ? [singleMarkup(results, speech)] : [])].join('\n')
}

function sheetMarkup(decision: Decision, results: Results, speech: Speech): string {
  const stop = speech.lang === 'zh' ? '。' : '.'
  const text = (words: string): string => escape(speech.lang === 'zh' ? spaced(words) : words)
  const columns = [
    speech.say({ zh: '指标', en: 'Measure' }),
    speech.word('base'),
    decision.name,
    speech.say({
      zh: `配对差值（${confidenceText(results)} 区间）`,
      en: `Paired difference (${confidenceText(results)} interval)`,
    }),
  ]
  const rows = decision.rows.map(({ label, base, arm, change, verdict }) => [
    escape(label),
    escape(base),
    escape(arm),
    `<b class="${verdictClass(verdict)}">${escape(change)}</b>`,
  ])
  return `<section class="sheet">
<h3>${escape(decision.name)}</h3>
<p class="facts">${text(upperFirst(decision.settings))}</p>
<p class="money">${text(decision.money + stop)}</p>
<p class="then">${text(decision.consequences + stop)}</p>
${tableMarkup(columns, rows)}
<p class="note">${text(pairingText(decision, results, speech))}</p>${boundMarkup(decision.bounds)}
</section>`
}

function boundMarkup(bounds: BoundTable | undefined): string {
  if (bounds === undefined) return ''
  return `\n${tableMarkup(
    bounds.columns,
    bounds.rows.map((row) => row.map(escape)),
  )}`
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function pairingText({ varianceRatio }: Decision, results: Results, speech: Speech): string {
  const n = results.replications
  const ratio = varianceRatio === undefined ? undefined : speech.tick(varianceRatio, 'ratio')
  const pairing = speech.say({
    zh: `${n} 次重复，每次两个方案都面对同一批买家和订单`,
    en: `${n} replications; in each, both arms meet the same buyers and orders`,
  })
  if (ratio === undefined) return pairing
  return speech.say({
    zh: `${pairing}；总成本差值的方差比 ${ratio}（大于 1 表示配对有用）。`,
    en: `${pairing}. Variance ratio of the difference in total cost: ${ratio} (above 1, pairing helps).`,
  })
}

function singleMarkup(results: Results, speech: Speech): string {
  const arm = results.arms[0]
  const items = keyMeasures.flatMap((id) => {
    const estimate = arm?.measures[id]
    if (estimate === undefined) return []
    const label = measureLabel(results, speech, { id, unit: estimate.unit })
    return [`<li>${escape(label + colon(speech) + estimateText(estimate, speech))}</li>`]
  })
  const intro = speech.say({
    zh: `只模拟了一个方案，共 ${results.replications} 次重复，没有可比较的对象。`,
    en: `One arm was simulated, ${results.replications} replications; there is nothing to compare it with.`,
  })
  return `<section class="sheet"><p class="money">${escape(intro)}</p><ul>${items.join('')}</ul>${boundMarkup(boundTable(results, speech))}</section>`
}
