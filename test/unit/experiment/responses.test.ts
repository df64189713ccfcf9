// How buyers and abusers answer to a policy: explicit, monotone, and nothing at strength 0.
import { describe, expect, it } from 'vitest'
import { respond } from '../../../sim/experiment/response.ts'
import { staysBelowCap } from '../../../sim/market/abuse/forged-evidence.ts'
import { patterns } from '../../../sim/market/abuse/pattern-names.ts'
import type { Plan } from '../../../sim/market/plan.ts'
import { planWith, scenarioWith } from './small-scenario.ts'

const cover = { 'policy.freightCover.payer': 'shop', 'policy.freightCover.reasons': 'all' }
const label = { 'policy.label30d.on': true }

describe('honest buyers', () => {
  it('do not respond where nothing is offered, nor at strength 0', () => {
    const none = { demandFactor: 1, coverStrength: 0, labelFactor: 1 }
    expect(respond(scenarioWith())).toEqual(none)
    expect(respond(scenarioWith({ ...cover, ...label, 'response.strength': 0 }))).toEqual(none)
  })

  it('order and return more under cover and label, by the sizes of the scenario', () => {
    const both = respond(scenarioWith({ ...cover, ...label }))
    expect(both.demandFactor).toBeCloseTo(1.05 * 1.03, 12)
    expect(both.coverStrength).toBe(1)
    expect(both.labelFactor).toBeCloseTo(1.1, 12)
  })

  it('respond less to a cover for shop fault alone', () => {
    const { coverStrength } = respond(scenarioWith({ 'policy.freightCover.payer': 'shop' }))
    expect(coverStrength).toBeGreaterThan(0)
    expect(coverStrength).toBeLessThan(1)
  })

  it('return no more of goods that the cover leaves out', () => {
    const left = { ...cover, 'policy.freightCover.excludeBelowYuan': 20 }
    const shares = [planWith(), planWith(left), planWith(cover)].map(({ products }) =>
      products.map(({ signed }) => signed),
    )
    const [base = [], without = [], all = []] = shares
    expect(without[1]).toBe(base[1])
    expect(without[0]).toBe(all[0])
    expect(all[1]).toBeGreaterThan(base[1] ?? 1)
  })
})

const acceptOf = (pattern: (typeof patterns)[number], settings: Record<string, unknown>): number =>
  planWith(settings).abuse.patterns[patterns.indexOf(pattern)]?.now.acceptShare ?? NaN

describe('abusers', () => {
  it('leave freight alone where there is no cover, or only the designated carrier', () => {
    expect(acceptOf('freight-arbitrage', {})).toBe(0)
    expect(acceptOf('freight-arbitrage', cover)).toBe(0)
    const any = { ...cover, 'policy.freightCover.designatedCarrierOnly': false }
    expect(acceptOf('freight-arbitrage', any)).toBeGreaterThan(0)
  })

  it('send empty boxes the less, the more parcels are opened', () => {
    const shares = [0, 0.5, 1].map((share) =>
      acceptOf('empty-box', { 'policy.inspection.share': share }),
    )
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(shares[2]).toBe(0)
    expect(shares[0]).toBeGreaterThan(shares[1] ?? 1)
  })

  it('forge more where small claims pass unread, and stay below the cap', () => {
    const small = { 'policy.smallAutoRefund.on': true, 'policy.smallAutoRefund.capYuan': 20 }
    expect(acceptOf('forged-evidence', small)).toBeGreaterThan(acceptOf('forged-evidence', {}))
    const below = ({ abuse }: Plan): boolean[] =>
      abuse.prey.map((prey) => staysBelowCap(abuse.view, prey))
    expect(below(planWith(small))).toContain(true)
    expect(below(planWith())).not.toContain(true)
  })

  it('wear clothes only', () => {
    const aims = planWith().abuse.patterns[patterns.indexOf('wardrobing')]?.now.productCumulative
    expect([...(aims ?? [])]).toEqual([aims?.[0], aims?.[0], aims?.[0]])
  })

  it('ignore the policy at reaction 0', () => {
    const blind = { 'abuse.reaction': 0 }
    const any = { ...cover, 'policy.freightCover.designatedCarrierOnly': false }
    expect(acceptOf('freight-arbitrage', { ...blind })).toBe(
      acceptOf('freight-arbitrage', { ...blind, ...any }),
    )
  })
})
