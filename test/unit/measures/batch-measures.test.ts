// Measures that see their rows batch by batch say what they say of all rows at once.
import { describe, expect, it } from 'vitest'
import { BatchMeasures } from '../../../analysis/measures/batch-measures.ts'
import { Carry } from '../../../analysis/measures/carry.ts'
import { costsOf } from '../../../analysis/measures/costs.ts'
import { replicationRow } from '../../../analysis/measures/replication-row.ts'
import { loadExperiment } from '../../../analysis/store/load-experiment.ts'
import { planInputs } from '../../../analysis/store/run-inputs.ts'
import { compilePlan, InvariantError, replicate, replicateInBatches } from '../../../sim/index.ts'

const sets = ['horizon.days=40', 'policy.freightCover.payer=shop', 'policy.refundPoint=onFirstScan']
const { run } = await loadExperiment('womens-apparel', { sets, seed: undefined, arms: [] })
const [base] = run.arms
if (!base) throw new Error('expected the base')
const plan = compilePlan(planInputs(run, base))
const costs = costsOf(base.scenario)
const options = { recordEvents: false }
const whole = replicationRow(replicate(plan, 3, options), costs)

function inBatches(firstOrders: number): { row: Float64Array; batches: number } {
  const measures = new BatchMeasures(plan, costs)
  let batches = 0
  const facts = replicateInBatches(plan, 3, { ...options, firstOrders }, (batch) => {
    measures.add(batch)
    batches++
  })
  return { row: measures.row(facts), batches }
}

describe('measures of a run in batches', () => {
  it('give the bytes of all rows at once when there is one batch', () => {
    const { row, batches } = inBatches(1e9)
    expect(batches).toBe(1)
    expect(row).toEqual(whole)
  })

  it.each([500, 3000])('give the same figures when rows leave from %i orders on', (firstOrders) => {
    const { row, batches } = inBatches(firstOrders)
    expect(batches).toBeGreaterThan(2)
    // Sums of fractions are added in another order.
    const farthest = row.map((value, i) => {
      const expected = whole[i] ?? NaN
      if (Number.isNaN(value) && Number.isNaN(expected)) return 0
      return Math.abs(value - expected) / Math.max(1, Math.abs(expected))
    })
    expect(Math.max(...farthest)).toBeLessThan(1e-12)
  })
})

describe('what is carried', () => {
  it('fails when a batch asks for fewer sums than the one before it', () => {
    const carry = new Carry()
    carry.begin(false)
    carry.add(Float64Array.of(1))
    carry.add(Float64Array.of(2))
    carry.begin(false)
    carry.add(Float64Array.of(3))
    expect(() => carry.begin(true)).toThrow(InvariantError)
  })
})
