import { InvariantError } from '../../sim/index.ts'
import type { ArmJob, Shard, ShardAnswer } from './shard.ts'

/** At this many deaths over one shard, or before any, a run gives up: it is no accident any more. */
const DEATHS = 3

/** The state of one run: which shards wait, how many are still to be answered, and how it ended. */
export class ShardRun {
  /** Resolves when every shard is answered or the run is aborted; rejects when it fails. */
  readonly over: Promise<void>
  readonly jobs: readonly ArmJob[]
  isOver = false
  readonly #waiting: Shard[]
  /** By the shard that was being run; a worker that died before it had one counts as `undefined`. */
  readonly #deaths = new Map<Shard | undefined, number>()
  readonly #onAnswer: (answer: ShardAnswer) => void
  #unanswered: number
  #end: (error?: unknown) => void = () => undefined

  constructor(
    jobs: readonly ArmJob[],
    shards: readonly Shard[],
    onAnswer: (answer: ShardAnswer) => void,
    signal?: AbortSignal,
  ) {
    this.jobs = jobs
    this.#waiting = shards.toReversed()
    this.#unanswered = shards.length
    this.#onAnswer = onAnswer
    this.over = new Promise((resolve, reject) => {
      const abort = (): void => this.#end()
      this.#end = (error) => {
        this.isOver = true
        signal?.removeEventListener('abort', abort)
        if (error === undefined) resolve()
        else reject(error)
      }
      signal?.addEventListener('abort', abort)
      if (shards.length === 0 || signal?.aborted) this.#end()
    })
  }

  /** False for a run that was aborted or failed. */
  get isComplete(): boolean {
    return this.#unanswered === 0
  }

  /** The next shard that nobody has; undefined when there is none or the run is over. */
  take(): Shard | undefined {
    return this.isOver ? undefined : this.#waiting.pop()
  }

  answer(answer: ShardAnswer): void {
    if (this.isOver) return
    this.#unanswered--
    this.#try(() => this.#onAnswer(answer))
    if (this.isComplete) this.#end()
  }

  /** Puts back the shards of a worker that died; the run fails when one kills again and again. */
  giveBack(shards: readonly Shard[], why: string): void {
    this.#waiting.push(...shards.toReversed())
    const [blamed] = shards
    const deaths = (this.#deaths.get(blamed) ?? 0) + 1
    this.#deaths.set(blamed, deaths)
    if (deaths >= DEATHS) this.fail(`${DEATHS} workers died${overShard(blamed)}, the last ${why}`)
  }

  fail(message: string): void {
    if (!this.isOver) this.#end(new InvariantError(message))
  }

  /** Does something on behalf of the run; what it throws ends the run. */
  #try(act: () => void): void {
    try {
      act()
    } catch (error) {
      this.#end(error)
    }
  }
}

function overShard(shard: Shard | undefined): string {
  return shard ? ` over replication ${shard.from} of arm ${shard.arm}` : ' before their first'
}
