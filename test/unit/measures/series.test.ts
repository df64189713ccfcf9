// Every series gives the figures that a person works out by hand on a small shop.
import { describe, expect, it } from 'vitest'
import { marginFen } from '../../../analysis/measures/shop-account.ts'
import { allSeries, seriesOf } from '../../../analysis/measures/series/all-series.ts'
import {
  measureAt,
  replicationRow,
  rowLength,
  seriesAt,
} from '../../../analysis/measures/replication-row.ts'
import { measures } from '../../../analysis/measures/all-measures.ts'
import { states } from '../../../sim/aftersale/states.ts'
import { reasons } from '../../../sim/policy/terms.ts'
import { context, costs, smallShop } from './small-shop.ts'

const found = new Map(seriesOf(smallShop, context).map((series) => [series.id, series]))

/** The values of a series by key, those that are zero left out. */
function nonZero(id: string): Record<string, number> {
  const { keys = [], values = [] } = found.get(id) ?? {}
  const pairs = keys.map((key, i) => [key, values[i] ?? NaN] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== 0))
}

describe('each series on the small shop', () => {
  it('splits the refund rate by situation', () => {
    expect(nonZero('refund.rate.bySituation')).toEqual({
      unshipped: 1 / 9,
      'in-transit': 2 / 9,
      signed: 5 / 9,
    })
  })

  it('follows the money of an order to the margin', () => {
    const perOrder = nonZero('money.flow')
    expect(perOrder).toEqual({
      paid: 963 / 9,
      refunded: -825 / 9,
      goods: -75 / 9,
      commission: -5 / 9,
      freight: -(28 + 14.25 + 5 + 10) / 9,
      advertising: -54 / 9,
      premium: -8 / 9,
      handling: -41.45 / 9,
      losses: (1 - 173.5 - 20 - 5) / 9,
      margin: -300.2 / 9,
    })
    const { margin = NaN, ...parts } = perOrder
    const sum = Object.values(parts).reduce((total, part) => total + part, 0)
    expect(sum).toBeCloseTo(margin, 9)
    expect(margin).toBeCloseTo(marginFen(context.account) / 100 / 9, 9)
  })

  it('splits the return-freight subsidy by payer', () => {
    expect(nonZero('subsidy.byPayer')).toEqual({ shop: 18, platform: 1.5, insurer: -1.5 })
  })

  it('counts automatic approvals and the abuse among them by rule', () => {
    expect(nonZero('autoApproval.byRule')).toEqual({ preshipAutoRefund: 1, smallAutoRefund: 1 })
    expect(nonZero('autoApproval.abuseByRule')).toEqual({ smallAutoRefund: 1 })
  })

  it('gives load, queue and orders by hour of the day', () => {
    // 0.75 busy hours of 2 people on 2 days; 3 case-hours on 2 days; orders 0 to 8 at hours 0 to 8.
    expect(nonZero('staff.load.byHour')).toMatchObject({ h00: 0.75 / 4, h23: 0.75 / 4 })
    expect(nonZero('staff.queue.byHour')).toMatchObject({ h00: 1.5, h23: 1.5 })
    expect(Object.entries(nonZero('orders.byHour'))).toEqual(
      Array.from({ length: 9 }, (_, hour) => [`h0${hour}`, 0.5]),
    )
  })

  it('bins the hours from application to money and gives their quantiles', () => {
    // Refund-only: 1, 52, 120, 0.5, 14 and 5 hours. Returns: 70 and 95.
    expect(nonZero('refund.hours.refundOnly')).toEqual({
      h0: 1 / 6,
      h1: 1 / 6,
      h4: 1 / 6,
      h12: 1 / 6,
      h48: 1 / 6,
      h120: 1 / 6,
    })
    expect(nonZero('refund.hours.returnRefund')).toEqual({ h48: 1 / 2, h72: 1 / 2 })
    expect(nonZero('refund.hours.refundOnly.quantiles')['p50']).toBe(9.5)
    expect(nonZero('refund.hours.returnRefund.quantiles')['p20']).toBe(75)
  })

  it('splits abuse by pattern, for all payers and for the shop', () => {
    expect(nonZero('abuse.byPattern')).toEqual({
      'freight-arbitrage': 12,
      wardrobing: 120,
      'forged-evidence': 9.5,
      'deal-swarm': 7,
    })
    expect(nonZero('abuse.byPatternShop')).toEqual({
      'freight-arbitrage': 4,
      wardrobing: 120,
      'forged-evidence': 8.5,
      'deal-swarm': 7,
    })
  })

  it('splits cases by reason and by last state', () => {
    expect(nonZero('reasons')).toEqual({ 'no-reason': 4 / 8, size: 1 / 8, quality: 3 / 8 })
    expect(nonZero('state.final')).toEqual({ 'refunded-full': 7 / 8, 'refunded-partial': 1 / 8 })
    expect(found.get('reasons')?.keys).toEqual(reasons)
    expect(found.get('state.final')?.keys).toEqual(states)
  })

  it('gives one value a key, and each id once', () => {
    for (const { keys, values } of found.values()) expect(values).toHaveLength(keys.length)
    expect(found.size).toBe(allSeries.length)
  })
})

describe('replicationRow', () => {
  const row = replicationRow(smallShop, costs)

  it('holds every measure and every series at its place', () => {
    expect(row).toHaveLength(rowLength)
    measures.forEach((measure, n) => {
      const { value, numerator = NaN, denominator = NaN } = measure.of(smallShop, context)
      const at = measureAt(n)
      expect([row[at.value], row[at.numerator], row[at.denominator]]).toEqual([
        value,
        numerator,
        denominator,
      ])
    })
    allSeries.forEach((series, n) => {
      const values = [...row.subarray(seriesAt(n), seriesAt(n) + series.keys.length)]
      expect(values).toEqual(series.of(smallShop, context))
    })
  })
})
