import { parentPort } from 'node:worker_threads'
import { runShard } from './shard.ts'
import type { ArmJob, Shard, ShardAnswer } from './shard.ts'

/** From the runner: the arms, once, then shards. */
export type ToWorker = { jobs: readonly ArmJob[] } | { shard: Shard }

/** To the runner: that it is up, an answer, or what went wrong, which is our bug. */
export type FromWorker = { isReady: true } | ShardAnswer | { error: string }

let jobs: readonly ArmJob[] = []

parentPort?.on('message', (message: ToWorker) => {
  if ('jobs' in message) {
    jobs = message.jobs
    return
  }
  try {
    const answer: FromWorker = runShard(jobs, message.shard)
    parentPort?.postMessage(answer, [answer.rows.buffer as ArrayBuffer])
  } catch (error) {
    const failure: FromWorker = { error: error instanceof Error ? error.message : String(error) }
    parentPort?.postMessage(failure, [])
  }
})

const up: FromWorker = { isReady: true }
parentPort?.postMessage(up, [])
