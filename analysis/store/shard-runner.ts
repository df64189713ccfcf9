import { setImmediate } from 'node:timers/promises'
import type { Plan } from '../../sim/index.ts'
import { ShardRun } from './shard-run.ts'
import { ShardThread } from './shard-thread.ts'
import { runShard } from './shard.ts'
import type { ArmJob, Shard, ShardAnswer } from './shard.ts'
import { startThread } from './start-worker.ts'
import type { StartWorker } from './start-worker.ts'
import { findWorkerEntry } from './worker-entry.ts'

/** Runs shards somewhere: here on threads of this process, elsewhere on the workers of a job engine. */
export type ShardRunner = {
  /**
   * Runs every shard and hands over each answer, in any order. Ends early, and closes the runner, when
   * `signal` aborts. Rejects when a shard finds a bug of ours.
   */
  run: (
    jobs: readonly ArmJob[],
    shards: readonly Shard[],
    onAnswer: (answer: ShardAnswer) => void,
    signal?: AbortSignal,
  ) => Promise<void>
  /** Resolves when the workers are up; a run does not need to wait for it. */
  ready: () => Promise<void>
  close: () => Promise<void>
}

/** Shards sent ahead to a thread, so that it never waits for the calling thread to be free. */
const AHEAD = 2

/** The calling thread works too while a replication has fewer orders than this: a second or so. */
const HELP_ORDERS = 200_000

/**
 * A runner on this machine. The calling thread is one of the `threads`, so one thread needs no worker;
 * only when replications are so long that it could not hear a signal does it leave the work to others.
 * Workers start at once: make the runner early, load the scenario meanwhile.
 * @param entry what workers start from, instead of what `findWorkerEntry` finds.
 * @param start threads when left out; `startProcess` where a worker may be killed.
 */
export function startRunner(
  threads: number,
  entry?: URL,
  start: StartWorker = (found) => startThread(found),
): ShardRunner {
  let found: Promise<URL> | undefined
  const hire = (): ShardThread => {
    found ??= entry ? Promise.resolve(entry) : findWorkerEntry()
    return new ShardThread(found, start)
  }
  let workers = Array.from({ length: threads - 1 }, hire)

  const close = async (): Promise<void> => {
    const old = workers
    workers = []
    await Promise.all(old.map((worker) => worker.stop()))
  }

  const begin = (worker: ShardThread, run: ShardRun, helps: boolean): void => {
    worker.begin(run.jobs, {
      onFree: () => fill(worker, run),
      onAnswer: (answer) => run.answer(answer),
      onFailure: (message) => run.fail(message),
      onDeath: (unanswered, why) => {
        run.giveBack(unanswered, why)
        if (run.isOver) return
        const next = hire()
        workers = workers.map((each) => (each === worker ? next : each))
        begin(next, run, helps)
        if (helps) void workHere(run)
      },
    })
  }

  const run: ShardRunner['run'] = async (jobs, shards, onAnswer, signal) => {
    const state = new ShardRun(jobs, shards, onAnswer, signal)
    const helps = threads === 1 || jobs.every(({ plan }) => ordersOf(plan) < HELP_ORDERS)
    const wanted = helps ? threads - 1 : threads
    workers = workers.filter((worker) => worker.state !== 'dead')
    while (workers.length < wanted) workers.push(hire())
    for (const worker of workers) begin(worker, state, helps)
    if (helps) void workHere(state)
    try {
      await state.over
    } finally {
      if (state.isComplete) for (const worker of workers) worker.end()
      else await close()
    }
  }

  const ready = async (): Promise<void> => {
    await Promise.all(workers.map(({ started }) => started))
  }
  return { run, ready, close }
}

function fill(worker: ShardThread, run: ShardRun): void {
  while (worker.load < AHEAD) {
    const shard = run.take()
    if (!shard) return
    worker.give(shard)
  }
}

/** Runs shards in the calling thread, letting messages and signals through after each. */
async function workHere(run: ShardRun): Promise<void> {
  for (let shard = run.take(); shard; shard = run.take()) {
    try {
      run.answer(runShard(run.jobs, shard))
    } catch (error) {
      run.fail(error instanceof Error ? error.message : String(error))
    }
    await setImmediate()
  }
}

/** Orders that a replication has, about. */
function ordersOf({ demand }: Plan): number {
  if (demand.trace) return demand.trace.paidHours.length
  return demand.checkoutsPerHour.reduce((sum, each) => sum + each, 0)
}
