import { InvariantError } from '../../sim/index.ts'

/**
 * Carries the sums of measures from one batch of rows to the next. Every batch is measured in the same
 * order, so its n-th sum goes on from the n-th of the batch before it; a last pass over no rows at all
 * then finds the sums of all batches.
 */
export class Carry {
  readonly #sums: Float64Array[] = []
  readonly #values: Float64Array[][] = []
  #nextSum = 0
  #nextValues = 0
  #isLast = false

  /** Before each pass. @param isLast when this is the pass over no rows. */
  begin(isLast: boolean): void {
    if (this.#nextSum !== this.#sums.length || this.#nextValues !== this.#values.length) {
      throw new InvariantError('a batch was measured by fewer sums than the one before it')
    }
    this.#nextSum = 0
    this.#nextValues = 0
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
    const parts = (this.#values[this.#nextValues++] ??= [])
    if (values.length > 0) parts.push(values.slice())
    if (!this.#isLast) return new Float64Array(0)
    const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
    let start = 0
    for (const part of parts) {
      all.set(part, start)
      start += part.length
    }
    return all
  }
}
