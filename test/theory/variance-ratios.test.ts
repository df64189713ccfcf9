// Common random numbers stay in step when a policy changes how many draws are made: pairing is worth
// something for every lever, and much for the three that merchants move most.
import { afterAll, describe, expect, it } from 'vitest'
import { normalQuantile } from '../../sim/base/numeric.ts'
import { makeStream, rootKey } from '../../sim/base/streams.ts'
import { bootstrapRatio } from './bootstrap-ratio.ts'
import { claimsOf, matchOrders, runSides } from './in-step.ts'
import { levers, namedLevers } from './levers.ts'
import { ratiosOf, ratioText } from './variance-ratios.ts'
import type { RatioRow } from './variance-ratios.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const rows: RatioRow[] = []

afterAll(() => {
  if (isDeep) process.stdout.write(`\n100 pairs a lever, 95% by bootstrap\n${ratioText(rows)}\n`)
})

/**
 * A ratio of 20 pairs is known to a factor of 2.5, of 100 pairs to one of 1.5. The whole interval must
 * lie above the bar, so a lever whose ratio fell to the bar would be refused 39 times in 40.
 */
describe('variance of independent differences over that of paired ones', () => {
  it.each(namedLevers)('$name: at least 8 for cost.total (20 pairs)', async (lever) => {
    const [cost] = await ratiosOf(lever, 20)
    expect(cost?.low).toBeGreaterThan(8)
  })

  it.runIf(isDeep).each(levers)('$name: above 1 for both measures (100 pairs)', async (lever) => {
    const found = await ratiosOf(lever, 100)
    rows.push(...found)
    expect(found.filter(({ low }) => !(low > 1))).toEqual([])
  })
})

/** Why a ratio can be low with everybody in step: what a lever adds varies as much as all that was there. */
describe('both sides of a lever', () => {
  const campaign = levers.filter(({ moves }) => moves === 'orders.paid')
  const watched = isDeep ? levers : [...namedLevers, ...campaign]
  it.each(watched)('$name: have the same buyers at the same time', async (lever) => {
    const { all, both, changed } = matchOrders(await runSides(lever, 0))
    expect(changed).toBe(0)
    // The label raises demand by 3%, the campaign by less than 4%, the others by a trickle of abuse.
    expect(both / all).toBeGreaterThan(0.95)
  })

  it('of the claim window: every claim of the shorter one is in the longer one, to the fen', async () => {
    const lever = namedLevers.find(({ moves }) => moves === 'freight.claims')!
    const { from, to } = await runSides(lever, 0)
    const longer = new Set(claimsOf(to))
    const shorter = claimsOf(from)
    expect(shorter.length).toBeGreaterThan(100)
    expect(longer.size).toBeGreaterThan(shorter.length)
    expect(shorter.filter((claim) => !longer.has(claim))).toEqual([])
  })
})

/** 300 sets of 100 pairs know a coverage of 95% to 1.3%: 90% would be refused 19 times in 20. */
describe('the interval of a ratio', () => {
  it.runIf(isDeep)('covers the ratio 20 of normal pairs correlated by 0.95 in 95% of sets', () => {
    const luck = makeStream(rootKey('coverage of ratios'), 0, 'pairs')
    const normal = (set: number, draw: number): number => normalQuantile(luck.uniform(set, draw))
    const [sets, pairs] = [300, 100]
    let covered = 0
    for (let set = 0; set < sets; set++) {
      const side = (number: number): number[] =>
        Array.from(
          { length: pairs },
          (_, n) =>
            Math.sqrt(0.95) * normal(set, n * 3) + Math.sqrt(0.05) * normal(set, n * 3 + number),
        )
      const { low, high } = bootstrapRatio(side(1), side(2))
      if (low <= 20 && high >= 20) covered++
    }
    expect(covered / sets).toBeGreaterThan(0.92)
    expect(covered / sets).toBeLessThan(0.985)
  })
})
