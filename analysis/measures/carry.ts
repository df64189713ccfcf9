import { InvariantError } from '../../sim/index.ts'

/**
 * Carries the sums of measures from one batch of rows to the next. Every batch is measured in the same
 * order, so its n-th sum goes on from the n-th of the batch before it; a last pass over no rows at all
 * then finds the sums of all batches.
 */
export class Carry {
  readonly #sums: Float64Array[] = []
  readonly #lists: ValueList[] = []
  #nextSum = 0
  #nextList = 0
  #isLast = false

  /** Before each pass. @param isLast when this is the pass over no rows. */
  begin(isLast: boolean): void {
    if (this.#nextSum !== this.#sums.length || this.#nextList !== this.#lists.length) {
      throw new InvariantError('a batch was measured by fewer sums than the one before it')
    }
    this.#nextSum = 0
    this.#nextList = 0
    this.#isLast = isLast
  }

  /** The sums up to this batch. */
  add(sums: Float64Array): Float64Array {
    const carried = (this.#sums[this.#nextSum++] ??= new Float64Array(sums.length))
    sums.forEach((sum, i) => (carried[i] = (carried[i] ?? 0) + sum))
    return carried.slice()
  }

  /** All values on the last pass and none before it, for nothing can be said of a part of them. */
  join(values: Float64Array): Float64Array {
    const list = (this.#lists[this.#nextList++] ??= new ValueList())
    list.add(values)
    return this.#isLast ? list.values() : new Float64Array(0)
  }
}

const GROWTH = 1.25

/** Values that become more, without room for many more than there are. */
class ValueList {
  #room = new Float64Array(0)
  #length = 0

  add(values: Float64Array): void {
    const length = this.#length + values.length
    if (length > this.#room.length) {
      const wider = new Float64Array(Math.max(length, Math.ceil(this.#room.length * GROWTH)))
      wider.set(this.values())
      this.#room = wider
    }
    this.#room.set(values, this.#length)
    this.#length = length
  }

  values(): Float64Array {
    return this.#room.subarray(0, this.#length)
  }
}
