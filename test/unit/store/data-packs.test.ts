// The bundled data fits its schemas, wears its badges and agrees with the code that it describes.
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { bundledNames, dataPath } from '../../../analysis/store/data-files.ts'
import { dayNumber, weekdayOf } from '../../../analysis/store/days.ts'
import {
  inputSchemaOf,
  leavesOf,
  nodeAt,
  takesNumber,
} from '../../../analysis/store/faults/schema-paths.ts'
import { categoriesOf } from '../../../analysis/store/category-pack.ts'
import { loadCategoryPack } from '../../../analysis/store/load-categories.ts'
import { assumptionsOf, loadEvidence } from '../../../analysis/store/load-evidence.ts'
import { breachesOf, loadLimits } from '../../../analysis/store/load-limits.ts'
import { loadRulebook } from '../../../analysis/store/load-rulebook.ts'
import { loadScenario } from '../../../analysis/store/load-scenario.ts'
import { loadColumnMaps, normalHeader } from '../../../analysis/store/orders/load-column-map.ts'
import { compileRulebook, reasons, scenarioSchema } from '../../../sim/index.ts'

const schema = inputSchemaOf(scenarioSchema)
/** Free names: their numbers are settings of the paths that they name. */
const freeNames = ['rules.*.*', 'variants.*.*']

describe('the evidence registry', () => {
  it('has an entry for every number of a scenario, and for nothing else', async () => {
    const numbers = leavesOf(schema)
      .filter(({ node, path }) => takesNumber(node) && !freeNames.includes(path))
      .map(({ path }) => path)
    expect(numbers.length).toBeGreaterThan(90)
    const paths = (await loadEvidence()).map(({ path }) => path)
    expect(numbers.filter((path) => !paths.includes(path))).toEqual([])
    expect(paths.filter((path) => !numbers.includes(path))).toEqual([])
    expect(new Set(paths).size).toBe(paths.length)
  })

  it("holds the schema's defaults", async () => {
    const differing = (await loadEvidence()).flatMap(({ path, value }) => {
      const node = nodeAt(schema, path.replaceAll('*', '0').split('.'))
      const standard = node?.default
      return standard === undefined || JSON.stringify(standard) === JSON.stringify(value)
        ? []
        : [`${path}: schema ${JSON.stringify(standard)}, registry ${JSON.stringify(value)}`]
    })
    expect(differing).toEqual([])
  })

  it('gives every default a range that holds it', async () => {
    const outside = (await loadEvidence()).flatMap(({ path, value, low, high }) => {
      if (low === undefined || high === undefined) return []
      const [values, lows, highs] = [value ?? low, low, high].map((each) => [each].flat())
      const isInside = values?.every(
        (each, n) => Number(lows?.[n]) <= Number(each) && Number(each) <= Number(highs?.[n]),
      )
      return isInside === true ? [] : [path]
    })
    expect(outside).toEqual([])
  })

  it('gives a range to every parameter that is one number', async () => {
    const bare = (await loadEvidence()).filter(
      ({ kind, value, low }) => kind === 'parameter' && !Array.isArray(value) && low === undefined,
    )
    expect(bare.map(({ path }) => path)).toEqual([])
  })

  it('lists for a scenario what it takes for granted, and badges its own values assumed', async () => {
    const [evidence, pack] = [await loadEvidence(), await loadCategoryPack()]
    const { scenario } = await loadScenario('womens-apparel', ['insurer.lossRatio=0.7'])
    const assumptions = assumptionsOf(scenario, evidence, pack)
    const byPath = new Map(assumptions.map((each) => [each.path, each]))
    expect(byPath.get('courier.transitMu')).toMatchObject({ value: 3.973, badge: 'published' })
    expect(byPath.get('insurer.lossRatio')).toMatchObject({ value: 0.7, badge: 'assumed' })
    expect(byPath.get('products.*.priceYuan')?.value).toHaveLength(scenario.products.length)
    expect(byPath.get('categories.womens.signed')).toMatchObject({ value: 0.36, badge: 'assumed' })
    expect(byPath.has('categories.mens.signed')).toBe(false)
    expect(byPath.has('policy.smallAutoRefund.capYuan')).toBe(false)
    expect(byPath.has('run.replications')).toBe(false)
  })
})

describe('the category pack', () => {
  it('has the nine categories, each with all reasons', async () => {
    const categories = categoriesOf(await loadCategoryPack())
    const ids = 'womens mens shoes kids beauty food home digital jewellery'.split(' ')
    expect(categories.map(({ id }) => id)).toEqual(ids)
    for (const { reasonWeights } of categories)
      expect(Object.keys(reasonWeights)).toEqual([...reasons])
  })

  it("keeps women's wear within the published 50-60% of paid orders refunded, and men's within 30-40%", async () => {
    const total = (id: string, categories: ReturnType<typeof categoriesOf>): number => {
      const category = categories.find((each) => each.id === id)
      if (category === undefined) return NaN
      const { preshipSpot, transit, signedWithCover } = category
      return preshipSpot + (1 - preshipSpot) * (transit + signedWithCover)
    }
    const categories = categoriesOf(await loadCategoryPack())
    expect(total('womens', categories)).toBeGreaterThan(0.5)
    expect(total('womens', categories)).toBeLessThan(0.6)
    expect(total('mens', categories)).toBeGreaterThan(0.3)
    expect(total('mens', categories)).toBeLessThan(0.4)
  })
})

describe('the rulebooks', () => {
  it('all load and compile, with a date or without', async () => {
    for (const name of await bundledNames('rulebooks')) {
      expect(compileRulebook(await loadRulebook(name)).T2b.amount).toBeGreaterThan(0)
    }
    expect((await loadRulebook('seed-strict@2026-11-01')).name).toBe('seed-strict@2026-11-01')
  })
})

describe('the platform limits', () => {
  it('name paths of the scenario', async () => {
    const paths = (await loadLimits()).flatMap(({ path, when }) => [path, when])
    expect(paths.filter((path) => nodeAt(schema, path.split('.')) === undefined)).toEqual([])
  })

  it('hold only where the setting is on', async () => {
    const limits = await loadLimits()
    const cap = 'policy.smallAutoRefund.capYuan=50'
    const off = (await loadScenario('womens-apparel', [cap])).scenario
    const on = (await loadScenario('womens-apparel', [cap, 'policy.smallAutoRefund.on=true']))
      .scenario
    expect(breachesOf({ name: 'base', scenario: off }, limits)).toEqual([])
    const [breach, ...others] = breachesOf({ name: 'base', scenario: on }, limits)
    expect(breach).toMatchObject({ path: 'policy.smallAutoRefund.capYuan', value: 50, nearest: 20 })
    expect(others).toEqual([])
  })
})

describe('the calendar of 2026', () => {
  const calendar = parse(readFileSync(dataPath('calendars/cn-2026.yaml'), 'utf8')) as {
    holidays: { days: string[] }[]
    makeupDays: string[]
  }
  const daysOff = calendar.holidays.flatMap(({ days }) => days)

  it('has days that exist, none of them twice, and make-up days on weekends', () => {
    const all = [...daysOff, ...calendar.makeupDays]
    expect(new Set(all.map(dayNumber)).size).toBe(all.length)
    expect(all.every((day) => day.startsWith('2026-'))).toBe(true)
    expect(
      calendar.makeupDays.map((day) => weekdayOf(dayNumber(day))).every((day) => day >= 5),
    ).toBe(true)
  })

  it('gives the holidays of the bundled shop', async () => {
    const { scenario } = await loadScenario('womens-apparel')
    expect(scenario.horizon.holidays.length).toBeGreaterThan(0)
    expect(scenario.horizon.holidays.filter((day) => !daysOff.includes(day))).toEqual([])
  })
})

describe('the column maps', () => {
  it('never read a column that they call personal, but for the province in an address', async () => {
    for (const name of await bundledNames('column-maps')) {
      const { map } = await loadColumnMaps(name)
      expect(map.name).toBe(name)
      const read = Object.values(map.fields).flat().map(normalHeader)
      expect(map.personal.map(normalHeader).filter((header) => read.includes(header))).toEqual([])
      const needed = [...map.required, ...map.paidYuan]
      expect(needed.filter((field) => map.fields[field] === undefined)).toEqual([])
    }
  })

  const lists = new URL('../../../../shared/columns.json', import.meta.url)
  it.skipIf(!existsSync(lists))(
    'know the headers of the exports seen in the wild (skipped where that list is absent)',
    async () => {
      const seen = JSON.parse(readFileSync(lists, 'utf8')) as Record<string, string[]>
      const listOf: Record<string, string> = {
        'kuaishou-orders': 'kuaishou_orders_64',
        'douyin-orders': 'douyin_orders_73',
        'taobao-orders': 'taobao_orders',
        'pdd-orders': 'pdd_orders_27',
      }
      for (const [name, list] of Object.entries(listOf)) {
        const { map } = await loadColumnMaps(name)
        const headers = (seen[list] ?? []).map(normalHeader)
        for (const field of map.required) {
          const aliases = (map.fields[field] ?? []).map(normalHeader)
          expect(
            aliases.some((alias) => headers.includes(alias)),
            `${name} ${field}`,
          ).toBe(true)
        }
        expect(
          map.personal.map(normalHeader).filter((header) => !headers.includes(header)),
        ).toEqual([])
      }
    },
  )
})
