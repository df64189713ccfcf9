// Shops of one category do what the category pack says (domain 3.1), and the cases that people fight
// over are as rare as domain 3.7 has them. 4 replications of 6,400 measured orders: a share of 40% has a
// standard error of 0.3 points, so that 1.5 points hold five of them.
import { describe, expect, it } from 'vitest'
import { applySettings } from '../../sim/experiment/arms.ts'
import { patterns } from '../../sim/market/abuse/pattern-names.ts'
import {
  addUp,
  categories,
  countScenario,
  inputOf,
  sharesOf,
  targetOf,
} from '../bench/calibration-figures.ts'
import type { Counts } from '../bench/calibration-figures.ts'

const REPLICATIONS = 4
const POINTS = 0.015

const parts = ['preship', 'transit', 'signed', 'total'] as const
type Part = (typeof parts)[number]

const cover = { 'policy.freightCover.payer': 'shop', 'policy.freightCover.reasons': 'all' }
/** Cover for any carrier and every second parcel opened: where abuse pays as domain 3.7 assumes. */
const usual = {
  ...cover,
  'policy.freightCover.designatedCarrierOnly': false,
  'policy.inspection.share': 0.5,
}

const count = (category: string, settings: Record<string, unknown>): Counts =>
  addUp(countScenario(applySettings(inputOf(category), settings, 'calibration'), REPLICATIONS))

describe.each(categories.map((category) => [category.id, category] as const))(
  'a shop of %s',
  (id, category) => {
    it.each([
      ['without cover', false, {}],
      ['with cover', true, cover],
    ])('refunds before shipping, on the way and after signing as the pack says, %s', (...row) => {
      const [, isCovered, settings] = row
      const target = targetOf(category, isCovered)
      const shares = sharesOf(count(id, settings))
      const isOff = (part: Part): boolean => Math.abs(shares[part] - target[part]) > POINTS
      expect(parts.filter(isOff)).toEqual([])
    })
  },
)

describe("a shop of women's wear", () => {
  const plain = count('womens', {})

  it('has 50 to 60% refunds with cover', () => {
    const { total } = sharesOf(count('womens', cover))
    expect(total).toBeGreaterThan(0.5)
    expect(total).toBeLessThan(0.6)
  })

  it.each([
    ['refused, about 2.3%', plain.rejected / plain.cases, 0.015, 0.03],
    ['appealed by who was refused, about 35%', plain.appealed / plain.rejected, 0.3, 0.4],
    ['disputed, about 0.8%', plain.disputed / plain.cases, 0.006, 0.01],
    ['ruled against the shop, about 0.15%', plain.shopFaults / plain.cases, 0.0008, 0.002],
  ])('has a share of cases %s', (_, share, low, high) => {
    expect(share).toBeGreaterThan(low)
    expect(share).toBeLessThan(high)
  })

  it('has about 4% worn returns, and no freight arbitrage without cover to arbitrage', () => {
    const shareOf = (pattern: (typeof patterns)[number]): number =>
      (plain.abuse[patterns.indexOf(pattern)] ?? 0) / plain.returns
    expect(shareOf('wardrobing')).toBeGreaterThan(0.03)
    expect(shareOf('wardrobing')).toBeLessThan(0.05)
    expect(shareOf('freight-arbitrage')).toBe(0)
  })

  it('has about 6% abuse, 0.8% for the freight, where the policy pays as usual', () => {
    const counts = count('womens', usual)
    const abuse = counts.abuse.slice(1).reduce((sum, each) => sum + each, 0)
    const freight = counts.abuse[patterns.indexOf('freight-arbitrage')] ?? 0
    expect(abuse / counts.returns).toBeGreaterThan(0.05)
    expect(abuse / counts.returns).toBeLessThan(0.08)
    expect(freight / counts.returns).toBeGreaterThan(0.005)
    expect(freight / counts.returns).toBeLessThan(0.011)
  })
})
