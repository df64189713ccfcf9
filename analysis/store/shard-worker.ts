import { parentPort } from 'node:worker_threads'
import { runShard } from './shard.ts'
import type { ArmJob, Shard, ShardAnswer } from './shard.ts'

/** From the runner: the arms, once, then shards. */
export type ToWorker = { jobs: readonly ArmJob[] } | { shard: Shard }

/** To the runner: that it is up, an answer, or what went wrong, which is our bug. */
export type FromWorker = { isReady: true } | ShardAnswer | { error: string }

let jobs: readonly ArmJob[] = []

/** A thread hands the memory of an answer over; a process sends a copy. */
function say(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  if (parentPort) parentPort.postMessage(message, transfer)
  else process.send?.(message)
}

function hear(message: ToWorker): void {
  if ('jobs' in message) {
    jobs = message.jobs
    return
  }
  try {
    const answer = runShard(jobs, message.shard)
    say(answer, [answer.rows.buffer as ArrayBuffer])
  } catch (error) {
    say({ error: error instanceof Error ? error.message : String(error) })
  }
}

if (parentPort) parentPort.on('message', hear)
else {
  process.on('message', (message) => hear(message as ToWorker))
  // An interrupt at the keyboard reaches every process; what becomes of the run is the runner's to say.
  process.on('SIGINT', () => undefined)
}

say({ isReady: true })
