// What a shop should not do pays it under lax rules and costs it under tight ones: the paired difference of
// its net margin with and without the practice, with its 95% interval (8 pairs of a month, 60 in deep checks).
import { afterAll, describe, expect, it } from 'vitest'
import { compare, loadExperiment } from '../../analysis/index.ts'
import { applySettings, practiceCatalogue } from '../../sim/index.ts'
import type { PracticeName } from '../../sim/index.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const PAIRS = isDeep ? 60 : 8
const names = Object.keys(practiceCatalogue) as PracticeName[]
const lines: string[] = []

afterAll(() => {
  if (isDeep) process.stdout.write(`\n${lines.join('\n')}\n`)
})

type Interval = { low: number; high: number }

/** What doing it at every chance changes in a month, under the settings of one side; yuan by measure. */
async function effectOf(
  name: PracticeName,
  side: 'lax' | 'tight',
): Promise<(id: string) => Interval> {
  const { loaded, run } = await loadExperiment('womens-apparel', {
    sets: ['shop.ordersPerDay=120'],
    arms: [],
  })
  const practice = practiceCatalogue[name]
  const arm = (of: string, settings: Record<string, unknown>) => ({
    name: of,
    settings,
    scenario: applySettings(loaded.input, settings, of),
  })
  const arms = [
    arm('base', { ...practice[side] }),
    arm('practised', { ...practice[side], [practice.extent]: 1 }),
  ]
  const { comparisons } = await compare({ ...run, arms, replications: PAIRS, threads: 1 })
  return (id) => {
    const found = comparisons[0]?.measures[id]
    if (!found) throw new Error(`no difference of ${id}`)
    lines.push(`${name} ${side}: ${id} ${found.low.toFixed(0)} to ${found.high.toFixed(0)} yuan`)
    return found
  }
}

describe('doing it at every chance', () => {
  it.each(names)('%s pays the shop under lax rules, at the cost of buyers', async (name) => {
    const effect = await effectOf(name, 'lax')
    expect(effect('margin.net').low).toBeGreaterThan(0)
    expect(effect('conduct.withheld').low).toBeGreaterThan(0)
  })

  it.each(names)('%s costs the shop money under tight rules', async (name) => {
    const effect = await effectOf(name, 'tight')
    expect(effect('margin.net').high).toBeLessThan(0)
  })
})
