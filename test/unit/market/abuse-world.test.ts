// Rings and what they share, honest sharing beside them, when abusers notice a policy, limits on accounts.
import { describe, expect, it } from 'vitest'
import { loadExperiment } from '../../../analysis/store/load-experiment.ts'
import { planInputs } from '../../../analysis/store/run-inputs.ts'
import {
  applySettings,
  compilePlan,
  patterns,
  reasons,
  replicate,
  situations,
  states,
} from '../../../sim/index.ts'
import type { Plan, Tables } from '../../../sim/index.ts'

const { loaded, run } = await loadExperiment('womens-apparel', { arms: [] })
const [base] = run.arms
if (!base) throw new Error('expected the base')

const cover = {
  'policy.freightCover.payer': 'shop',
  'policy.freightCover.reasons': 'all',
  'policy.freightCover.designatedCarrierOnly': false,
}

function planWith(
  settings: Record<string, unknown>,
  before: Record<string, unknown> = settings,
): Plan {
  const scenario = applySettings(loaded.input, settings, 'test')
  const known = applySettings(loaded.input, before, 'test')
  return compilePlan({ ...planInputs(run, { name: 'test', settings, scenario }), before: known })
}

function tablesOf(plan: Plan): Tables {
  return replicate(plan, 0, { recordEvents: true }).tables
}

/** Accounts by ring; ring 0 are those who act alone. */
function ringsOf({ truth }: Tables): Map<number, number> {
  const rings = new Map<number, number>()
  for (let row = 0; row < truth.length; row++) {
    rings.set(truth.column.buyer[row] ?? -1, truth.column.ring[row] ?? 0)
  }
  return rings
}

type Key = 'device' | 'address' | 'payee' | 'phone' | 'station'

/** Of some accounts, those that share a key with another account of the shop. */
function sharing({ accounts }: Tables, key: Key, of: (buyer: number) => boolean): number {
  const counts = new Map<number, number>()
  const keys = accounts.column[key].subarray(0, accounts.length)
  for (const each of keys) counts.set(each, (counts.get(each) ?? 0) + 1)
  const chosen = [...keys].filter((_, row) => of(accounts.column.buyer[row] ?? -1))
  return chosen.filter((each) => (counts.get(each) ?? 0) > 1).length / chosen.length
}

describe('accounts', () => {
  const tables = tablesOf(planWith({ ...cover, 'abuse.prevalence': 5 }))
  const rings = ringsOf(tables)
  const isRing = (buyer: number): boolean => (rings.get(buyer) ?? 0) > 0
  const isOther = (buyer: number): boolean => !isRing(buyer)

  it('of a ring share devices, payees, phones and addresses more often than others', () => {
    for (const key of ['device', 'payee', 'phone', 'address'] as const) {
      expect([key, sharing(tables, key, isRing) > sharing(tables, key, isOther)]).toEqual([
        key,
        true,
      ])
    }
  })

  it('of honest people share each key, too: families, dormitories, public devices, stations', () => {
    for (const key of ['device', 'payee', 'phone', 'address', 'station'] as const) {
      expect([key, sharing(tables, key, isOther) > 0.005]).toEqual([key, true])
    }
  })

  it('share nothing more when their camouflage is whole', () => {
    const hidden = tablesOf(planWith({ ...cover, 'abuse.prevalence': 5, 'abuse.camouflage': 1 }))
    const own = ringsOf(hidden)
    const inRing = (buyer: number): boolean => (own.get(buyer) ?? 0) > 0
    const [ring, other] = [
      sharing(hidden, 'device', inRing),
      sharing(hidden, 'device', (buyer) => !inRing(buyer)),
    ]
    // 0.05 is four standard errors of a share near 0.06 among some 400 accounts.
    expect(Math.abs(ring - other)).toBeLessThan(0.05)
  })
})

describe('abusers', () => {
  /** Hours of the first orders that have a claim for freight. */
  function claimedHours(tables: Tables): number[] {
    const code = patterns.indexOf('freight-arbitrage')
    const { truth, orders } = tables
    return Array.from({ length: truth.length }, (_, row) => row)
      .filter((row) => truth.column.pattern[row] === code)
      .map((row) => orders.column.paidHours[truth.column.order[row] ?? 0] ?? NaN)
      .toSorted((a, b) => a - b)
  }

  it('come three to seven days after a policy begins to pay, and go as late when it ends', () => {
    const settings = { ...cover, 'abuse.prevalence': 10 }
    const coming = claimedHours(tablesOf(planWith(settings, { 'abuse.prevalence': 10 })))
    const going = claimedHours(tablesOf(planWith({ 'abuse.prevalence': 10 }, settings)))
    expect(coming[0]).toBeGreaterThan(72)
    expect(coming[0]).toBeLessThan(168)
    expect(going.at(-1)).toBeLessThan(168)
    expect(going.length).toBeGreaterThan(0)
  })
})

describe('a limit on accounts', () => {
  const claims = (settings: Record<string, unknown>): number =>
    tablesOf(planWith({ 'buyers.poolSize': 3000, ...settings })).cases.length

  it('lowers claims by warning, the more the earlier', () => {
    const never = claims({})
    const third = claims({ 'policy.guard.warnAfterClaims': 3 })
    const first = claims({ 'policy.guard.warnAfterClaims': 1 })
    expect(third).toBeLessThan(never)
    expect(first).toBeLessThan(third)
  })

  it('takes the cover away from who has claimed often', () => {
    const free = tablesOf(planWith({ ...cover, 'buyers.poolSize': 3000 }))
    const barred = tablesOf(
      planWith({ ...cover, 'buyers.poolSize': 3000, 'policy.guard.barAfterClaims': 2 }),
    )
    expect(barred.claims.length).toBeLessThan(free.claims.length / 2)
  })

  it('holds a burst of orders to so many a day', () => {
    const code = patterns.indexOf('bulk-cancel')
    const most = (settings: Record<string, unknown>): number => {
      const { truth, orders } = tablesOf(planWith({ 'abuse.prevalence': 10, ...settings }))
      const counts = new Map<string, number>()
      for (let row = 0; row < truth.length; row++) {
        if (truth.column.pattern[row] !== code) continue
        const order = truth.column.order[row] ?? 0
        const day = Math.floor((orders.column.paidHours[order] ?? 0) / 24)
        const account = `${truth.column.buyer[row]} ${day}`
        counts.set(account, (counts.get(account) ?? 0) + 1)
      }
      return Math.max(...counts.values())
    }
    expect(most({})).toBeGreaterThan(3)
    expect(most({ 'policy.guard.ordersPerDay': 2 })).toBeLessThanOrEqual(2)
  })
})

describe('what a case could have cost', () => {
  const { truth, cases } = tablesOf(planWith({ 'abuse.prevalence': 3, 'abuse.camouflage': 0.3 }))
  const abusive = [...Array(truth.length).keys()].filter((row) => truth.column.pattern[row] !== 0)
  const { lossShopFen, lossIfGrantedFen, lossIfInspectedFen, lossIfRefusedFen } = truth.column

  it('is never more refused than inspected, nor more inspected than granted', () => {
    expect(abusive.length).toBeGreaterThan(100)
    for (const row of abusive) {
      expect(lossIfRefusedFen[row]).toBeLessThanOrEqual(lossIfInspectedFen[row] ?? NaN)
      expect(lossIfInspectedFen[row]).toBeLessThanOrEqual(lossIfGrantedFen[row] ?? NaN)
    }
  })

  it('is what it did cost in nine cases of ten that were granted in full, and no less in the others', () => {
    const full = states.indexOf('refunded-full')
    const granted = abusive.filter((row) => {
      const at = truth.column.case[row] ?? -1
      const { state, type, askedType } = cases.column
      return state[at] === full && type[at] === askedType[at]
    })
    const alike = granted.filter(
      (row) => Math.abs((lossShopFen[row] ?? NaN) - (lossIfGrantedFen[row] ?? NaN)) <= 1,
    )
    // Parcels damaged on the way and claims that a partial payment came before cost otherwise.
    expect(alike.length / granted.length).toBeGreaterThan(0.9)
    for (const row of granted)
      expect(lossShopFen[row]).toBeLessThanOrEqual(lossIfGrantedFen[row] ?? NaN)
  })
})

describe('a parcel that somebody else signed for', () => {
  it('is claimed by honest buyers as false non-receipt claims it', () => {
    const { truth, cases } = tablesOf(
      planWith({ 'abuse.only': 'false-non-receipt', 'courier.misplacedShare': 0.01 }),
    )
    const said = [...Array(cases.length).keys()].filter(
      (row) =>
        cases.column.situation[row] === situations.indexOf('signed') &&
        cases.column.reason[row] === reasons.indexOf('not-received'),
    )
    const honest = said.filter((row) => truth.column.pattern[row] === 0)
    expect(honest.length).toBeGreaterThan(20)
    for (const row of honest) expect(cases.column.shipBackHours[row]).toBeNaN()
  })
})
