// The report is one closed file in two languages that says where every figure comes from.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../../analysis/charts/speech.ts'
import type { Language } from '../../../analysis/charts/speech.ts'
import { htmlReport } from '../../../analysis/report/html.ts'
import type { Results } from '../../../analysis/measures/results.ts'
import { foreignWords } from './foreign-words.ts'
import { fixture } from './results-fixture.ts'

/** The same results without series: no charts, so that a page is made in no time. */
const chartless: Results = { ...fixture, arms: fixture.arms.map((arm) => ({ ...arm, series: {} })) }

let page = ''
beforeAll(async () => {
  page = await htmlReport(fixture)
})

/** One language's part of the page, without what is marked as another language, ids and code. */
function partOf(lang: Language): string {
  const [, part = ''] =
    (lang === 'zh'
      ? /<main lang="zh-CN"[^>]*>(.*?)<\/main>/s
      : /<main lang="en"[^>]*>(.*?)<\/main>/s
    ).exec(page) ?? []
  return part
    .replace(/<(\w+)[^>]* lang="[^"]*"[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<code>.*?<\/code>/gs, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&\w+;/g, ' ')
}

const inlineOf = (tag: string): string =>
  new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(page)?.[1] ?? ''

describe('the page', () => {
  it.each(languages)('speaks only %s in that part', (lang) => {
    expect(partOf(lang).length).toBeGreaterThan(5000)
    const words = foreignWords(partOf(lang).replace(/P\d\d/g, ''), lang)
    expect(words).toEqual([])
  })

  it('opens in Chinese unless English is asked for', async () => {
    expect(page).toMatch(/<html lang="zh-CN" data-lang="zh">/)
    expect(await htmlReport(chartless, { lang: 'en' })).toMatch(/<html lang="en" data-lang="en">/)
  })

  it('loads nothing: a strict policy with the hashes of its own style and script', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src 'sha256-${hash(inlineOf('style'))}'`)
    expect(policy).toContain(`script-src 'sha256-${hash(inlineOf('script'))}'`)
    expect(policy).not.toContain('unsafe')
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|src=|@import|url\((?!#)/,
    )
    expect(page).not.toMatch(/ style="| on\w+="/)
  })

  it('is at most 600 KB', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(600_000)
  })

  it('gives the same bytes for the same results', async () => {
    expect(await htmlReport(chartless)).toBe(await htmlReport(structuredClone(chartless)))
  })

  it('uses no id twice', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(languages)('follows one skeleton for every figure in %s', (lang) => {
    const figures = page.match(new RegExp(`<figure id="${lang}-.*?</figure>`, 'gs')) ?? []
    expect(figures).toHaveLength(12)
    for (const figure of figures) {
      expect(figure).toMatch(
        /<figcaption><h3>.+<\/h3><p>.+<\/p><\/figcaption>\s*<div class="wide"><svg aria-hidden="true".*<div class="narrow"><svg aria-hidden="true".*<p class="sr">.+<\/p>\s*<details><summary>.+<\/summary><table/s,
      )
    }
  })

  it('puts the decision before the charts, and ends with how to do it again', () => {
    const order = [
      'class="sheet"',
      'id="zh-charts"',
      'id="zh-measures"',
      'id="zh-assumptions"',
      'id="zh-definitions"',
      'id="zh-limits"',
      'id="zh-reproduce"',
    ]
    const places = order.map((part) => page.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.every((place) => place > 0)).toBe(true)
  })

  it('says scenario, seed, replications and version', () => {
    const { scenario, seed, replications, afterlab } = fixture
    for (const fact of [
      scenario.sha256,
      `--seed ${seed} --replications ${replications}`,
      `afterlab ${afterlab}`,
    ]) {
      expect(page).toContain(fact)
    }
  })

  it('wears a badge on every assumption and states the honest limits', () => {
    for (const badge of ['assumed', 'published', 'platform-rule', 'measured']) {
      expect(page).toContain(`class="badge ${badge}"`)
    }
    expect(page).toContain('没有公开的、带标注的退货滥用数据集')
    expect(page).toContain('No public data set of labelled return abuse exists')
  })

  it('shows what it is told as text, whatever it holds', async () => {
    const hostile: Results = {
      ...chartless,
      scenario: { ...fixture.scenario, name: { zh: '<script>一</script>', en: '"><img src=x>' } },
      notes: [{ zh: '<b>注</b>', en: '<b>note</b>' }],
    }
    const text = await htmlReport(hostile)
    expect(text).not.toMatch(/<script>一|<img|<b>注/)
    expect(text).toContain('&lt;b&gt;note&lt;/b&gt;')
  })

  it('shows a single arm without comparing', async () => {
    const alone = await htmlReport({
      ...chartless,
      arms: chartless.arms.slice(0, 1),
      comparisons: [],
    })
    expect(alone).toContain('只模拟了一个方案')
    expect(alone).not.toContain('▲')
  })
})
