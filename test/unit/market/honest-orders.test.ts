// What honest buyers order: piles of a reseller, and what a warning keeps them from.
import { describe, expect, it } from 'vitest'
import { loadExperiment } from '../../../analysis/store/load-experiment.ts'
import { planInputs } from '../../../analysis/store/run-inputs.ts'
import { applySettings, compilePlan, replicate, situations } from '../../../sim/index.ts'
import type { Tables } from '../../../sim/index.ts'

const { loaded, run } = await loadExperiment('womens-apparel', { arms: [] })

function tablesWith(settings: Record<string, unknown>): Tables {
  const scenario = applySettings(loaded.input, settings, 'test')
  const inputs = planInputs(run, { name: 'test', settings, scenario })
  return replicate(compilePlan({ ...inputs, before: scenario }), 0, { recordEvents: false }).tables
}

/** Rows of cases by order. */
function caseOf({ cases }: Tables): Map<number, number> {
  const found = new Map<number, number>()
  for (let row = 0; row < cases.length; row++) found.set(cases.column.order[row] ?? -1, row)
  return found
}

describe('a reseller', () => {
  const tables = tablesWith({
    'buyers.resellerShare': 0.5,
    'buyers.bracketerShare': 0,
    'abuse.prevalence': 0,
  })
  const { orders, cases } = tables
  const cased = caseOf(tables)
  const checkouts = new Map<number, number[]>()
  for (let order = 0; order < orders.length; order++) {
    const checkout = orders.column.checkout[order] ?? -1
    checkouts.set(checkout, [...(checkouts.get(checkout) ?? []), order])
  }
  const piles = [...checkouts.values()].filter(({ length }) => length > 1)

  it('orders four to eight of one article at once in a tenth of his checkouts', () => {
    const share = piles.length / checkouts.size
    // Half of the accounts, a tenth of their checkouts.
    expect(Math.abs(share - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / checkouts.size))
    for (const pile of piles) {
      expect(pile.length).toBeGreaterThanOrEqual(4)
      expect(pile.length).toBeLessThanOrEqual(8)
      expect(new Set(pile.map((order) => orders.column.product[order])).size).toBe(1)
    }
  })

  it('drops a quarter of the piles as a whole before they are sent', () => {
    const dropped = piles.filter((pile) =>
      pile.every((order) => {
        const row = cased.get(order) ?? -1
        return cases.column.situation[row] === situations.indexOf('unshipped')
      }),
    )
    const share = dropped.length / piles.length
    expect(piles.length).toBeGreaterThan(200)
    expect(Math.abs(share - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / piles.length))
  })
})

describe('a warned buyer', () => {
  const warnings = { 'policy.guard.warnAfterClaims': 1, 'buyers.poolSize': 2000 }
  const unheeded = tablesWith({ ...warnings, 'response.warningHeededShare': 0 })
  const heeded = tablesWith({ ...warnings, 'response.warningHeededShare': 1 })

  it('who heeds it orders nothing new, and leaves out what would have gone back', () => {
    const kept = new Set(heeded.orders.column.orderKey.subarray(0, heeded.orders.length))
    const cased = caseOf(unheeded)
    let [missing, claimed] = [0, 0]
    for (let order = 0; order < unheeded.orders.length; order++) {
      if (kept.has(unheeded.orders.column.orderKey[order] ?? -1)) continue
      missing++
      if (cased.has(order)) claimed++
    }
    expect(kept.size + missing).toBe(unheeded.orders.length)
    expect(missing).toBeGreaterThan(500)
    // The others were asked for too late, or what the platform lets nobody return.
    expect(claimed / missing).toBeGreaterThan(0.9)
  })
})

describe('a coupon of a warned buyer', () => {
  const { orders } = tablesWith({
    'policy.guard.warnAfterClaims': 1,
    'response.warningHeededShare': 1,
    'buyers.poolSize': 2000,
    'buyers.bracketerShare': 0.5,
    'abuse.prevalence': 0,
    'policy.coupon.fromYuan': 200,
    'policy.coupon.offYuan': 30.33,
  })

  it('is given for what is ordered, and not for what was left out', () => {
    const sums = new Map<number, { paidFen: number; reducedFen: number }>()
    for (let order = 0; order < orders.length; order++) {
      const checkout = orders.column.checkout[order] ?? -1
      const sum = sums.get(checkout) ?? { paidFen: 0, reducedFen: 0 }
      const paidFen = orders.column.paidFen[order] ?? NaN
      // Prices end in .90.
      const isReduced = paidFen % 100 !== 90 || sum.reducedFen > 0
      sums.set(checkout, { paidFen: sum.paidFen + paidFen, reducedFen: isReduced ? 3033 : 0 })
    }
    const reduced = [...sums.values()].filter(({ reducedFen }) => reducedFen > 0)
    expect(reduced.length).toBeGreaterThan(300)
    for (const { paidFen } of reduced) expect(paidFen + 3033).toBeGreaterThanOrEqual(20_000)
  })
})
