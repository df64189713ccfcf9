// A scenario lowered to plain numbers: fen, hours, codes, and errors with their place.
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../sim/base/input-error.ts'
import { compilePlan } from '../../../sim/experiment/compile-plan.ts'
import { provinces } from '../../../sim/market/terms.ts'
import { PARTY } from '../../../sim/policy/terms.ts'
import { categories, planWith, rulebook, scenarioWith, thrownBy } from './small-scenario.ts'

describe('compilePlan', () => {
  it('turns yuan into fen and windows into hours', () => {
    const { cover, staff, epochs, courier } = planWith({
      'policy.freightCover.payer': 'platform',
      'policy.freightCover.capYuan': 19.35,
      'staff.window': '09:30-21:00',
      'policy.smallAutoRefund.capYuan': 19.99,
      'costs.interceptFeeYuan': 5.5,
    })
    expect(cover).toMatchObject({ isBought: true, payer: PARTY.platform, capFen: 1935 })
    expect([staff.startHour, staff.endHour]).toEqual([9.5, 21])
    expect(epochs[0]?.cascade.small.capFen).toBe(1999)
    expect(courier.interceptFeeFen).toBe(550)
  })

  it('counts the measured hours after the warm-up and arrivals to the end of the cool-down', () => {
    const plan = planWith({
      'horizon.warmupDays': 3,
      'horizon.days': 10,
      'horizon.cooldownDays': 2,
    })
    expect([plan.measuredFromHours, plan.measuredToHours, plan.arrivalsUntilHours]).toEqual([
      72, 312, 360,
    ])
  })

  it('asks more for a parcel from far away, most from the remote provinces', () => {
    const { returnFeeFen } = planWith().courier
    const feeOf = (name: (typeof provinces)[number]) => returnFeeFen[provinces.indexOf(name)]
    expect(['浙江', '上海', '广东', '西藏'].map((name) => feeOf(name as '浙江'))).toEqual([
      700, 900, 1100, 1800,
    ])
  })

  it('lets all orders of the hour sum to the orders of the day', () => {
    const { demand } = planWith({
      'buyers.bracketerShare': 0,
      'buyers.resellerShare': 0,
      'shop.ordersPerDay': 480,
    })
    const day = demand.checkoutsPerHour.slice(0, 24).reduce((sum, rate) => sum + rate, 0)
    expect(day * demand.acceptShare).toBeCloseTo(480, 9)
  })

  it('takes the days off out of the mask of weekdays', () => {
    expect(planWith({ 'staff.daysOff': ['sat', 'sun'] }).staff.dayMask).toBe(0b0011111)
  })

  it('lets a what-if on a rule hold on every day', () => {
    const { epochs } = planWith({ 'rules.T2b.hours': 72 })
    expect(epochs.map(({ rules }) => rules.T2b.amount)).toEqual([72])
  })

  it.each([
    ['a province', { 'courier.shopProvince': '江南' }, 'courier.shopProvince'],
    ['a category', { 'products.0.category': 'gowns' }, 'products.0.category'],
    ['a rule', { 'rules.T99.hours': 1 }, 'rules.T99'],
    ['a parameter of a rule', { 'rules.T2b.weeks': 1 }, 'rules.T2b.weeks'],
    ['a value of a rule', { 'rules.T2b.hours': 'many' }, 'rules.T2b.hours'],
    ['an hour with orders', { 'demand.hourWeights': Array(24).fill(0) }, 'demand.hourWeights'],
    [
      'a demand within bounds',
      {
        'policy.freightCover.payer': 'shop',
        'policy.freightCover.reasons': 'all',
        'response.coverDemandUplift': 0.5,
        'response.strength': 2,
      },
      'response',
    ],
  ])('refuses what is not %s, and says where', (_, settings, path) => {
    const scenario = scenarioWith(settings)
    const thrown = thrownBy(() => compilePlan({ scenario, rulebook, categories }))
    expect(thrown).toBeInstanceOf(InputError)
    expect(thrown).toMatchObject({ where: { path } })
  })
})
