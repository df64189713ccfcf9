import type { Hours } from '../base/units.ts'

const CHUNK_BITS = 5
const CHUNK = 1 << CHUNK_BITS
const FIRST_CHUNKS = 64
const NONE = -1

/**
 * Unordered piles of events in chains of chunks. Adding writes next to what was added last, so that
 * thousands of piles stay fast where a linked list of single events would miss the cache each time.
 */
export class BucketStore {
  private times = new Float64Array(FIRST_CHUNKS * CHUNK)
  private payloads = new Uint32Array(FIRST_CHUNKS * CHUNK)
  /** The chunk after this one, in its pile or in the list of free chunks. */
  private nextChunk = new Int32Array(FIRST_CHUNKS)
  private freeChunk = NONE
  private usedChunks = 0
  private readonly firstChunk: Int32Array
  /** Where the pile's next event goes; a multiple of the chunk length when a new chunk is due. */
  private readonly slots: Int32Array

  constructor(piles: number) {
    this.firstChunk = new Int32Array(piles).fill(NONE)
    this.slots = new Int32Array(piles)
  }

  isEmpty(pile: number): boolean {
    return this.firstChunk[pile] === NONE
  }

  add(pile: number, time: Hours, payload: number): void {
    let slot = this.slots[pile]!
    if ((slot & (CHUNK - 1)) === 0) slot = this.chainChunk(pile, slot)
    this.times[slot] = time
    this.payloads[slot] = payload
    this.slots[pile] = slot + 1
  }

  count(pile: number): number {
    let chunk = this.firstChunk[pile]!
    if (chunk === NONE) return 0
    let full = 0
    const last = this.lastChunk(pile)
    for (; chunk !== last; chunk = this.nextChunk[chunk]!) full += CHUNK
    return full + this.slots[pile]! - (last << CHUNK_BITS)
  }

  /** Moves a pile's events to the columns from index `to` on, which must have room; returns the index after. */
  drain(pile: number, times: Float64Array, payloads: Uint32Array, to: number): number {
    if (this.isEmpty(pile)) return to
    const { times: fromTimes, payloads: fromPayloads, nextChunk } = this
    const last = this.lastChunk(pile)
    let end = to
    for (let chunk = this.firstChunk[pile]!; ; chunk = nextChunk[chunk]!) {
      let slot = chunk << CHUNK_BITS
      const full = chunk === last ? this.slots[pile]! : slot + CHUNK
      for (; slot < full; slot++, end++) {
        times[end] = fromTimes[slot]!
        payloads[end] = fromPayloads[slot]!
      }
      if (chunk === last) break
    }
    this.nextChunk[last] = this.freeChunk
    this.freeChunk = this.firstChunk[pile]!
    this.firstChunk[pile] = NONE
    this.slots[pile] = 0
    return end
  }

  private lastChunk(pile: number): number {
    return (this.slots[pile]! - 1) >> CHUNK_BITS
  }

  private chainChunk(pile: number, slot: number): number {
    const chunk = this.takeChunk()
    if (this.firstChunk[pile] === NONE) this.firstChunk[pile] = chunk
    else this.nextChunk[(slot - 1) >> CHUNK_BITS] = chunk
    return chunk << CHUNK_BITS
  }

  private takeChunk(): number {
    const free = this.freeChunk
    if (free !== NONE) {
      this.freeChunk = this.nextChunk[free]!
      return free
    }
    if (this.usedChunks === this.nextChunk.length) this.grow()
    return this.usedChunks++
  }

  private grow(): void {
    const chunks = this.nextChunk.length * 2
    const times = new Float64Array(chunks * CHUNK)
    const payloads = new Uint32Array(chunks * CHUNK)
    const nextChunk = new Int32Array(chunks)
    times.set(this.times)
    payloads.set(this.payloads)
    nextChunk.set(this.nextChunk)
    this.times = times
    this.payloads = payloads
    this.nextChunk = nextChunk
  }
}
