import { Worker } from 'node:worker_threads'
import type { ArmJob, Shard, ShardAnswer } from './shard.ts'
import type { FromWorker, ToWorker } from './shard-worker.ts'

export const workerEntry = new URL('shard-worker.mjs', import.meta.url)

export type ThreadEvents = {
  /** The thread can take shards: it is up, or it has answered one. */
  onFree: () => void
  onAnswer: (answer: ShardAnswer) => void
  /** The thread found a bug of ours. */
  onFailure: (message: string) => void
  /** The thread is gone, with the shards that it had not answered. */
  onDeath: (unanswered: readonly Shard[], why: string) => void
}

/** A worker thread that runs shards. It starts at once; idle, it does not keep the process alive. */
export class ShardThread {
  state: 'starting' | 'up' | 'dead' = 'starting'
  readonly #worker: Worker
  readonly #unanswered: Shard[] = []
  readonly #started: Promise<void>
  #events: ThreadEvents | undefined

  constructor(entry: URL) {
    // Without the flags of this process: the entry registers what it needs by itself.
    this.#worker = new Worker(entry, { execArgv: [] })
    this.#worker.unref()
    this.#started = new Promise((resolve) => {
      this.#worker.once('message', () => resolve())
      this.#worker.once('exit', () => resolve())
    })
    this.#worker.on('message', (message: FromWorker) => this.#hear(message))
    let why = ''
    this.#worker.on('error', (error) => {
      why = `: ${error.message}` // 'exit' follows
    })
    this.#worker.on('exit', (code) => {
      this.state = 'dead'
      this.#events?.onDeath(this.#unanswered, `with code ${code}${why}`)
    })
  }

  /** Resolves when the thread is up, or dead; keeps the process alive until then. */
  async started(): Promise<void> {
    this.#worker.ref()
    await this.#started
    if (!this.#events) this.#worker.unref()
  }

  /** Shards sent and not yet answered. */
  get load(): number {
    return this.#unanswered.length
  }

  /** From now on the thread works for `events`, and keeps the process alive. */
  begin(jobs: readonly ArmJob[], events: ThreadEvents): void {
    this.#events = events
    this.#worker.ref()
    this.#tell({ jobs })
    if (this.state === 'up') events.onFree()
  }

  give(shard: Shard): void {
    this.#unanswered.push(shard)
    this.#tell({ shard })
  }

  /** The thread waits for another run. */
  end(): void {
    this.#events = undefined
    this.#worker.unref()
  }

  async stop(): Promise<void> {
    this.end()
    await this.#worker.terminate()
  }

  #tell(message: ToWorker): void {
    this.#worker.postMessage(message, [])
  }

  #hear(message: FromWorker): void {
    if ('error' in message) {
      this.#events?.onFailure(message.error)
      return
    }
    if ('isReady' in message) this.state = 'up'
    else {
      this.#unanswered.shift()
      this.#events?.onAnswer(message)
    }
    this.#events?.onFree()
  }
}
