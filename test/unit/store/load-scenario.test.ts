// A scenario that cannot be run says what, where, why and what would have been accepted.
import { describe, expect, it } from 'vitest'
import { hashOf } from '../../../analysis/store/hash-of.ts'
import { loadScenario } from '../../../analysis/store/load-scenario.ts'
import { faultsFrom, scenarioText, tempFile, underCaret } from './scenario-text.ts'

const load = (more: string, sets: string[] = []) =>
  loadScenario(tempFile('shop.yaml', scenarioText(more)), sets)

describe('a scenario', () => {
  it('is loaded by the name of a bundled one', async () => {
    const { scenario, input } = await loadScenario('womens-apparel')
    expect(scenario.name.en).toContain('apparel')
    expect(Object.keys(input.variants ?? {})).toEqual(['auto-refund', 'label-cover'])
    expect(scenario.policy.offHoursAutoRefund.window).toEqual({ startHour: 21, endHour: 9 })
  })

  it('is loaded from JSON as from YAML', async () => {
    const { input } = await load('')
    const json = await loadScenario(tempFile('shop.json', JSON.stringify(input)))
    expect(json.scenario).toEqual((await load('')).scenario)
  })

  it('has the hash of what it says, not of how it is written', async () => {
    const one = await load('shop: { ordersPerDay: 10, liveShare: 0.5 }')
    const two = await load('shop:\n  liveShare: 0.50 # half\n  ordersPerDay: 10')
    expect(two.sha256).toBe(one.sha256)
    expect((await load('shop: { ordersPerDay: 11, liveShare: 0.5 }')).sha256).not.toBe(one.sha256)
    expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }))
  })

  it('takes --set values over those of the file, the last one winning', async () => {
    const sets = ['policy.smallAutoRefund.capYuan=15', 'products.0.priceYuan=59.9']
    const { scenario } = await load('policy: { smallAutoRefund: { capYuan: 5 } }', [
      'policy.smallAutoRefund.capYuan=7',
      ...sets,
      'rules.T2b.hours=72',
      'policy.smallAutoRefund.on=true',
      'policy.returnAutoApprove.reasons=[size]',
    ])
    expect(scenario.policy.smallAutoRefund).toMatchObject({ capYuan: 15, on: true })
    expect(scenario.products[0]?.priceYuan).toBe(59.9)
    expect(scenario.rules).toEqual({ T2b: { hours: 72 } })
    expect(scenario.policy.returnAutoApprove.reasons).toEqual(['size'])
  })

  it('takes --set for one setting of a variant', async () => {
    const { input } = await loadScenario('womens-apparel', [
      'variants.auto-refund.policy.smallAutoRefund.capYuan=15',
    ])
    expect(input.variants?.['auto-refund']?.['policy.smallAutoRefund.capYuan']).toBe(15)
  })
})

const chinese = /[\u4e00-\u9fff]/

/** What is added to the smallest scenario, the line and text at fault, and the nearest valid thing. */
const mistakes: [title: string, more: string, line: number, at: string, nearest?: string][] = [
  [
    'an unknown field',
    'policy:\n  smalAutoRefund: { capYuan: 20 }',
    6,
    'smalAutoRefund',
    'smallAutoRefund',
  ],
  [
    'a field one level too high',
    'policy:\n  riskFilter: true',
    6,
    'riskFilter',
    'policy.smallAutoRefund.riskFilter',
  ],
  ['a snake-case field', 'shop: { orders_per_day: 20 }', 5, 'orders_per_day', 'ordersPerDay'],
  ['yuan with a sign', 'policy: { smallAutoRefund: { capYuan: ¥20 } }', 5, '¥20', '20'],
  ['yuan in words', 'policy: { smallAutoRefund: { capYuan: 20元 } }', 5, '20元', '20'],
  ['hours with a unit', 'policy: { intercept: { delayHours: 72h } }', 5, '72h', '72'],
  ['days where hours are meant', 'policy: { intercept: { delayHours: 3天 } }', 5, '3天', '72'],
  ['a percentage as a share', 'shop: { liveShare: 70% }', 5, '70%', '0.7'],
  ['a share above one', 'shop: { liveShare: 70 }', 5, '70', '0.7'],
  ['a number below its bound', 'staff: { reviewers: -1 }', 5, '-1', '0'],
  ['half a person', 'staff: { reviewers: 1.6 }', 5, '1.6', '2'],
  ['a word that is not listed', 'policy: { refundPoint: onRecept }', 5, 'onRecept', 'onReceipt'],
  ['yes for true', 'policy: { smallAutoRefund: { on: yes } }', 5, 'yes', 'true'],
  ['one word for a list', 'policy: { returnAutoApprove: { reasons: size } }', 5, 'size', '[size]'],
  [
    'an hour that no day has',
    'staff: { window: "25:00-09:00" }',
    5,
    '"25:00-09:00"',
    '24:00-09:00',
  ],
  ['a window written short', 'staff: { window: 9-21 }', 5, '9-21', '09:00-21:00'],
  ['a minute past midnight', 'staff: { window: "09:00-24:30" }', 5, '"09:00-24:30"', '09:00-24:00'],
  [
    'a day that does not exist',
    'horizon: { startDate: 2026-02-30 }',
    5,
    '2026-02-30',
    '2026-02-28',
  ],
  ['a date with slashes', 'horizon: { startDate: 2026/3/2 }', 5, '2026/3/2', '2026-03-02'],
  ['a month that does not exist', 'horizon: { holidays: [2026-13-01] }', 5, '2026-13-01'],
  ['a holiday out of range', 'horizon: { holidays: [2026-10-01] }', 5, '2026-10-01', '2026-06-20'],
  [
    'a make-up day on a weekday',
    'horizon: { makeupDays: [2026-03-04] }',
    5,
    '2026-03-04',
    '2026-03-07',
  ],
  [
    'a day both off and worked',
    'horizon:\n  holidays: [2026-03-07]\n  makeupDays: [2026-03-07]',
    7,
    '2026-03-07',
  ],
  [
    'a campaign out of range',
    'demand: { campaigns: [{ startDay: 40, days: 2, factor: 2 }] }',
    5,
    '40',
    '29',
  ],
  [
    'a category that no pack has',
    'policy: { label30d: { on: true, categories: [womans] } }',
    5,
    'womans',
    'womens',
  ],
  [
    'a label without categories',
    'policy: { label30d: { on: true } }',
    5,
    'true',
    'policy.label30d.categories: [womens]',
  ],
  ['a province that is none', 'courier: { shopProvince: 浙江省 }', 5, '浙江省', '浙江'],
  ['a list of the wrong length', 'demand: { hourWeights: [1, 2] }', 5, '[1, 2]'],
  ['a bare number as precision', 'run: { precision: 2 }', 5, '2', '2%'],
  ['a rulebook that is none', 'platform: seed-strickt', 5, 'seed-strickt', 'seed-strict'],
  ['a rule that is none', 'rules:\n  T2x: { hours: 72 }', 6, 'T2x', 'T2a'],
  ['a rule parameter that is none', 'rules: { T2b: { hour: 72 } }', 5, 'hour', 'hours'],
  [
    'a path that a variant misspells',
    'variants:\n  more:\n    policy.smalAutoRefund.on: true',
    7,
    'policy.smalAutoRefund.on',
    'policy.smallAutoRefund.on',
  ],
  ['a value that a variant cannot set', 'variants:\n  more: { staff.reviewers: two }', 6, 'two'],
  ['a variant of the horizon', 'variants:\n  more: { horizon.days: 7 }', 6, 'horizon.days'],
  ['a variant named base', 'variants:\n  base: {}', 6, 'base'],
  [
    'a text cut by a comma',
    'goals: { maximize: margin, net of returns }',
    5,
    'net of returns',
    '"…, net of returns"',
  ],
  [
    'a column map that is none',
    'demand: { orders: { file: a.csv, map: taobao } }',
    5,
    'taobao',
    'taobao-orders',
  ],
  ['a measure that is none', 'goals: { minimize: cost.totl }', 5, 'cost.totl', 'cost.total'],
  [
    'a limit that is no condition',
    'goals:\n  subjectTo:\n    - abuse.loss.share below 1%',
    7,
    'abuse.loss.share below 1%',
    'abuse.loss.share < 1%',
  ],
  ['swapped ends', 'buyers: { bracketSize: [5, 3] }', 5, '[5, 3]'],
  ['a pattern that nobody does', 'abuse: { only: brushing }', 5, 'brushing'],
  ['a coupon that gives all', 'policy: { coupon: { fromYuan: 30, offYuan: 30 } }', 5, '30'],
]

describe('a mistake in a scenario', () => {
  it.each(mistakes)('%s is shown with a caret and the nearest valid thing', async (...row) => {
    const [, more, line, at, nearest] = row
    const faults = await faultsFrom(() => load(more))
    expect(faults).toHaveLength(1)
    const [fault] = faults
    expect(fault?.where).toMatchObject({ line, file: expect.stringContaining('shop.yaml') })
    expect(fault && underCaret(fault)).toBe(at)
    expect(fault?.nearest?.en).toBe(nearest)
    for (const text of [fault?.what, fault?.because]) {
      expect(text?.zh).toMatch(chinese)
      // English quotes what was written and lists the provinces by their own names.
      expect(chinese.test(at) || !chinese.test(text?.en ?? '')).toBe(true)
    }
  })

  it('names the unit that the name bears', async () => {
    const [fault] = await faultsFrom(() => load('policy: { smallAutoRefund: { capYuan: ¥20 } }'))
    expect(fault?.because).toEqual({
      zh: 'capYuan 只写数字，单位是元',
      en: 'capYuan is a plain number, counted in yuan',
    })
  })

  it('is reported together with every other', async () => {
    const faults = await faultsFrom(() =>
      load('shop: { liveShare: 7 }\nstaff: { reviewrs: 2 }\nhorizon: { days: 0 }'),
    )
    expect(faults.map(({ where }) => where.line)).toEqual([7, 5, 6])
  })

  it('in the text itself is refused with its place', async () => {
    const twice = await faultsFrom(() => load('shop: { liveShare: 0.5 }\nshop: { liveShare: 0.6 }'))
    expect(twice[0]?.where).toMatchObject({ line: 6, column: 1 })
    expect(twice[0]?.what.en).toBe('one name is given twice')
    const open = await faultsFrom(() => load('shop: { liveShare: 0.5'))
    expect(open[0]?.where.line).toBeGreaterThanOrEqual(5)
  })

  it('that leaves out a value says which', async () => {
    const [fault] = await faultsFrom(() =>
      loadScenario(
        tempFile(
          'bare.yaml',
          'version: 1\nname: { zh: 店, en: Shop }\nproducts: [{ name: { zh: 裙, en: Skirt } }]',
        ),
      ),
    )
    expect(fault?.what.en).toBe('products.0.category is missing')
    expect(fault?.where.line).toBe(3)
  })
})

describe('a mistake in --set', () => {
  const faultOf = async (set: string) => (await faultsFrom(() => load('', [set])))[0]

  it.each([
    [
      'policy.smallAutoRefund.capYan=20',
      'policy.smallAutoRefund.capYan',
      'policy.smallAutoRefund.capYuan',
    ],
    ['freightCover.capYuan=20', 'freightCover.capYuan', 'policy.freightCover.capYuan'],
    ['policy.smallAutoRefund.capYuan=¥20', '¥20', '20'],
    ['products.3.priceYuan=20', 'products.3.priceYuan', 'products.0.priceYuan'],
    ['__proto__.polluted=1', '__proto__.polluted', undefined],
    ['rules.T99.hours=1', 'rules.T99.hours', 'T9'],
  ])('%s is shown with a caret', async (set, at, nearest) => {
    const fault = await faultOf(set)
    expect(fault?.where).toMatchObject({ file: '--set', excerpt: set })
    expect(fault && underCaret(fault)).toBe(at)
    expect(fault?.nearest?.en).toBe(nearest)
  })

  it('that has no value says how it is written', async () => {
    for (const set of ['policy.refundPoint', 'policy.refundPoint=', 'staff.daysOff=[sat']) {
      expect((await faultOf(set))?.because.en).toContain('path=value')
    }
  })
})

describe('a scenario file that is not there', () => {
  it('is refused with the nearest file or bundled name', async () => {
    const near = tempFile('spring.yaml', scenarioText()).replace('spring', 'sprin')
    const [fault] = await faultsFrom(() => loadScenario(near))
    expect(fault?.nearest?.en).toBe('spring.yaml')
    const [bundled] = await faultsFrom(() => loadScenario('womens-aparel'))
    expect(bundled?.nearest?.en).toBe('womens-apparel')
  })
})
