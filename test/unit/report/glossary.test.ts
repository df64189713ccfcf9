// One glossary holds every word that a merchant meets, in both languages.
import { describe, expect, it } from 'vitest'
import { measures } from '../../../analysis/measures/all-measures.ts'
import { allSeries } from '../../../analysis/measures/series/all-series.ts'
import { glossary, word } from '../../../analysis/report/glossary.ts'
import { scenarioSchema } from '../../../sim/experiment/scenario.ts'
import { cascadeRules, ruleIds } from '../../../sim/policy/rule-ids.ts'
import { evidenceKinds, reasons, refundPoints } from '../../../sim/policy/terms.ts'
import { foreignWords } from './foreign-words.ts'

const missing = (ids: readonly string[]): string[] => ids.filter((id) => !(id in glossary))

describe('the glossary', () => {
  it('names every measure', () => {
    expect(missing(measures.map(({ id }) => id))).toEqual([])
  })

  it('names every key of every series but hours, bins and quantiles', () => {
    const keys = allSeries.flatMap(({ keys: each }) => each)
    expect(missing(keys.filter((key) => !/^[hp]\d+$/.test(key)))).toEqual([])
  })

  it('names every setting of the policy and its fields', () => {
    const shop = { version: 1, name: { zh: '店', en: 'shop' } }
    const product = { name: { zh: '裙', en: 'dress' }, category: 'womens' }
    const { policy } = scenarioSchema.parse({ ...shop, products: [product] })
    const fields = Object.values(policy).flatMap((group) =>
      typeof group === 'object' ? Object.keys(group) : [],
    )
    expect(missing(Object.keys(policy))).toEqual([])
    expect(missing([...new Set(fields)].map((field) => `field.${field}`))).toEqual([])
  })

  it('names the values of settings and every rule that can decide', () => {
    expect(missing([...reasons, ...refundPoints, ...evidenceKinds, ...cascadeRules])).toEqual([])
    const timers = ['T1', 'T2b', 'T3', 'T7']
    expect(missing(timers.filter((id) => (ruleIds as readonly string[]).includes(id)))).toEqual([])
  })

  it.each(Object.entries(glossary))('%s is in Chinese and in English', (_, [zh, en]) => {
    expect(foreignWords(zh.replace(/P\d\d/, ''), 'zh')).toEqual([])
    expect(foreignWords(en, 'en')).toEqual([])
    expect(zh).not.toBe('')
    expect(en).not.toBe('')
  })

  it('gives no two measures one name', () => {
    for (const lang of ['zh', 'en'] as const) {
      const names = measures.map(({ id }) => word(id, lang))
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('lets an id that nobody named speak for itself', () => {
    expect(word('my-variant', 'zh')).toBe('my-variant')
  })
})
