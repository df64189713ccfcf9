// The model that speeds are compared on is the same model here as in nine other engines.
import { describe, expect, it } from 'vitest'
import { Heap } from '../../sim/engine/heap.ts'
import { Wheel } from '../../sim/engine/wheel.ts'
import { runQueue, runReturns } from '../bench/reference-models.ts'

describe('R1, the returns of a million orders', () => {
  it('has the figures of the other engines, within what they differ from each other', () => {
    const run = runReturns(1_000_000, 'reference')
    // From seed to seed: requests 433 (binomial), automatic approvals 630, mean cycle 0.4 h.
    expect(run.events / 1_000_000).toBeCloseTo(5.93, 2)
    expect(Math.abs(run.requests - 250_000)).toBeLessThan(4 * 433)
    expect(run.automaticApprovals).toBeGreaterThan(26_000 - 3 * 630)
    expect(run.automaticApprovals).toBeLessThan(28_100 + 3 * 630)
    expect(run.meanCycleHours).toBeGreaterThan(138.2 - 3 * 0.4)
    expect(run.meanCycleHours).toBeLessThan(139.4 + 3 * 0.4)
    // A tenth of the reviewed is rejected (149 is the binomial deviation); nothing is lost.
    const reviewed = run.requests - run.automaticApprovals
    expect(Math.abs(run.rejections - reviewed / 10)).toBeLessThan(4 * 149)
    expect(run.refunds).toBe(run.requests - run.rejections)
  })

  it('does not depend on the event list', () => {
    expect(runReturns(50_000, 'lists', new Heap())).toEqual(
      runReturns(50_000, 'lists', new Wheel()),
    )
  })
})

describe('M1, the queue of a million', () => {
  it('has the mean time in system 10 (16 batches of 62,500 from one run each; 4 standard errors)', () => {
    const means = Array.from({ length: 16 }, (_, seed) => runQueue(62_500, `M1 ${seed}`).meanHours)
    const mean = means.reduce((sum, value) => sum + value, 0) / 16
    const squares = means.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    // Each run starts empty, which takes about 0.2% off.
    expect(Math.abs(mean - 10)).toBeLessThan(4 * Math.sqrt(squares / 15 / 16))
  })
})
