// A comparison is a pure function of its inputs: threads and their order change no byte.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../../analysis/store/compare.ts'
import type { CompareOptions } from '../../../analysis/store/compare.ts'
import { planInputs } from '../../../analysis/store/run-inputs.ts'
import { startRunner } from '../../../analysis/store/shard-runner.ts'
import type { ShardRunner } from '../../../analysis/store/shard-runner.ts'
import { resultsJson } from '../../../analysis/store/results-json.ts'
import { costsOf } from '../../../analysis/measures/costs.ts'
import { compilePlan } from '../../../sim/index.ts'
import { tinyShop } from './tiny-shop.ts'

const options: CompareOptions = { ...tinyShop, replications: 6, threads: 1 }
const json = async (rest: Partial<CompareOptions> = {}): Promise<string> =>
  resultsJson(await compare({ ...options, ...rest }))

/** Two threads, the worker among them up, for every test that shares them. */
let two: ShardRunner
let extra: ShardRunner | undefined
beforeAll(async () => {
  two = startRunner(2)
  await two.ready()
})
afterEach(async () => {
  await extra?.close()
  await two.ready()
})
afterAll(() => two.close())

describe('compare', () => {
  it('gives the same bytes on one thread, on two, and on the same two again', async () => {
    const alone = await json()
    expect(await json({ runner: two })).toBe(alone)
    expect(await json({ runner: two })).toBe(alone)
  })

  it('replays orders from memory that the threads share', async () => {
    const hours = Array.from({ length: 60 }, (_, n) => n * 2)
    const trace = {
      paidHours: Float64Array.from(hours),
      paidFen: Int32Array.from(hours, (each) => 5000 + each * 100),
      province: Uint8Array.from(hours, (each) => each % 31),
    }
    const alone = await compare({ ...options, trace })
    expect(await json({ trace, runner: two })).toBe(resultsJson(alone))
    // Hours 48 to below 120 are measured; abusers add orders of their own.
    expect(alone.arms[0]?.measures['orders.paid']?.mean).toBeGreaterThanOrEqual(36)
  })

  it('gives other results for another seed', async () => {
    expect(await json({ seed: 'other' })).not.toBe(await json())
  })

  it('summarises every arm and compares each with the base', async () => {
    const { arms, comparisons, replications, measuredDays, seed } = await compare(options)
    expect({ replications, measuredDays, seed }).toEqual({
      replications: 6,
      measuredDays: 3,
      seed: 'tiny',
    })
    expect(arms.map(({ name, settings }) => [name, settings])).toEqual([
      ['base', {}],
      ['small-auto', { 'policy.preshipAutoRefund.on': true }],
    ])
    expect(comparisons.map(({ arm, against }) => [arm, against])).toEqual([['small-auto', 'base']])
    const orders = comparisons[0]?.measures['orders.paid']
    expect(orders).toMatchObject({ difference: 0, verdict: 'unclear' })
  })
})

describe('a precision', () => {
  it('stops after the same replications on any number of threads', async () => {
    const wanted = { precisionShare: 0.3, replications: 200 }
    const alone = await compare({ ...options, ...wanted })
    expect(await json({ ...wanted, runner: two })).toBe(resultsJson(alone))
    expect(alone.replications % 10).toBe(0)
    expect(alone.replications).toBeLessThan(200)
    for (const { measures } of alone.arms) {
      const { mean = NaN, high = NaN } = measures['cost.total'] ?? {}
      expect((high - mean) / mean).toBeLessThanOrEqual(0.3)
    }
  })

  it('ends at the most replications allowed when it cannot be had', async () => {
    const { replications, incomplete } = await compare({
      ...options,
      precisionShare: 0.0001,
      replications: 25,
    })
    expect({ replications, incomplete }).toEqual({ replications: 25, incomplete: undefined })
  })
})

describe('a run that is cut short', () => {
  it.each([1, 2])('sums up what every arm has finished, on %i threads', async (threads) => {
    const runner = threads === 2 ? two : undefined
    const stop = new AbortController()
    const cut = await compare({
      ...options,
      replications: 1000,
      runner,
      signal: stop.signal,
      onProgress: ({ done }) => {
        // Late enough that a thread which the machine kept waiting has finished its first shard.
        if (done >= 60) stop.abort()
      },
    })
    expect(cut.incomplete).toBe(true)
    expect(cut.replications).toBeGreaterThanOrEqual(2)
    expect(cut.replications).toBeLessThan(1000)
    const short = await compare({ ...options, replications: cut.replications })
    expect(resultsJson(cut)).toBe(resultsJson({ ...short, incomplete: true }))
  })

  it('has no measures when not two replications were finished', async () => {
    const cut = await compare({ ...options, signal: AbortSignal.abort() })
    expect(cut).toMatchObject({ incomplete: true, replications: 0 })
    expect(cut.arms.map(({ measures }) => measures)).toEqual([{}, {}])
    expect(() => resultsJson(cut)).not.toThrow()
  })
})

describe('a bug of the model', () => {
  it.each([1, 2])('ends the run naming arm and replication, on %i threads', async (threads) => {
    const arm = tinyShop.arms[0]
    if (!arm) throw new Error('no arm')
    const plan = { ...compilePlan(planInputs(tinyShop, arm)), products: [] }
    extra = startRunner(threads)
    const shards = [{ arm: 0, from: 3, to: 4 }]
    const run = extra.run([{ name: 'base', plan, costs: costsOf(arm.scenario) }], shards, () => {})
    await expect(run).rejects.toThrow('(arm base, replication 3)')
  })
})
