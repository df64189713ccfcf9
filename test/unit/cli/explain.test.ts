// `afterlab explain`: one order in words or as afterlab/trace@1, a recorded case, two rulebooks.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TraceAnswer } from '../../../analysis/report/trace-answer.ts'
import type { TraceDifference } from '../../../analysis/report/trace-difference.ts'
import { bundledNames } from '../../../analysis/store/data-files.ts'
import { call, small } from './call.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterlab-explain-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Writes a case file and explains it. */
async function explainText(text: string, ...flags: string[]) {
  const file = join(folder, 'case.yaml')
  await writeFile(file, text)
  return call(['explain', file, '--lang', 'en', ...flags])
}

async function answerOf(name: string, ...flags: string[]): Promise<TraceAnswer> {
  const { out, code } = await call(['explain', name, '--json', ...flags])
  expect(code).toBe(0)
  return JSON.parse(out) as TraceAnswer
}

const unshipped = `
order: { paidYuan: 59, paidAt: "2026-03-02T10:00:00+08:00" }
events:
  - { at: "2026-03-02T11:00:00+08:00", actor: buyer, act: apply, type: refund-only, reason: no-reason }
`

describe('explain', () => {
  it('answers a bundled case as afterlab/trace@1', async () => {
    const answer = await answerOf('in-transit-silence')
    expect(answer.schema).toBe('afterlab/trace@1')
    expect(answer.outcome).toMatchObject({
      state: 'refunded-full',
      refundYuan: 59,
      refundedAt: '2026-03-09T09:12:00+08:00',
      cause: 'timer',
      freightSubsidyYuan: 0,
      freightPaidBy: 'none',
    })
    expect(answer.steps[0]).toMatchObject({
      at: '2026-03-04T09:00:00+08:00',
      from: 'none',
      event: 'apply-in-transit',
      to: 'intercepting',
      by: 'buyer',
      rule: 'S20',
    })
    expect(answer.timers.find(({ name }) => name === 'T2b')).toEqual({
      name: 'T2b',
      rule: 'S22',
      startedAt: '2026-03-04T09:00:00+08:00',
      dueAt: '2026-03-09T09:00:00+08:00',
      firedAt: '2026-03-09T09:00:00+08:00',
    })
  })

  it('tells every bundled case in both languages, and names each rule that decides', async () => {
    for (const name of await bundledNames('cases')) {
      const answer = await answerOf(name)
      for (const lang of ['zh', 'en']) {
        const { out, code } = await call(['explain', name, '--lang', lang])
        expect(code).toBe(0)
        for (const { rule } of [...answer.steps, ...answer.refused])
          expect(out).toContain(`[${rule}]`)
        expect(out).not.toMatch(/undefined|NaN|\{\w+\}/)
      }
    }
  })

  it('tells a clock at the one step that starts it', async () => {
    const { out } = await call(['explain', 'off-hours-under-cap', '--lang', 'en'])
    const [timeline = ''] = out.split('\ntimers\n')
    expect(timeline.match(/timer T1,/g)).toHaveLength(1)
  })

  it('takes a what-if with --set, and another pack with --rulebook', async () => {
    const set = await answerOf('in-transit-silence', '--set', 'rules.T2b.hours=72')
    expect(set.outcome.refundedAt).toBe('2026-03-07T09:12:00+08:00')
    const other = await answerOf('in-transit-silence', '--rulebook', 'kuaishou-public@2023-06-01')
    expect(other.rulebook).toBe('kuaishou-public@2023-06-01')
    expect(other.outcome.refundedAt).toBe('2026-03-11T09:12:00+08:00')
  })

  it('shows where two packs part', async () => {
    const flags = ['--against', 'kuaishou-public']
    const { out } = await call(['explain', 'in-transit-signed-locked', '--json', ...flags])
    const difference = JSON.parse(out) as TraceDifference
    expect(difference.parts?.at).toBe('2026-03-06T17:00:00+08:00')
    expect(difference.outcome['state']).toEqual({
      first: 'refunded-full',
      second: 'closed-buyer-timeout',
    })
    const same = await call(['explain', 'off-hours-at-cap', '--lang', 'en', ...flags])
    expect(same.out).toContain('take the same steps here')
  })

  it('explains a recorded case and finds the record in agreement', async () => {
    const record = join(folder, 'record')
    const run = [
      'run',
      'womens-apparel',
      ...small,
      '--replications',
      '2',
      '--record',
      record,
      '--out',
      join(folder, 'out'),
    ]
    expect((await call(run)).code).toBe(0)
    const { out, err, code } = await call([
      'explain',
      '--record',
      record,
      '--case',
      '3',
      '--lang',
      'en',
    ])
    expect(code).toBe(0)
    expect(out).toContain('case 3')
    expect(err).toContain('the record says the same, step by step')
    const beyond = await call(['explain', '--record', record, '--case', '999999', '--lang', 'en'])
    expect(beyond.code).toBe(3)
    expect(beyond.err).toContain('the record has no case 999999')
  })

  it('answers in less than 150 ms', async () => {
    await answerOf('jacket-15-day-window')
    const times: number[] = []
    for (let n = 0; n < 9; n++) {
      const start = performance.now()
      await call(['explain', 'jacket-15-day-window'])
      times.push(performance.now() - start)
    }
    expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(150)
  })
})

describe('a case that makes no sense', () => {
  const faults: [title: string, text: string, says: RegExp, place: RegExp, nearest: string][] = [
    [
      'has an act of somebody else',
      `${unshipped}  - { at: "2026-03-02T12:00:00+08:00", actor: buyer, act: approve }\n`,
      /approve is nothing that the buyer does/,
      /case\.yaml:5:\d+/,
      'actor: shop',
    ],
    [
      'has a reason that is none',
      unshipped.replace('no-reason', 'no-raeson'),
      /there is no reason no-raeson/,
      /case\.yaml:4:\d+/,
      'no-reason',
    ],
    [
      'has a parcel that leaves before it is paid for',
      unshipped.replace('paidAt:', 'shippedAt: "2026-03-01T10:00:00+08:00", paidAt:'),
      /this is before order\.paidAt/,
      /case\.yaml:2:\d+/,
      '2026-03-02T10:00:00+08:00',
    ],
    [
      'has a moment that is none',
      unshipped.replace('T11:00:00', 'T25:00:00'),
      /is not a moment/,
      /case\.yaml:4:\d+/,
      '2026-03-02T10:00:00+08:00',
    ],
    [
      'has an offer without an amount',
      `${unshipped}  - { at: "2026-03-02T12:00:00+08:00", actor: shop, act: offer-partial }\n`,
      /offer-partial says no amountYuan/,
      /case\.yaml:5:\d+/,
      'amountYuan: 20',
    ],
    [
      'ends before its last event',
      `${unshipped}until: "2026-03-02T10:30:00+08:00"\n`,
      /until is before the last event/,
      /case\.yaml:5:\d+/,
      '2026-03-02T11:00:00+08:00',
    ],
    [
      'ends before it is paid for',
      `order: { paidYuan: 59, paidAt: "2026-03-02T10:00:00+08:00" }\nuntil: "2026-03-01T10:00:00+08:00"\n`,
      /this is before order\.paidAt/,
      /case\.yaml:2:\d+/,
      '2026-03-02T10:00:00+08:00',
    ],
    [
      'has a day that its month does not have',
      unshipped.replace('2026-03-02T10', '2026-02-30T10'),
      /2026-02-30 is not a date/,
      /case\.yaml:2:\d+/,
      '2026-02-28T10:00:00+08:00',
    ],
    [
      'has a price below the fen',
      unshipped.replace('59', '59.999'),
      /59\.999 yuan are no whole fen/,
      /case\.yaml:2:\d+/,
      '60',
    ],
    [
      'has a price beyond all goods',
      unshipped.replace('59', '1e300'),
      /order\.paidYuan cannot be 1e\+300/,
      /case\.yaml:2:\d+/,
      '10000000',
    ],
    [
      'tells its events out of order',
      `${unshipped}  - { at: "2026-03-02T10:30:00+08:00", actor: shop, act: approve }\n`,
      /this is before the event above it/,
      /case\.yaml:5:\d+/,
      '2026-03-02T11:00:00+08:00',
    ],
    [
      'is signed for and was never shipped',
      `${unshipped}  - { at: "2026-03-03T10:30:00+08:00", actor: courier, act: signed }\n`,
      /an order is signed that was never shipped/,
      /case\.yaml:5:\d+/,
      'order.shippedAt',
    ],
    ['is empty', '', /the file cannot be empty/, /case\.yaml:1:\d+/, 'name: value'],
    [
      'names a rulebook that is none',
      `rulebook: seed-strickt${unshipped}`,
      /there is no rulebook seed-strickt/,
      /case\.yaml:1:\d+/,
      'seed-strict',
    ],
    [
      'names a rule that the pack does not have',
      `rules: { T2c: { hours: 3 } }${unshipped}`,
      /the rulebook has no rules\.T2c/,
      /case\.yaml:1:\d+/,
      'T2b',
    ],
    [
      'has an unknown field',
      unshipped.replace('paidYuan: 59', 'paidYuan: 59, exklusion: custom'),
      /unknown field order\.exklusion/,
      /case\.yaml:2:\d+/,
      'exclusion',
    ],
    [
      'asks a dated pack for a day before its first',
      `rulebook: kuaishou-public@2020-01-01${unshipped}`,
      /knows no rules of 2020-01-01/,
      /case\.yaml:1:\d+/,
      'kuaishou-public@2022-05-07',
    ],
  ]
  for (const [title, text, says, place, nearest] of faults) {
    it(`${title}: the place, a caret and the nearest valid thing are shown`, async () => {
      const { err, code } = await explainText(text)
      expect(code).toBe(3)
      expect(err).toMatch(says)
      expect(err).toMatch(place)
      expect(err).toContain('^')
      expect(err).toContain(nearest)
    })
  }

  it('is asked for when there is none', async () => {
    const { err, code } = await call(['explain', '--lang', 'en'])
    expect(code).toBe(3)
    expect(err).toContain('no case is given')
    expect(err).toContain('in-transit-silence')
  })
})
