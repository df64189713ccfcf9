// On a simulated shop, figures that count the same thing in two ways agree.
import { describe, expect, it } from 'vitest'
import { measureOf } from '../../../analysis/measures/all-measures.ts'
import { costsOf } from '../../../analysis/measures/costs.ts'
import { countOrders } from '../../../analysis/measures/measured-rows.ts'
import { measureContext } from '../../../analysis/measures/measure-context.ts'
import { costTotalFen, marginFen } from '../../../analysis/measures/shop-account.ts'
import { planInputs } from '../../../analysis/store/run-inputs.ts'
import { compilePlan, fenToYuan, ledgerEntries, replicate } from '../../../sim/index.ts'
import { tinyShop } from '../store/tiny-shop.ts'

const arm = tinyShop.arms[1]
if (!arm) throw new Error('the tiny shop has two arms')
const covered = {
  ...arm.scenario,
  policy: {
    ...arm.scenario.policy,
    freightCover: { ...arm.scenario.policy.freightCover, payer: 'shop', reasons: 'all' },
  },
} as const
const plan = compilePlan(planInputs(tinyShop, { ...arm, scenario: covered }))
const replication = replicate(plan, 0, { recordEvents: false })
const context = measureContext(replication, costsOf(covered))
const valueOf = (id: string): number => measureOf(id)?.of(replication, context).value ?? NaN

describe('the measures of a simulated shop', () => {
  it('see orders, refunds, claims and an automatic rule at work', () => {
    for (const id of ['orders.paid', 'refund.rate.preship', 'freight.claims', 'auto.refund.yuan']) {
      expect([id, valueOf(id) > 0]).toEqual([id, true])
    }
  })

  it('find every entry of the ledger to sum to zero over the parties', () => {
    for (const entry of ledgerEntries) {
      const sum = Object.values(context.outlays).reduce((total, out) => total + out[entry], 0)
      expect([entry, sum]).toEqual([entry, 0])
    }
  })

  it('count refunded orders by cases as by the money that went back', () => {
    const byMoney = countOrders(replication, (orders, row) => (orders.refundedFen[row] ?? 0) > 0)
    expect(context.refunded.reduce((sum, count) => sum + count, 0)).toBe(byMoney)
  })

  it('find in the ledger the money that orders say was paid and given back', () => {
    expect(fenToYuan(context.account.paid)).toBeCloseTo(valueOf('gmv.paid'), 6)
    const { numerator = NaN } = measureOf('refund.rate.value')?.of(replication, context) ?? {}
    expect(context.account.refunded).toBe(numerator)
  })

  it('split the subsidy and the losses to abuse without remainder', () => {
    const payers = ['shop', 'platform', 'insurer']
    const sumOf = (prefix: string, names: readonly string[]): number =>
      names.reduce((sum, name) => sum + valueOf(`${prefix}.${name}`), 0)
    const faultFreight = fenToYuan(context.account.faultFreight)
    expect(sumOf('subsidy.cost', payers)).toBeCloseTo(valueOf('freight.claims') + faultFreight, 6)
    expect(sumOf('abuse.loss', payers)).toBeCloseTo(valueOf('abuse.loss'), 6)
  })

  it('leave as margin what the ledger leaves less goods, staff, advertising and fines', () => {
    const { account, outlays } = context
    const cash = Object.values(outlays.shop).reduce((sum, fen) => sum - fen, 0)
    const { goodsSold, goodsLoss, handling, advertising, disputeFines } = account
    const rest = goodsSold + goodsLoss + handling + advertising + disputeFines
    expect(marginFen(account)).toBeCloseTo(cash - rest, 6)
    expect(costTotalFen(account)).toBeGreaterThan(goodsLoss + handling)
  })
})
