import type { StartWorker, WorkerLike } from './start-worker.ts'
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

/** A worker that runs shards, a thread or a process. It starts at once; idle, it does not keep us alive. */
export class ShardThread {
  state: 'starting' | 'up' | 'dead' = 'starting'
  /** Resolves when the thread is up, or dead. */
  readonly started: Promise<void>
  readonly #unanswered: Shard[] = []
  #worker: WorkerLike | undefined
  #task: Task | undefined

  constructor(entry: Promise<URL>, start: StartWorker) {
    this.started = entry.then((found) => this.#start(found, start))
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

  async #start(entry: URL, start: StartWorker): Promise<void> {
    if (this.state === 'dead') return
    const worker = start(entry)
    this.#worker = worker
    let why = ''
    worker.onError((error) => {
      why = `: ${error.message}` // the end follows
    })
    worker.onMessage((message) => this.#hear(message))
    if (this.#task) this.#tell({ jobs: this.#task.jobs })
    await new Promise<void>((resolve) => {
      worker.onMessage(() => resolve())
      worker.onExit((code) => {
        this.state = 'dead'
        this.#task?.events.onDeath(this.#unanswered, `with code ${code}${why}`)
        resolve()
      })
    })
    if (this.#task === undefined && this.state === 'up') worker.unref()
  }

  #tell(message: ToWorker): void {
    this.#worker?.send(message)
  }

  #hear(message: FromWorker): void {
    // The last words of a process may come after its end, when its shards have been given back.
    if (this.state === 'dead') return
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
