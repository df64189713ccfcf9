// The terminal card says setting, money, certainty, staff and abuse, in aligned columns.
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../analysis/charts/text-width.ts'
import { languages } from '../../../analysis/charts/speech.ts'
import { card } from '../../../analysis/report/card.ts'
import { decisionsOf } from '../../../analysis/report/decision.ts'
import { settingsText, valueText } from '../../../analysis/report/setting-text.ts'
import { speak } from '../../../analysis/report/speech.ts'
import { wrapColumns } from '../../../analysis/report/wrap.ts'
import { foreignWords } from './foreign-words.ts'
import { fixture } from './results-fixture.ts'

const note = {
  zh: '快手「小额自动仅退款」（已发货）单笔最高 ¥20',
  en: 'Kuaishou’s small-amount auto refund takes at most ¥20 an order',
}

describe('the card', () => {
  it.each(languages)('has a block for each treatment and speaks only %s', (lang) => {
    const text = card({ ...fixture, notes: [note] }, lang)
    const names = decisionsOf(fixture, speak(lang)).map(({ name }) => name)
    expect(names).toHaveLength(2)
    for (const name of names) expect(text).toContain(name)
    expect(text).toContain(note[lang])
    const scenario = text.replace(fixture.scenario.rulebook, '').replace(/P\d\d/g, '')
    expect(foreignWords(scenario, lang)).toEqual([])
  })

  it('says the verdict with its certainty and its interval', () => {
    expect(card(fixture, 'zh')).toContain(
      '每月净利分不出差别（−¥184 至 ¥2,755）；每月售后总成本几乎肯定下降 ¥2,306（¥940 – 3,673）。',
    )
  })

  it.each(languages)('starts each column of a table at one terminal column in %s', (lang) => {
    const lines = card(fixture, lang).split('\n')
    const head = lines.findIndex((line) => /差值（95%|Difference \(95%/.test(line))
    const rows = lines.slice(head + 1, head + 7)
    const startOf = (line: string, pattern: RegExp): number =>
      columnsOf(line.slice(0, line.search(pattern)))
    const difference = /(▲|▼|分不出差别|no clear difference)/
    const starts = rows.map((line) => startOf(line, difference))
    expect(new Set(starts).size).toBe(1)
    const heading = lines[head]?.search(/差值|Difference/) ?? -1
    expect(columnsOf(lines[head]?.slice(0, heading) ?? '')).toBe(starts[0])
  })

  it('keeps within 100 columns what is prose', () => {
    for (const lang of languages) {
      const prose = card({ ...fixture, notes: [note] }, lang)
        .split('\n')
        .filter((line) => !line.startsWith('  '))
      expect(Math.max(...prose.map(columnsOf))).toBeLessThanOrEqual(100)
    }
  })

  it('shows every figure with a half-width or an interval', () => {
    for (const { rows } of decisionsOf(fixture, speak('en'))) {
      for (const { base, arm, change } of rows) {
        expect(base).toContain('±')
        expect(arm).toContain('±')
        expect(change).toMatch(/\(.+(–| to ).+\)/)
      }
    }
  })

  it('colours only when asked, and never red or green', () => {
    const codesOf = (text: string): Set<string> =>
      new Set(
        text
          .split('\u001b[')
          .slice(1)
          .map((after) => after.slice(0, after.indexOf('m'))),
      )
    expect(codesOf(card(fixture, 'en'))).toEqual(new Set())
    expect(codesOf(card(fixture, 'en', { color: true }))).toEqual(new Set(['94', '93', '0']))
  })

  it('names the assumed parameters and the next commands that it is given', () => {
    const text = card(fixture, 'en', { next: ['npx afterlab report', 'npx afterlab detect'] })
    expect(text).toContain('Share of orders worn and returned: 1.4% (assumed)')
    expect(text).toMatch(/Next +npx afterlab report\n +npx afterlab detect\n$/)
    expect(card(fixture, 'en')).not.toContain('Next')
  })

  it('lists the figures of a single arm with their intervals', () => {
    const alone = { ...fixture, arms: fixture.arms.slice(0, 1), comparisons: [] }
    expect(card(alone, 'en')).toContain(
      'Total after-sales cost a month: ¥85,412 (¥84,387 – 86,437)',
    )
  })

  it('says so when the run was stopped early', () => {
    expect(card({ ...fixture, incomplete: true }, 'zh')).toContain('中途停止')
    expect(card(fixture, 'zh')).not.toContain('中途停止')
  })
})

describe('settings in words', () => {
  it('say what changes from what to what, under the names of the platform', () => {
    const [, auto, label] = fixture.arms
    expect(auto && settingsText(auto, speak('zh'))).toBe(
      '小额自动仅退款（开，单笔上限 ¥10 → ¥20）、下班自动退（开）',
    )
    expect(label && settingsText(label, speak('en'))).toBe(
      '30-day return label (on, categories none → women’s), return-freight cover (paid by none → shop)',
    )
  })

  it('take the unit from the end of the path', () => {
    expect(valueText('rules.T2b.hours', 72, speak('zh'))).toBe('72 小时')
    expect(valueText('policy.freightCover.windowDays', 15, speak('en'))).toBe('15 days')
    expect(valueText('abuse.wardrobingShare', 0.014, speak('zh'))).toBe('1.4%')
    expect(valueText('costs.staffYuanPerHour', 28, speak('en'))).toBe('¥28')
    expect(valueText('policy.refundPoint', 'onReceipt', speak('zh'))).toBe('收到退货即退')
    expect(valueText('policy.label30d.on', false, speak('zh'))).toBe('关')
    expect(valueText('policy.intercept.auto', true, speak('en'))).toBe('yes')
  })
})

describe('wrapColumns', () => {
  it('keeps Latin words whole and begins no line with a closing mark', () => {
    const lines = wrapColumns('每月总成本很可能下降，二十四元（大约 twenty-four yuan）。', 22)
    expect(lines).toEqual(['每月总成本很可能下降，', '二十四元（大约', 'twenty-four yuan）。'])
  })

  it('holds the ends of a range together', () => {
    const lines = wrapColumns('falls by ¥2,300 (¥400\u00a0–\u2060\u00a04,100)', 24)
    expect(lines).toEqual(['falls by ¥2,300', '(¥400\u00a0–\u2060\u00a04,100)'])
  })

  it('gives a word wider than the line a line of its own', () => {
    expect(wrapColumns('a bbbbbbbbbb c', 4)).toEqual(['a', 'bbbbbbbbbb', 'c'])
    expect(wrapColumns('', 10)).toEqual([])
  })
})
