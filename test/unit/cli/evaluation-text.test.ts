import { describe, expect, it } from 'vitest'
import { evaluationText } from '../../../analysis/cli/evaluation-text.ts'
import type { Context } from '../../../analysis/cli/context.ts'
import { detector } from '../../../analysis/detect/detector.ts'
import { evaluate } from '../../../analysis/detect/evaluate.ts'
import { randomTables } from '../detect/records.ts'

const tables = randomTables('words', 200, 150)
const judgement = detector().fit(tables).judge(tables)
const found = evaluate(tables, judgement, { capacity: 10, seed: '1', resamples: 20 })
const linesIn = (lang: 'zh' | 'en'): string[] =>
  evaluationText(found, { lang, say: (text) => text[lang] } as Context)

describe('the evaluation in words', () => {
  it('gives every ranking with its intervals, in both languages', () => {
    for (const lines of [linesIn('zh'), linesIn('en')]) {
      const intervals = lines.filter((line) => /\(\d+(\.\d+)?% – \d+(\.\d+)?%\)/.test(line))
      expect(intervals.length).toBe(found.rankings.length)
      expect(lines.join('\n')).not.toMatch(/NaN|undefined|heavy-returner/)
    }
    expect(linesIn('zh').join('\n')).not.toMatch(/骗子|诈骗|欺诈/)
  })

  it('counts the queue by pattern so that it adds up to the capacity', () => {
    const [, counts = ''] = linesIn('en').at(-2)?.split('in the queue') ?? []
    const shown = [...counts.matchAll(/(\d+)\/\d+/g)].map(([, count]) => Number(count))
    expect(shown.reduce((sum, each) => sum + each, 0)).toBe(10)
  })
})
