import { confidenceText } from '../charts/caption.ts'
import { colon, estimateText, quoted } from '../charts/conclusion.ts'
import { measureLabel } from '../charts/period.ts'
import type { Language, Speech } from '../charts/speech.ts'
import { columnsOf, padColumns, spaced } from '../charts/text-width.ts'
import type { Results, Verdict } from '../measures/results.ts'
import { inOrderOfWeight } from './assumption-order.ts'
import { decisionsOf, keyMeasures } from './decision.ts'
import type { Decision } from './decision.ts'
import { boundTable } from './response-bounds.ts'
import type { BoundTable } from './response-bounds.ts'
import { valueText } from './setting-text.ts'
import { speak } from './speech.ts'
import { wrapColumns } from './wrap.ts'

export type CardOptions = {
  /** Colour the verdicts with terminal codes; never without being asked. */
  color?: boolean
  /** Commands that a reader may want next. */
  next?: readonly string[]
}

const WIDTH = 100
/** Room for the titles in the margin. */
const INDENT = 10
const ASSUMPTIONS = 3

/** The decision card for a terminal: for each arm one sentence, then the figures behind it. */
export function card(results: Results, lang: Language, options: CardOptions = {}): string {
  const speech = speak(lang)
  const decisions = decisionsOf(results, speech)
  const blocks = [
    header(results, speech),
    ...decisions.map((decision) => decisionBlock(decision, results, speech, options)),
    ...(decisions.length === 0 ? [singleBlock(results, speech)] : []),
    footer(results, speech, options),
  ]
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'))
  return `${lines.join('\n\n')}\n`.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')
}

function header(results: Results, speech: Speech): string[] {
  const { scenario, seed, replications, measuredDays } = results
  const facts = speech.say({
    zh: `${measuredDays} 天，${replications} 次重复，${confidenceText(results)} 区间；规则包 ${scenario.rulebook}，种子 ${seed}`,
    en: `${measuredDays} days, ${replications} replications, ${confidenceText(results)} intervals; rulebook ${scenario.rulebook}, seed ${seed}`,
  })
  const cut = speech.say({
    zh: '中途停止：以下只是已完成部分的结果',
    en: 'Stopped early: these are the results of the part that was done',
  })
  return [speech.say(scenario.name), facts, ...(results.incomplete === true ? [cut] : [])]
}

function decisionBlock(
  decision: Decision,
  results: Results,
  speech: Speech,
  options: CardOptions,
): string[] {
  const setting = decision.settings === '' ? '' : colon(speech) + decision.settings
  const end = speech.lang === 'zh' ? '。' : '. '
  const what = quoted(decision.name, speech) + setting
  const sentence = `${decision.money}${end}${decision.consequences}${end.trim()}`
  return [
    ...labelled(speech.say({ zh: '方案', en: 'Arm' }), what, speech),
    ...labelled(speech.say({ zh: '结论', en: 'Verdict' }), sentence, speech),
    '',
    ...table(decision, results, speech, options),
    ...pairingLine(decision, speech),
    ...boundLines(decision.bounds),
  ]
}

function boundLines(bounds: BoundTable | undefined): string[] {
  return bounds === undefined ? [] : ['', ...aligned([bounds.columns, ...bounds.rows])]
}

/** Rows of cells under one another. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => columnsOf(row[at] ?? ''))),
  )
  return rows.map((row) =>
    `  ${row.map((text, at) => padColumns(text, widths[at] ?? 0)).join('  ')}`.trimEnd(),
  )
}

function table(
  decision: Decision,
  results: Results,
  speech: Speech,
  options: CardOptions,
): string[] {
  const sure = confidenceText(results)
  const head = [
    '',
    speech.word('base'),
    decision.name,
    speech.say({ zh: `差值（${sure} 区间）`, en: `Difference (${sure} interval)` }),
  ]
  const cells = decision.rows.map(({ label, base, arm, change }) => [label, base, arm, change])
  const [top = '', ...lines] = aligned([head, ...cells])
  return [top, ...lines.map((line, at) => paint(line, decision.rows[at]?.verdict, options))]
}

function pairingLine({ varianceRatio }: Decision, speech: Speech): string[] {
  if (varianceRatio === undefined) return []
  const ratio = varianceRatio >= 100 ? Math.round(varianceRatio) : varianceRatio.toFixed(1)
  return [
    `  ${speech.say({
      zh: `同一批买家配对比较；总成本差值的方差比 ${ratio}（大于 1 表示配对有用）`,
      en: `Same buyers in both arms; variance ratio of total cost ${ratio} (above 1: pairing helps)`,
    })}`,
  ]
}

/** Without a second arm: the figures themselves, each with its interval. */
function singleBlock(results: Results, speech: Speech): string[] {
  const arm = results.arms[0]
  if (arm === undefined) return []
  const lines = keyMeasures.flatMap((id) => {
    const estimate = arm.measures[id]
    if (estimate === undefined) return []
    const label = measureLabel(results, speech, { id, unit: estimate.unit })
    return [`  ${label}${colon(speech)}${estimateText(estimate, speech)}`]
  })
  return [...lines, ...boundLines(boundTable(results, speech))]
}

function footer(results: Results, speech: Speech, options: CardOptions): string[] {
  const notes = (results.notes ?? []).flatMap((note) =>
    labelled(speech.say({ zh: '请注意', en: 'Note' }), speech.say(note), speech),
  )
  const assumed = inOrderOfWeight(results.assumptions).filter(({ badge }) => badge === 'assumed')
  const named = assumed.slice(0, ASSUMPTIONS).map(({ path, value, badge, zh, en }) => {
    const text = speech.say({ zh, en }) + colon(speech) + valueText(path, value, speech)
    return speech.lang === 'zh'
      ? `${text}（${speech.word(badge)}）`
      : `${text} (${speech.word(badge)})`
  })
  const more = assumed.length - named.length
  const rest = speech.say({ zh: `另有 ${more} 项假设，见报告`, en: `${more} more in the report` })
  const assumptions = labelled(
    speech.say({ zh: '假设', en: 'Assumed' }),
    [...named, ...(more > 0 ? [rest] : [])].join(speech.lang === 'zh' ? '；' : '; '),
    speech,
  )
  const next = (options.next ?? []).map((command, at) => {
    const title = at === 0 ? speech.say({ zh: '下一步', en: 'Next' }) : ''
    return padColumns(title, INDENT) + command
  })
  return [...notes, ...(named.length === 0 ? [] : assumptions), ...next]
}

/** A title in the margin and a text beside it, broken at the card's width. */
function labelled(title: string, text: string, speech: Speech): string[] {
  const words = speech.lang === 'zh' ? spaced(text) : text
  return wrapColumns(words, WIDTH - INDENT).map(
    (line, at) => padColumns(at === 0 ? title : '', INDENT) + line,
  )
}

function paint(line: string, verdict: Verdict | undefined, { color }: CardOptions): string {
  if (color !== true || verdict === undefined || verdict === 'unclear') return line
  // Blue and orange (bright yellow where a terminal has 16 colours), never red and green.
  const code = verdict === 'better' ? 94 : 93
  return line.replace(/[▲▼].*$/, (change) => `\u001b[${code}m${change}\u001b[0m`)
}
