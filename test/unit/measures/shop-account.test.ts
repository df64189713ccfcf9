// The shop's books: every fen of the ledger counts once, and the parts add up.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costTotalFen, marginFen } from '../../../analysis/measures/shop-account.ts'
import { measureContext } from '../../../analysis/measures/measure-context.ts'
import { ledgerEntries } from '../../../sim/market/terms.ts'
import { parties } from '../../../sim/policy/terms.ts'
import { buildReplication } from './build-replication.ts'
import { context, costs } from './small-shop.ts'

describe('the account of the shop', () => {
  const { account } = context

  it('gives each part that a person works out by hand', () => {
    expect(account).toEqual({
      paid: 96000,
      subsidy: 300, // 800 less 500 taken back
      refunded: 82500, // 81500 to buyers, 1000 to the platform for its advance on order 6
      commission: 500, // 1500 less 1000 reversed
      outFreight: 2800, // 8 shipped orders x 350
      advertising: 5400, // 9 orders x 600
      premium: 800, // the platform paid that of order 6
      faultFreight: 1000,
      interceptFees: 500,
      returnFreight: 1425, // 525 intercepted + 900 of order 5; the buyer paid that of order 4
      lateCompensation: 500,
      courierPays: 100,
      handling: 4145, // 1.1875 h x 2800 + 2 x 320 + 180
      disputeFines: 2000,
      goodsSold: 7500, // orders 0 and 7
      goodsLoss: 17350, // 3000 + 600 + 15000 x 0.75 + 500 + 2000
      concessions: 1500, // order 7
      outFreightOfRefunded: 2100, // orders 2 to 6 and 8
      advertisingOfRefunded: 4200, // orders 1 to 6 and 8
    })
  })

  it('adds up to the cost of the after-sales side', () => {
    // 800 + 1000 + 500 + 1425 + 4145 + 17350 + 2000 + 500 - 100, + 1500 + 2100 + 4200
    expect(costTotalFen(account)).toBe(35420)
  })

  it('leaves as margin the sales that stand less the cost of the after-sales side', () => {
    // Orders 0 and 7 stand: paid 15000, goods 7500, commission 500, freight 700, advertising 1200; subsidies 300.
    expect(marginFen(account)).toBe(15000 + 300 - 7500 - 500 - 700 - 1200 - 35420)
  })
})

describe('marginFen', () => {
  it('is what the ledger leaves to the shop less goods, staff, advertising and fines', () => {
    const row = fc.record({
      hours: fc.constant(1),
      order: fc.nat(9),
      case: fc.constant(0),
      entry: fc.constantFrom(...ledgerEntries),
      from: fc.constantFrom(...parties),
      to: fc.constantFrom(...parties),
      amountFen: fc.nat(100000),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (ledger) => {
        const orders = Array.from({ length: 10 }, (_, key) => ({
          isMeasured: key === 9 ? 0 : 1,
          paidFen: 1000,
          goodsCostFen: 400,
          refundedFen: key % 3 === 0 ? 1000 : 0,
          holder: key % 2 === 0 ? 'buyer' : 'warehouse',
        }))
        const { account } = measureContext(
          buildReplication({
            orders,
            ledger: ledger.map((each) =>
              each.from === each.to ? { ...each, amountFen: 0 } : each,
            ),
          }),
          costs,
        )
        const cash = ledger
          .filter(({ order, from, to }) => order !== 9 && from !== to)
          .reduce(
            (sum, { from, to, amountFen }) =>
              sum + (to === 'shop' ? amountFen : from === 'shop' ? -amountFen : 0),
            0,
          )
        const { goodsSold, goodsLoss, handling, advertising, disputeFines } = account
        const rest = goodsSold + goodsLoss + handling + advertising + disputeFines
        expect(marginFen(account)).toBeCloseTo(cash - rest, 6)
      }),
    )
  })
})
