import { createHash } from 'node:crypto'
import { armName } from '../charts/arms.ts'
import { confidenceText } from '../charts/caption.ts'
import { makeRenderer } from '../charts/render.ts'
import { languages } from '../charts/speech.ts'
import type { Language, Speech } from '../charts/speech.ts'
import type { Results } from '../measures/results.ts'
import { assumptionsMarkup, reproduceMarkup } from './background-section.ts'
import { decisionsMarkup } from './decision-section.ts'
import { figuresMarkup } from './figure.ts'
import { honestLimits } from './honest-limits.ts'
import { escape } from './markup.ts'
import { definitionsMarkup, measuresMarkup } from './measures-section.ts'
import { pageScript, pageStyle } from './page-style.ts'
import { speak } from './speech.ts'

export type ReportOptions = {
  /** The language that opens; the other one is a click or `?lang=` away. */
  lang?: Language
}

/**
 * The whole report as one HTML file: both languages, pictures as static SVG, nothing loaded from
 * anywhere, readable without its script. The same results give the same bytes.
 */
export async function htmlReport(results: Results, options: ReportOptions = {}): Promise<string> {
  const lang = options.lang ?? 'zh'
  const mains: string[] = []
  for (const each of languages) mains.push(await mainMarkup(results, speak(each)))
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(pageStyle)}'`,
    `script-src '${hashOf(pageScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${htmlLang(lang)}" data-lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(titleOf(results, speak(lang)))}</title>
<style>${pageStyle}</style>
</head>
<body>
${mains.join('\n')}
<script>${pageScript}</script>
</body>
</html>
`
}

async function mainMarkup(results: Results, speech: Speech): Promise<string> {
  const render = await makeRenderer(speech)
  const contents: Record<(typeof sections)[number]['id'], string> = {
    charts: await figuresMarkup(results, speech, render),
    measures: measuresIntro(results, speech) + measuresMarkup(results, speech),
    assumptions: assumptionsMarkup(results, speech),
    definitions: definitionsMarkup(results, speech),
    limits: limitsMarkup(speech),
    reproduce: reproduceMarkup(results, speech),
  }
  const parts = sections.map((section) => {
    const heading = escape(speech.say(section))
    return `<h2 id="${speech.lang}-${section.id}">${heading}</h2>\n${contents[section.id]}`
  })
  return `<main lang="${htmlLang(speech.lang)}" data-title="${escape(titleOf(results, speech))}">
${headerMarkup(results, speech)}
${decisionsMarkup(results, speech)}
${parts.join('\n')}
</main>`
}

const sections = [
  { id: 'charts', zh: '发生了什么', en: 'What happens' },
  { id: 'measures', zh: '全部指标', en: 'All measures' },
  { id: 'assumptions', zh: '哪些是假设', en: 'What is assumed' },
  { id: 'definitions', zh: '口径', en: 'Definitions' },
  { id: 'limits', zh: '这份报告不能说明什么', en: 'What this report cannot say' },
  { id: 'reproduce', zh: '怎样重做', en: 'How to reproduce it' },
] as const

function headerMarkup(results: Results, speech: Speech): string {
  const { scenario, replications, measuredDays } = results
  const arms = speech.list(results.arms.map((arm) => armName(arm, speech)))
  const sure = confidenceText(results)
  const facts = speech.say({
    zh: `${measuredDays} 天 · ${replications} 次重复 · ${sure} 区间 · 方案：${arms}`,
    en: `${measuredDays} days · ${replications} replications · ${sure} intervals · arms: ${arms}`,
  })
  const links = sections.map((section) => {
    return `<a href="#${speech.lang}-${section.id}">${escape(speech.say(section))}</a>`
  })
  const cut = speech.say({
    zh: '中途停止：以下只是已完成部分的结果。',
    en: 'Stopped early: these are the results of the part that was done.',
  })
  const notes = [
    ...(results.incomplete === true ? [cut] : []),
    ...(results.notes ?? []).map(speech.say),
  ]
  const other = speech.lang === 'zh' ? 'en' : 'zh'
  return `<div class="bar"><b>${speech.say({ zh: '售后政策实验室', en: 'afterlab' })}</b>
<span><button type="button" lang="${htmlLang(other)}" data-show="${other}">${other === 'zh' ? '中文' : 'English'}</button><button type="button" data-turn>${speech.say({ zh: '深浅色', en: 'Light or dark' })}</button></span></div>
<h1>${escape(speech.say(scenario.name))}</h1>
<p class="facts">${escape(facts)}</p>
<nav>${links.join('')}</nav>
${notes.map((note) => `<p class="notice">${escape(note)}</p>`).join('\n')}`
}

function measuresIntro(results: Results, speech: Speech): string {
  const sure = confidenceText(results)
  const text = speech.say({
    zh: `每格先是平均值，再是 ${sure} 区间，最后是与「现在」的配对差值；${results.replications} 次重复。金额、单数和工时是 ${results.measuredDays} 天的合计。区间说的是平均值估得有多准。`,
    en: `Each cell holds the mean, its ${sure} interval and the paired difference from now; ${results.replications} replications. Money, orders and review hours are totals over ${results.measuredDays} days. An interval says how well the mean is known.`,
  })
  return `<p>${escape(text)}</p>`
}

function limitsMarkup(speech: Speech): string {
  return `<ul>${honestLimits.map((text) => `<li>${escape(speech.say(text))}</li>`).join('')}</ul>`
}

function titleOf(results: Results, speech: Speech): string {
  return `${speech.say(results.scenario.name)} · ${speech.say({ zh: '售后政策实验室', en: 'afterlab' })}`
}

function htmlLang(lang: Language): string {
  return lang === 'zh' ? 'zh-CN' : 'en'
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
