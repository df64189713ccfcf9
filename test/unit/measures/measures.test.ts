// Every measure gives the figure that a person works out by hand on a small shop.
import { describe, expect, it } from 'vitest'
import { measureOf, measures } from '../../../analysis/measures/all-measures.ts'
import { measureContext } from '../../../analysis/measures/measure-context.ts'
import type { MeasureValue } from '../../../analysis/measures/measure.ts'
import { buildReplication } from './build-replication.ts'
import { context, costs, smallShop } from './small-shop.ts'

const valueOf = (id: string): MeasureValue | undefined => measureOf(id)?.of(smallShop, context)
const of = (numerator: number, denominator: number): Required<MeasureValue> => ({
  value: numerator / denominator,
  numerator,
  denominator,
})

/** Ratios: measured orders are 9, cases on them 8, paid 96000 fen. */
const ratios: readonly [string, Required<MeasureValue>, string][] = [
  ['refund.rate.orders', of(8, 9), 'all but order 0'],
  ['refund.rate.preship', of(1, 9), 'order 1'],
  ['refund.rate.transit', of(2, 9), 'orders 2 and 3'],
  ['refund.rate.signed', of(5, 9), 'orders 4 to 8, one of them in part'],
  ['refund.rate.value', of(82500, 96000), '8000+12000+6000+20000+30000+1000+1500+4000'],
  ['return.rate.signed', of(2, 7), 'orders 4 and 5 of all signed: 0 and 3 to 8'],
  ['refundOnly.share', of(6, 8), 'all but the returns of orders 4 and 5'],
  ['refundOnly.signed.share', of(3, 5), 'orders 6, 7, 8 of 4 to 8'],
  ['autoApproval.share', of(2, 8), 'orders 1 and 6'],
  ['autoApproval.abuseShare', of(1, 2), 'the forged evidence of order 6'],
  ['timeout.share', of(1, 8), 'T2b on order 3'],
  ['sla.breach.share', of(1, 8), 'order 3 among 8 cases applied in the first 48 hours'],
  ['premium.perOrder', of(9.5, 5), 'premiums of 9.5 yuan on orders 0, 2, 4, 5, 6'],
  ['freight.lossRatio', of(8, 9.5), 'one claim of 8 yuan'],
  ['intercept.success.share', of(1, 2), 'order 2 yes, order 3 no'],
  ['t2b.refundBeforeParcel.share', of(1, 2), 'order 3 of 2 and 3'],
  ['dispute.rate', of(1, 8), 'order 8'],
  ['dispute.merchantFault.rate', of(1, 8), 'order 8; all cases ended'],
  ['reject.share', of(1, 8), 'order 8'],
  ['abuse.loss.share', of(14850, 96000), '1200 + 12000 + 950 + 700 fen'],
  ['abuse.case.share', of(3, 8), 'orders 4, 5, 6'],
  ['margin.perOrder', of(-300.2, 9), 'margin.net of 9 orders'],
  ['staff.busy.share', of(24, 72), '24 x (0.75 + 0.25) of 36 hours on 2 days'],
]

const figures: readonly [string, number, string][] = [
  ['orders.paid', 9, 'order 9 is of the warm-up'],
  ['gmv.paid', 960, '100+80+120+60+200+300+10+50+40'],
  ['auto.refund.yuan', 90, '80 + 10'],
  ['autoApproval.abuseLoss', 9.5, 'order 6: 8.5 by the shop, 1 by the platform'],
  ['review.hours', 1.6875, '1/8 + 1/16 + 1/4 + 1/4 + 1 (warm-up order); order 8 came too late'],
  ['review.wait.p95', 5.8, 'waits 2 3 4 5 6: position 0.95 x 4 = 3.8'],
  ['refundOnly.duration.p50', 9.5, 'hours 0.5 1 5 14 52 120'],
  ['refundOnly.duration.p95', 103, 'position 0.95 x 5 = 4.75 of the same'],
  ['returnRefund.duration.p50', 19, '(43-40)+(110-100) = 13 and (50-45)+(140-120) = 25'],
  ['returnRefund.duration.p95', 24.4, '13 + 0.95 x 12'],
  ['freight.premium', 9.5, '4 x 2 by the shop, 1.5 by the platform'],
  ['freight.claims', 8, 'order 4'],
  ['subsidy.cost.shop', 18, 'premiums 8, freight of its own fault 10'],
  ['subsidy.cost.platform', 1.5, 'the premium of order 6'],
  ['subsidy.cost.insurer', -1.5, 'claims 8 less premiums 9.5'],
  ['exposure.refundBeforeParcel', 60, 'order 3'],
  ['abuse.loss', 148.5, '12 + 120 + 9.5 + 7 outside the cases'],
  ['abuse.loss.shop', 139.5, '4 + 120 + 8.5 + 7'],
  ['abuse.loss.platform', 1, 'order 6'],
  ['abuse.loss.insurer', 8, 'order 4'],
  ['abuse.loss.freight-arbitrage', 12, 'order 4'],
  ['abuse.loss.wardrobing', 120, 'order 5'],
  ['abuse.loss.forged-evidence', 9.5, 'order 6'],
  ['abuse.loss.empty-box', 0, 'order 9 is of the warm-up'],
  ['abuse.loss.swap', 0, 'no case'],
  ['abuse.loss.refund-hunting', 0, 'no case'],
  ['abuse.loss.false-non-receipt', 0, 'no case'],
  ['abuse.loss.label-swap', 0, 'no case'],
  ['abuse.loss.waybill-reuse', 0, 'no case'],
  ['abuse.loss.fake-waybill', 0, 'no case'],
  ['abuse.loss.bulk-cancel', 0, 'no case'],
  ['abuse.loss.extortion', 0, 'no case'],
  ['abuse.loss.cap-splitting', 0, 'no case'],
  ['abuse.loss.timer-gaming', 0, 'no case'],
  ['abuse.loss.advance-default', 0, 'no case'],
  ['abuse.loss.short-return', 0, 'no case'],
  ['abuse.loss.station-collusion', 0, 'no case'],
  ['abuse.loss.coupon-filler', 0, 'no case'],
  ['abuse.loss.deal-swarm', 7, 'outside the cases'],
  ['abuse.loss.fake-scans', 0, 'no case'],
  ['abuse.loss.fabricated-trade', 0, 'no case'],
  ['abuse.loss.brushing', 0, 'no case'],
  ['abuse.loss.subsidy-cash-out', 0, 'no case'],
  ['conduct.withheld', 4.5, '450 fen in all'],
  ['goods.loss', 173.5, '30 kept + 6 worn + 150 x 0.75 salvaged + 5 kept + 20 kept'],
  ['handling.cost', 41.45, '1.1875 h x 28 + 2 inspected x 3.2 + 1 restocked x 1.8'],
  ['cost.total', 354.2, 'see the test of the shop account'],
  ['margin.net', -300.2, 'see the test of the shop account'],
  ['staff.rota.cost', 2016, '36 h x 2 days x 28'],
  ['buyer.wait.hours', 357.5 / 8, '1 + 52 + 120 + 70 + 95 + 0.5 + 14 + 5 (warm-up order)'],
]

describe('each measure on the small shop', () => {
  it.each(ratios)('%s is %o: %s', (id, expected) => {
    const found = valueOf(id)
    expect(found?.numerator).toBeCloseTo(expected.numerator, 9)
    expect(found?.denominator).toBeCloseTo(expected.denominator, 9)
    expect(found?.value).toBeCloseTo(expected.value, 12)
  })

  it.each(figures)('%s is %f: %s', (id, expected) => {
    const found = valueOf(id)
    expect(found?.value).toBeCloseTo(expected, 9)
    expect(found?.denominator).toBeUndefined()
  })

  it('repurchase.rate90d falls by 0.002 for each day that a case stays open', () => {
    // Hours open: 1, 52, 120, 70, 95, 0.5, 14, 148; order 0 has no case.
    expect(valueOf('repurchase.rate90d')?.value).toBeCloseTo(0.18 - (0.002 * 500.5) / 24 / 9, 12)
  })

  it('tests every measure of the registry', () => {
    const tested = [...ratios, ...figures].map(([id]) => id)
    expect(measures.map(({ id }) => id).sort()).toEqual([...tested, 'repurchase.rate90d'].sort())
  })
})

describe('the registry', () => {
  it('holds every measure of the contract once', () => {
    const contract =
      `orders.paid gmv.paid refund.rate.orders refund.rate.preship refund.rate.transit
      refund.rate.signed refund.rate.value return.rate.signed refundOnly.share autoApproval.share
      autoApproval.abuseShare autoApproval.abuseLoss timeout.share review.hours review.wait.p95
      sla.breach.share refundOnly.duration.p50 refundOnly.duration.p95 returnRefund.duration.p50
      returnRefund.duration.p95 freight.premium freight.claims subsidy.cost.shop
      subsidy.cost.platform subsidy.cost.insurer intercept.success.share
      exposure.refundBeforeParcel dispute.rate dispute.merchantFault.rate abuse.loss
      abuse.loss.share goods.loss handling.cost cost.total margin.net margin.perOrder
      buyer.wait.hours repurchase.rate90d`.split(/\s+/)
    const ids = measures.map(({ id }) => id)
    expect(contract.filter((id) => !ids.includes(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says in both languages what each measure is', () => {
    for (const { zh, en, formula } of measures) {
      expect(zh).toMatch(/\p{Script=Han}.*。$/u)
      expect(en).toMatch(/^[A-Z][^\p{Script=Han}]*\.$/u)
      expect(formula).not.toBe('')
    }
  })
})

describe('a replication in which nothing happened', () => {
  it('gives no figure for shares and quantiles and zero for totals', () => {
    const nothing = buildReplication({})
    const empty = measureContext(nothing, { ...costs, rotaHoursPerDay: 0 })
    for (const { id, unit, of: figureOf } of measures) {
      const { value } = figureOf(nothing, empty)
      const isTotal = ['yuan', 'orders'].includes(unit) || id === 'review.hours'
      expect([id, value]).toEqual([id, isTotal ? 0 : NaN])
    }
  })
})
