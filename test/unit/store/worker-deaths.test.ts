// A worker may die at any moment, of anything: it is replaced, its shards are run again, and the
// results are the bytes of a run in which nobody died.
import { setEnvironmentData } from 'node:worker_threads'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rowLength } from '../../../analysis/measures/replication-row.ts'
import { compare } from '../../../analysis/store/compare.ts'
import type { CompareOptions } from '../../../analysis/store/compare.ts'
import { ShardRun } from '../../../analysis/store/shard-run.ts'
import { startRunner } from '../../../analysis/store/shard-runner.ts'
import type { ShardRunner } from '../../../analysis/store/shard-runner.ts'
import { startProcess, startThread } from '../../../analysis/store/start-worker.ts'
import type { StartWorker, WorkerLike } from '../../../analysis/store/start-worker.ts'
import { resultsJson } from '../../../analysis/store/results-json.ts'
import { tinyShop } from './tiny-shop.ts'

const REPLICATIONS = 60
const SHARDS = REPLICATIONS * tinyShop.arms.length

let unharmed = ''
let runner: ShardRunner | undefined
beforeAll(async () => {
  unharmed = await json({})
})
afterEach(() => runner?.close())

async function json(rest: Partial<CompareOptions>): Promise<string> {
  const size = { replications: REPLICATIONS, threads: 1 }
  return resultsJson(await compare({ ...tinyShop, ...size, ...rest }))
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

describe('a thread that dies by itself', () => {
  /** A run whose worker dies in this way instead of answering, the first `deaths` times. */
  async function withDeaths(deaths: number, way: 'exit' | 'throw' | 'memory'): Promise<string> {
    const deathsLeft = new Int32Array(new SharedArrayBuffer(4))
    deathsLeft[0] = deaths
    setEnvironmentData('deathsLeft', deathsLeft.buffer)
    setEnvironmentData('wayToDie', way)
    runner = startRunner(2, new URL('dying-worker.mjs', import.meta.url), (entry) =>
      startThread(entry, { maxOldGenerationSizeMb: 96 }),
    )
    await runner.ready()
    const bytes = await json({ runner })
    expect(deathsLeft[0]).toBeLessThan(deaths)
    return bytes
  }

  it.each(['exit', 'throw', 'memory'] as const)('of %s is replaced', async (way) => {
    expect(await withDeaths(2, way)).toBe(unharmed)
  })
})

describe.each([
  ['a thread that is terminated', startThread],
  ['a process that is killed', startProcess],
] as const)('%s', (_, start: StartWorker) => {
  /** A run in which the worker that is up is ended as soon as so many shards are done, each time. */
  async function endedAfter(...moments: number[]): Promise<{ bytes: string; ended: number }> {
    let up: WorkerLike | undefined
    const dead = new Set<WorkerLike>()
    runner = startRunner(2, undefined, (entry) => {
      const worker = start(entry)
      worker.onMessage(() => {
        if (!dead.has(worker)) up = worker
      })
      return worker
    })
    await runner.ready()
    let ended = 0
    const bytes = await json({
      runner,
      onProgress: ({ done }) => {
        if (done < (moments[ended] ?? Infinity)) return
        // This thread waits for the next worker, or it would do all the work before that one is up.
        if (up === undefined) return pause(100)
        dead.add(up)
        void up.terminate()
        up = undefined
        ended++
      },
    })
    return { bytes, ended }
  }

  it.each([1, 17, SHARDS >> 1, SHARDS - 1])('after shard %i is replaced', async (moment) => {
    expect(await endedAfter(moment)).toEqual({ bytes: unharmed, ended: 1 })
  })

  it('is replaced each time that it happens in one run', async () => {
    expect(await endedAfter(5, 15, 25, 35)).toEqual({ bytes: unharmed, ended: 4 })
  })

  it('is replaced whatever it was about to say', async () => {
    // Ended by the clock, not by an answer: somewhere in a shard, a message or a start.
    const step = process.env['AFTERLAB_DEEP'] === '1' ? 1 : 10
    for (let waitMs = 0; waitMs < 60; waitMs += step) {
      const started: WorkerLike[] = []
      runner = startRunner(2, undefined, (entry) => {
        const worker = start(entry)
        started.push(worker)
        return worker
      })
      await runner.ready()
      const timer = setTimeout(() => void started[0]?.terminate(), waitMs)
      const bytes = await json({ runner })
      clearTimeout(timer)
      await runner.close()
      expect(bytes).toBe(unharmed)
    }
  })

  it('works on orders of a file as on simulated ones', async () => {
    const hours = Array.from({ length: 60 }, (__, n) => n * 2)
    const trace = {
      paidHours: Float64Array.from(hours),
      paidFen: Int32Array.from(hours, (each) => 5000 + each * 100),
      province: Uint8Array.from(hours, (each) => each % 31),
    }
    runner = startRunner(2, undefined, start)
    await runner.ready()
    const short = { trace, replications: 6 }
    expect(await json({ ...short, runner })).toBe(await json(short))
  })
})

describe('a worker whose last words come after its end', () => {
  it('is not heard: its shards have been given to others', async () => {
    let isFirst = true
    let lateAnswers = 0
    const start: StartWorker = () => {
      const speaks = isFirst
      isFirst = false
      const hearers: Parameters<WorkerLike['onMessage']>[0][] = []
      let end: Parameters<WorkerLike['onExit']>[0] = () => {}
      return {
        send: (message) => {
          if (!('shard' in message)) return
          setImmediate(() => {
            if (lateAnswers === 0) end('SIGKILL')
            lateAnswers++
            const answer = { shard: message.shard, rows: new Float64Array(rowLength) }
            for (const hear of hearers) hear(answer)
          })
        },
        onMessage: (hear) => {
          hearers.push(hear)
          if (speaks) setImmediate(() => hear({ isReady: true }))
        },
        onError: () => {},
        onExit: (ended) => {
          end = ended
        },
        ref: () => {},
        unref: () => {},
        terminate: () => Promise.resolve(),
      }
    }
    runner = startRunner(2, undefined, start)
    expect(await json({ runner })).toBe(unharmed)
    expect(lateAnswers).toBe(2)
  })
})

describe('deaths without end', () => {
  const shards = [0, 1, 2].map((number) => ({ arm: 0, from: number, to: number + 1 }))

  it('over one shard end the run', () => {
    const run = new ShardRun([], shards, () => {})
    for (let death = 0; death < 3; death++) {
      const taken = run.take()
      run.giveBack(taken ? [taken] : [], 'with code 1')
    }
    return expect(run.over).rejects.toThrow(
      '3 workers died over replication 0 of arm 0, the last with code 1',
    )
  })

  it('before any shard end the run', () => {
    const run = new ShardRun([], shards, () => {})
    for (let death = 0; death < 3; death++) run.giveBack([], 'with code 13')
    return expect(run.over).rejects.toThrow('3 workers died before their first')
  })

  it('over shards that are answered at last do not', async () => {
    const run = new ShardRun([], shards, () => {})
    for (let shard = run.take(); shard; shard = run.take()) {
      run.giveBack([shard], 'with code 1')
      const again = run.take()
      if (again) run.answer({ shard: again, rows: new Float64Array() })
    }
    await run.over
    expect(run.isComplete).toBe(true)
  })
})
