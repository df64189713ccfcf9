import { describe, expect, it } from 'vitest'
import { rules } from '../../../analysis/detect/all-rules.ts'
import { detect } from '../../../analysis/detect/detect.ts'
import { detector } from '../../../analysis/detect/detector.ts'
import { InputError } from '../../../sim/index.ts'
import { makeTables, randomTables, without } from './records.ts'
import type { Rows } from './records.ts'

const UNSHIPPED = 0
const SIGNED = 2
const REFUND_ONLY = 0
const RETURN = 1
const NO_REASON = 0
const SIZE = 1
const QUALITY = 2
const PHOTO = 1
const OK = 1
const WORN = 2
const DAMAGED = 3
const EMPTY = 4

type CaseRow = NonNullable<Rows['cases']>[number]
type OrderRow = NonNullable<Rows['orders']>[number]
type Story = {
  order?: OrderRow
  case: CaseRow
  parcel?: { isDesignated?: number; weightShare?: number; isDamaged?: number }
  claim?: { claimFen: number; feeFen: number }
}

/** An ordinary return: a 120 yuan order, two days after signing, goods as new. */
const ordinary: Story = {
  case: { type: RETURN, reason: SIZE, finding: OK },
  parcel: { isDesignated: 1, weightShare: 1 },
}
const ordinaryClaim: Story = {
  case: {
    type: REFUND_ONLY,
    reason: QUALITY,
    evidence: PHOTO,
    evidenceSignal: 0.7,
    amountFen: 4000,
  },
}

/** Case 0 is the story; behind it stands a crowd of ordinary returns and claims. */
function recordOf(story: Story, before: readonly Story[] = []) {
  const crowd = Array.from({ length: 60 }, (_, i): Story => {
    const base = i % 3 === 0 ? ordinaryClaim : ordinary
    const weightShare = 0.97 + (i % 7) * 0.01
    const evidenceSignal = 0.4 + (i % 10) * 0.06
    return {
      ...base,
      order: { paidFen: 3000 + i * 300, buyer: 100 + i, checkout: 100 + i },
      case: { ...base.case, ...(base === ordinaryClaim ? { evidenceSignal } : {}) },
      ...(base.parcel ? { parcel: { isDesignated: 1, weightShare } } : {}),
      ...(i % 2 === 0 && base.parcel ? { claim: { claimFen: 900, feeFen: 900 } } : {}),
    }
  })
  const rows: { orders: OrderRow[]; cases: CaseRow[]; parcels: object[]; claims: object[] } = {
    orders: [], cases: [], parcels: [], claims: [],
  } // prettier-ignore
  for (const [at, each] of [story, ...before, ...crowd].entries()) {
    rows.orders.push({
      buyer: 1,
      checkout: at,
      paidFen: 12000,
      refundedFen: each.case.amountFen ?? each.order?.paidFen ?? 12000,
      paidHours: 0,
      shippedHours: 40,
      signedHours: 100,
      ...each.order,
    })
    const amountFen = each.order?.paidFen ?? 12000
    const done = { closedHours: 400, refundFen: amountFen }
    rows.cases.push({
      order: at,
      situation: SIGNED,
      amountFen,
      appliedHours: 148,
      ...done,
      ...each.case,
    })
    if (each.parcel)
      rows.parcels.push({ order: at, case: at, direction: 1, weightShare: 1, ...each.parcel })
    if (each.claim) rows.claims.push({ order: at, case: at, ...each.claim })
  }
  // Orders that nobody complained of: without them every purchase would be a return.
  for (let i = 0; i < 120; i++) {
    rows.orders.push({ buyer: 1000 + i, checkout: 1000 + i, paidFen: 9000, signedHours: 100 })
  }
  return makeTables(rows)
}

const judge = (story: Story, before: readonly Story[] = []) =>
  detector({ capYuan: 50 }).fit(recordOf(story, before)).judge(recordOf(story, before))
const scoreOf = (story: Story, before: readonly Story[] = []): number =>
  judge(story, before).score[0] ?? NaN
const explain = (story: Story, before: readonly Story[] = []) => judge(story, before).explain(0)
const ids = (reasons: readonly { rule: string }[]): string[] => reasons.map(({ rule }) => rule)

const arbitrage: Story = {
  order: { paidFen: 1200 },
  case: { type: RETURN, reason: NO_REASON, appliedHours: 103, finding: OK },
  parcel: { isDesignated: 0, weightShare: 1 },
  claim: { claimFen: 1100, feeFen: 500 },
}
const wardrobing: Story = {
  case: {
    type: RETURN,
    reason: NO_REASON,
    appliedHours: 100 + 160,
    finding: WORN,
    depreciationFen: 5000,
  },
  parcel: { isDesignated: 1, weightShare: 1 },
}
const forged: Story = {
  case: {
    type: REFUND_ONLY,
    reason: QUALITY,
    evidence: PHOTO,
    evidenceSignal: 0.1,
    amountFen: 4800,
  },
}
const emptyBox: Story = {
  case: { type: RETURN, reason: SIZE, finding: EMPTY },
  parcel: { isDesignated: 1, weightShare: 0.2 },
}

describe('the detector', () => {
  it('finds a freight claim that pays more than the way and much of the price', () => {
    const found = explain(arbitrage)
    expect(found.pattern).toBe('freight-arbitrage')
    expect(ids(found.reasons)).toEqual(
      expect.arrayContaining(['claim-to-price', 'claim-above-fee', 'quick-cheap-return']),
    )
    expect(scoreOf(arbitrage)).toBeGreaterThan(5 * scoreOf(ordinary))
  })

  it('sees no arbitrage when the courier of the platform fetched the parcel', () => {
    const fetched = { ...arbitrage, parcel: { isDesignated: 1, weightShare: 1 } }
    expect(ids(explain(fetched).reasons)).not.toContain('claim-to-price')
    expect(scoreOf(fetched)).toBeLessThan(scoreOf(arbitrage))
  })

  it('finds goods that come back worn on the last day', () => {
    const found = explain(wardrobing)
    expect(found.pattern).toBe('wardrobing')
    expect(ids(found.reasons)).toEqual(['window-end', 'worn-goods'])
  })

  it('counts the window of thirty days under the label from shipment', () => {
    const label = { ...wardrobing, order: { isLabel30d: 1 } }
    expect(ids(explain(label).reasons)).toEqual(['worn-goods'])
    const late = { ...label, case: { ...wardrobing.case, appliedHours: 40 + 27 * 24 } }
    expect(ids(explain(late).reasons)).toEqual(['window-end', 'worn-goods'])
  })

  it('blames a buyer for damage only when the courier did none', () => {
    const damaged = { ...wardrobing.case, appliedHours: 130, finding: DAMAGED }
    const sound = { case: damaged, parcel: { isDesignated: 1, weightShare: 1 } }
    const crushed = { case: damaged, parcel: { ...sound.parcel, isDamaged: 1 } }
    expect(ids(explain(sound).reasons)).toEqual(['damaged-goods'])
    expect(ids(explain(crushed).reasons)).toEqual([])
  })

  it('expects a dear dress to be worn once rather than a cheap shirt', () => {
    const dear = { ...ordinary, order: { paidFen: 30000 } }
    expect(ids(explain(dear).reasons)).toContain('worth-wearing-once')
    expect(ids(explain(ordinary).reasons)).not.toContain('worth-wearing-once')
  })

  it('finds a weak refund-only claim just under the automatic cap', () => {
    const found = explain(forged)
    expect(found.pattern).toBe('forged-evidence')
    expect(ids(found.reasons)).toEqual(['weak-evidence', 'just-under-cap'])
    const above = { case: { ...forged.case, amountFen: 5100 } }
    expect(ids(explain(above).reasons)).toEqual(['weak-evidence'])
  })

  it('finds a light parcel, by its weight until the desk has opened it', () => {
    expect(explain(emptyBox).pattern).toBe('empty-box')
    expect(ids(explain(emptyBox).reasons)).toEqual(['goods-missing'])
    const unopened = { ...emptyBox, case: { type: RETURN, reason: SIZE } }
    expect(ids(explain(unopened).reasons)).toEqual(['light-parcel'])
    expect(scoreOf(unopened)).toBeGreaterThan(0.5)
  })

  it('leaves a case alone that no pattern fits', () => {
    const unshipped = { case: { type: REFUND_ONLY, situation: UNSHIPPED, reason: NO_REASON } }
    expect(scoreOf(unshipped)).toBe(0)
    expect(explain(unshipped)).toEqual({ pattern: 'none', reasons: [], protections: [] })
  })

  it('spares a buyer who took three sizes together and kept one', () => {
    const paidFen = 12000
    const sizes = [paidFen, 0, 0].map(
      (keptFen): Story => ({
        ...ordinary,
        order: { checkout: 7, refundedFen: paidFen - keptFen },
      }),
    )
    const [kept, ...sent] = sizes as [Story, Story, Story]
    const story = { ...sent[0], case: { type: RETURN, reason: SIZE } } as Story
    const alone = { ...story, order: { refundedFen: paidFen } }
    const lastSize = { ...sent[1], order: { checkout: 7, refundedFen: paidFen } } as Story
    const rest = [lastSize, { ...kept, case: { type: REFUND_ONLY, situation: UNSHIPPED } }]
    expect(ids(explain(story, rest).protections)).toContain('keeps-one-of-several')
    expect(scoreOf(story, rest)).toBeLessThan(scoreOf(alone) / 2)
  })

  it('does not put a heavy returner of sound goods above a single worn return', () => {
    const heavy = Array.from({ length: 12 }, () => ordinary)
    expect(ids(explain(ordinary, heavy).reasons)).toContain('return-rate')
    expect(ids(explain(ordinary, heavy).protections)).toContain('goods-as-new')
    expect(scoreOf(ordinary, heavy)).toBeLessThan(scoreOf(wardrobing))
  })

  it('weighs a history of claims against the goods', () => {
    const before = Array.from({ length: 6 }, () => ordinaryClaim)
    expect(scoreOf(forged, before)).toBeGreaterThan(scoreOf(forged))
    expect(ids(explain(forged, before).reasons)).toContain('fault-claims')
  })

  it('expects of each pattern what that pattern costs', () => {
    const money = (story: Story): number => (judge(story).expectedFen[0] ?? 0) / 100
    expect(money(emptyBox) / scoreOf(emptyBox)).toBeGreaterThan(0.9 * 120)
    expect(money(arbitrage)).toBeLessThanOrEqual(11)
    expect(money(wardrobing)).toBeLessThanOrEqual(50)
  })
})

describe('detect', () => {
  const tables = randomTables('queue', 400, 200)

  it('queues the cases with the most expected money and says what ten more would add', () => {
    const all = detect(tables, { capacity: 200 })
    const some = detect(tables, { capacity: 20 })
    const more = detect(tables, { capacity: 30 })
    expect(some.queue).toEqual(all.queue.slice(0, 20))
    expect(some.beyond.cases).toBe(10)
    expect(more.queueYuan - some.queueYuan).toBeCloseTo(some.beyond.expectedYuan, 9)
    const yuan = all.queue.map((each) => each.expectedYuan)
    expect(yuan).toEqual(yuan.toSorted((a, b) => b - a))
  })

  it('gives at most three reasons in both languages, the heaviest first', () => {
    for (const { reasons } of detect(tables).queue) {
      expect(reasons.length).toBeLessThanOrEqual(3)
      const points = reasons.map((reason) => reason.points)
      expect(points).toEqual(points.toSorted((a, b) => b - a))
      for (const { zh, en } of reasons) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(`${zh}${en}`).not.toMatch(/NaN|undefined|Infinity/)
      }
    }
  })

  it('calls nobody names', () => {
    const text =
      JSON.stringify(detect(tables)) + JSON.stringify(rules.map((rule) => rule.zh('1', '1')))
    expect(text).not.toMatch(/骗|诈|欺|黑名单|fraud|cheat|criminal/i)
    expect(text).toContain('待核实')
  })

  it('says which rules are off for want of which column', () => {
    const { off, queue } = detect(without(tables, ['claims', 'cases.finding']))
    const missing = Object.fromEntries(off.map((each) => [each.rule, each.missing]))
    expect(missing['claim-to-price']).toEqual(['claims.claimFen'])
    expect(missing['worn-goods']).toEqual(['cases.finding'])
    expect(missing['just-under-cap']).toEqual(['policy.smallAutoRefund.capYuan'])
    expect(missing['light-parcel']).toBeUndefined()
    const used = queue.flatMap(({ reasons }) => reasons.map(({ rule }) => rule))
    expect(used.filter((rule) => rule in missing)).toEqual([])
  })

  it('refuses a record without the columns that make a case', () => {
    expect(() => detect(without(tables, ['cases.appliedHours']))).toThrow(InputError)
    expect(() => detect(without(tables, ['orders']))).toThrow(/orders\.buyer/)
  })

  it('puts a buyer once, with the money of all cases', () => {
    const { buyers, queue } = detect(tables, { capacity: 200 })
    const seen = buyers.map(({ buyer }) => buyer)
    expect(new Set(seen).size).toBe(seen.length)
    const [first] = buyers
    const own = queue.filter(({ buyer }) => buyer === first?.buyer)
    const yuan = own.reduce((sum, each) => sum + each.expectedYuan, 0)
    expect(first?.expectedYuan).toBeCloseTo(yuan, 9)
  })
})
