// Every closed form that the engine is held to, one row a quantity. Each title is the model; the power
// is part of the test: a row that could not see a bias of 3.5% 19 times in 20 fails, too.
import { afterAll, describe, expect, it } from 'vitest'
import { marketModels } from './market-models.ts'
import { queueModels } from './queue-models.ts'
import { judgeModel, MOST_CAUGHT_SHARE, MOST_ERRORS, theoryText } from './theory-case.ts'
import type { TheoryRow } from './theory-case.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const models = [...queueModels, ...marketModels]
const rows: TheoryRow[] = []

afterAll(() => {
  if (isDeep) process.stdout.write(`\n${theoryText(rows)}\n`)
})

describe('theory', () => {
  it.each(models)('$name, $replications replications', (model) => {
    const found = judgeModel(model, 'theory', isDeep ? 4 : 1)
    rows.push(...found)
    for (const { name, z, catchesShare } of found) {
      expect([name, z, Math.abs(z) < MOST_ERRORS]).toEqual([name, z, true])
      expect([name, catchesShare, catchesShare < MOST_CAUGHT_SHARE]).toEqual([
        name,
        catchesShare,
        true,
      ])
    }
  })

  it('has at least thirty rows', () => {
    const count = models.reduce((sum, { theory }) => sum + Object.keys(theory).length, 0)
    expect(count).toBeGreaterThanOrEqual(30)
    // The level of the whole table is reckoned with this many.
    expect(count).toBeLessThanOrEqual(60)
  })
})
