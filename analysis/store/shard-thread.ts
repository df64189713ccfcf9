import { Worker } from 'node:worker_threads'
import type { ArmJob, Shard, ShardAnswer } from './shard.ts'
import type { FromWorker, ToWorker } from './shard-worker.ts'

export type ThreadEvents = {
  /** The thread can take shards: it is up, or it has answered one. */
  onFree: () => void
  onAnswer: (answer: ShardAnswer) => void
  /** The thread found a bug of ours. */
  onFailure: (message: string) => void
  /** The thread is gone, with the shards that it had not answered. */
  onDeath: (unanswered: readonly Shard[], why: string) => void
}

/** What a thread works for: the arms of a run, and who wants to hear of it. */
type Task = { jobs: readonly ArmJob[]; events: ThreadEvents }

/** A worker thread that runs shards. It starts at once; idle, it does not keep the process alive. */
export class ShardThread {
  state: 'starting' | 'up' | 'dead' = 'starting'
  /** Resolves when the thread is up, or dead. */
  readonly started: Promise<void>
  readonly #unanswered: Shard[] = []
  #worker: Worker | undefined
  #task: Task | undefined

  constructor(entry: Promise<URL>) {
    this.started = entry.then((found) => this.#start(found))
  }

  /** Shards sent and not yet answered. */
  get load(): number {
    return this.#unanswered.length
  }

  /** From now on the thread works for `events`, and keeps the process alive. */
  begin(jobs: readonly ArmJob[], events: ThreadEvents): void {
    this.#task = { jobs, events }
    this.#worker?.ref()
    this.#tell({ jobs })
    if (this.state === 'up') events.onFree()
  }

  give(shard: Shard): void {
    this.#unanswered.push(shard)
    this.#tell({ shard })
  }

  /** The thread waits for another run. */
  end(): void {
    this.#task = undefined
    this.#worker?.unref()
  }

  async stop(): Promise<void> {
    this.end()
    const isStarting = this.#worker === undefined
    this.state = 'dead'
    if (!isStarting) await this.#worker?.terminate()
  }

  async #start(entry: URL): Promise<void> {
    if (this.state === 'dead') return
    // Without the flags of this process: the entry registers what it needs by itself.
    const worker = new Worker(entry, { execArgv: [] })
    this.#worker = worker
    let why = ''
    worker.on('error', (error) => {
      why = `: ${error.message}` // 'exit' follows
    })
    worker.on('message', (message: FromWorker) => this.#hear(message))
    if (this.#task) this.#tell({ jobs: this.#task.jobs })
    await new Promise<void>((resolve) => {
      worker.once('message', () => resolve())
      worker.once('exit', (code) => {
        this.state = 'dead'
        this.#task?.events.onDeath(this.#unanswered, `with code ${code}${why}`)
        resolve()
      })
    })
    if (!this.#task) worker.unref()
  }

  #tell(message: ToWorker): void {
    this.#worker?.postMessage(message, [])
  }

  #hear(message: FromWorker): void {
    if ('error' in message) {
      this.#task?.events.onFailure(message.error)
      return
    }
    if ('isReady' in message) this.state = 'up'
    else {
      this.#unanswered.shift()
      this.#task?.events.onAnswer(message)
    }
    this.#task?.events.onFree()
  }
}
