// `check` says what a scenario is, what the platform does not allow, and every fault at once.
import { describe, expect, it } from 'vitest'
import { scenarioText, tempFile } from '../store/scenario-text.ts'
import { call } from './call.ts'

describe('check', () => {
  it('says what a scenario is, in both languages', async () => {
    const zh = await call(['check', 'womens-apparel'])
    expect([zh.code, zh.err]).toEqual([0, ''])
    expect(zh.out).toContain('seed-strict')
    expect(zh.out).toContain('auto-refund')
    const en = await call(['check', 'womens-apparel', '--lang', 'en'])
    expect(en.out).toContain('can be run')
    expect(en.out).not.toMatch(/可以|方案/)
  })

  it('says that ¥50 is not settable today, and the nearest that is', async () => {
    const args = ['--set', 'variants.auto-refund.policy.smallAutoRefund.capYuan=50']
    const { code, out } = await call(['check', 'womens-apparel', '--lang', 'en', ...args])
    expect(code).toBe(0)
    expect(out).toContain('not settable today; the nearest settable is 20')
    const { out: allowed } = await call(['check', 'womens-apparel', '--lang', 'en'])
    expect(allowed).not.toContain('not settable')
  })

  it('lists where each value comes from', async () => {
    const file = tempFile('shop.yaml', scenarioText('staff: { reviewers: 3 }'))
    const { out } = await call(['check', file, '--show-origin', '--set', 'staff.inspectors=2'])
    expect(out).toMatch(/staff\.reviewers +3 +\S*shop\.yaml:5\n/)
    expect(out).toMatch(/staff\.inspectors +2 +--set\n/)
    expect(out).toMatch(/courier\.transitMu +3\.973 +default \(published\)\n/)
    expect(out).toMatch(/products\.0\.category +"womens" +\S*shop\.yaml:4\n/)
  })

  it('answers with one JSON object, valid or not', async () => {
    const good = await call(['check', 'womens-apparel', '--json'])
    expect([good.code, good.err]).toEqual([0, ''])
    expect(JSON.parse(good.out)).toMatchObject({
      schema: 'afterlab/check@1',
      valid: true,
      arms: [{ name: 'base' }, { name: 'auto-refund' }, { name: 'label-cover' }],
    })
    const bad = await call(['check', 'womens-apparel', '--json', '--set', 'staff.reviewers=two'])
    expect(bad.code).toBe(3)
    expect(JSON.parse(bad.out)).toMatchObject({ valid: false, faults: [{ where: { column: 17 } }] })
  })

  it('ends with 3 and a caret when the scenario cannot be run', async () => {
    const file = tempFile('shop.yaml', scenarioText('staff: { reviewrs: 3 }'))
    const { code, out, err } = await call(['check', file])
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('shop.yaml:5:10')
    expect(err).toContain('^^^^^^^^')
    expect(err).toContain('reviewers')
  })
})

describe('schema', () => {
  it.each([
    ['shop.ordersPerDay=.inf', 'shop.ordersPerDay cannot be Infinity'],
    ['shop.ordersPerDay=1e12', 'nearest  1000000'],
    ['staff.window=09:00-09:00', 'all day is 00:00-24:00'],
  ])('refuses %s', async (set, says) => {
    const { code, err } = await call(['check', 'womens-apparel', '--set', set, '--lang', 'en'])
    expect(code).toBe(3)
    expect(err).toContain(says)
  })

  it('says what an empty file and a missing file of orders lack, and where', async () => {
    const empty = await call(['check', tempFile('empty.yaml', ''), '--lang', 'en'])
    expect([empty.code, empty.err]).toEqual([
      3,
      expect.stringContaining('the file cannot be empty'),
    ])
    const orders = 'demand: { orders: { file: nosuch.csv, map: kuaishou-orders } }'
    const missing = await call([
      'check',
      tempFile('shop.yaml', scenarioText(orders)),
      '--lang',
      'en',
    ])
    expect(missing.code).toBe(3)
    expect(missing.err).toMatch(/shop\.yaml:\d+:\d+/)
    expect(missing.err).toContain('there is no such file')
  })

  it('prints a JSON Schema that knows the settings', async () => {
    const { code, out } = await call(['schema'])
    expect(code).toBe(0)
    const schema = JSON.parse(out) as {
      $schema: string
      properties: { policy: { properties: object } }
    }
    expect(schema.$schema).toContain('json-schema.org')
    expect(Object.keys(schema.properties.policy.properties)).toContain('smallAutoRefund')
  })
})
