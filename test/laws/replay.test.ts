// The interpreter and the simulator agree: recorded acts, replayed one order at a time, lead to the
// same steps, clocks and money.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexRecord } from '../../analysis/store/cases/record-index.ts'
import type { RecordedRun } from '../../analysis/store/cases/record-index.ts'
import { replayOrder } from '../../analysis/store/cases/replay-record.ts'
import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import { loadCategories } from '../../analysis/store/load-categories.ts'
import { loadRulebook } from '../../analysis/store/load-rulebook.ts'
import { armsOf, compilePlan, replicate } from '../../sim/index.ts'
import type { Rulebook, ScenarioInput } from '../../sim/index.ts'
import { smallMarkets } from './small-market.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'

/** Replays every order of a run that has a case. */
function replayAll(run: RecordedRun) {
  const index = indexRecord(run)
  const orders = [...index.casesOf.keys()]
  return {
    cases: run.tables.cases.length,
    differences: orders.flatMap((order) => replayOrder(index, order)),
  }
}

describe('a replay of recorded cases', () => {
  it('finds no difference in 10,000 cases of the bundled shop, in any arm', async () => {
    const { run } = await loadExperiment('womens-apparel')
    let cases = 0
    for (const [number, arm] of run.arms.entries()) {
      const { rulebook, categories } = run
      const plan = compilePlan({ scenario: arm.scenario, rulebook, categories })
      const { tables } = replicate(plan, number, { recordEvents: true })
      const replayed = replayAll({ tables, scenario: arm.scenario, rulebook })
      expect(replayed.differences).toEqual([])
      cases += replayed.cases
    }
    expect(cases).toBeGreaterThan(10_000)
  })

  it('finds none in small shops with any settings, under any pack', async () => {
    const categories = await loadCategories()
    const names = ['seed-strict', 'kuaishou-public', 'kuaishou-public@2023-06-01', 'wechat-like']
    const packs = new Map<string, Rulebook>()
    for (const name of names) packs.set(name, await loadRulebook(name))
    fc.assert(
      fc.property(smallMarkets, fc.constantFrom(...names), (market: ScenarioInput, name) => {
        const rulebook = packs.get(name)
        // The what-ifs of the small markets speak of the default pack's parameters.
        const input = name === 'seed-strict' ? market : { ...market, rules: {} }
        const scenario = armsOf(input)[0]?.scenario
        if (scenario === undefined || rulebook === undefined) throw new Error('no arm')
        const plan = compilePlan({ scenario, rulebook, categories })
        const { tables } = replicate(plan, 0, { recordEvents: true })
        expect(replayAll({ tables, scenario, rulebook }).differences).toEqual([])
      }),
      { numRuns: isDeep ? 400 : 40 },
    )
  })
})
