import { rowLength } from '../measures/replication-row.ts'
import type { Shard, ShardAnswer } from './shard.ts'

/** The rows of every arm and replication as answers come in, in any order; each has its own place. */
export class RunRows {
  /** Replications 0 to below this are there in every arm: what a shorter run would have given. */
  complete = 0
  readonly #rows: (Float64Array | undefined)[][]

  constructor(arms: number) {
    this.#rows = Array.from({ length: arms }, () => [])
  }

  add({ shard, rows }: ShardAnswer): void {
    for (let number = shard.from; number < shard.to; number++) {
      const start = (number - shard.from) * rowLength
      const ofArm = this.#rows[shard.arm]
      if (ofArm) ofArm[number] = rows.subarray(start, start + rowLength)
    }
    while (this.#rows.every((ofArm) => ofArm[this.complete] !== undefined)) this.complete++
  }

  /** One number of a row over the complete replications of an arm, in their order. */
  values(arm: number, at: number): Float64Array {
    const ofArm = this.#rows[arm]
    return Float64Array.from({ length: this.complete }, (_, n) => ofArm?.[n]?.[at] ?? NaN)
  }
}

/** One shard a replication, the arms of a replication side by side, so that pairs end together. */
export function shardsOf(arms: number, from: number, to: number): Shard[] {
  return Array.from({ length: to - from }, (_, n) => from + n).flatMap((number) =>
    Array.from({ length: arms }, (_, arm) => ({ arm, from: number, to: number + 1 })),
  )
}
