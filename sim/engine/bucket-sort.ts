import type { Hours } from '../base/units.ts'
import { Heap } from './heap.ts'

const FIRST_ROOM = 1024
/** A cell with more events than this is sorted by itself: insertion would cost its square. */
const CROWDED = 24

/**
 * Sorts the events of one bucket by (time, payload): first into cells of equal width, two events a
 * cell on average, then by insertion. Ties crowd a cell whatever its width, and calendars make ties.
 */
export class BucketSorter {
  /** The caller puts the unsorted events here, after `reserve`. */
  times = new Float64Array(FIRST_ROOM)
  payloads = new Uint32Array(FIRST_ROOM)
  private cells = new Int32Array(FIRST_ROOM)
  private ends = new Int32Array(FIRST_ROOM)
  private readonly heap = new Heap()

  reserve(count: number): void {
    if (count <= this.times.length) return
    const room = Math.max(count, 2 * this.times.length)
    this.times = new Float64Array(room)
    this.payloads = new Uint32Array(room)
    this.cells = new Int32Array(room)
    this.ends = new Int32Array(room)
  }

  /**
   * Writes the first `count` events in order to the columns, which must have room.
   * Each time t has 0 <= (t - base) x perWidth - bucket < 1.
   */
  sortInto(
    sortedTimes: Float64Array,
    sortedPayloads: Uint32Array,
    count: number,
    base: Hours,
    perWidth: number,
    bucket: number,
  ): void {
    const { times, payloads, cells, ends } = this
    const cellCount = Math.max(1, 1 << (30 - Math.clz32(count)))
    ends.fill(0, 0, cellCount)
    for (let i = 0; i < count; i++) {
      const cell = (((times[i]! - base) * perWidth - bucket) * cellCount) | 0
      cells[i] = cell
      ends[cell]!++
    }
    let isCrowded = false
    for (let cell = 0, start = 0; cell < cellCount; cell++) {
      const size = ends[cell]!
      if (size > CROWDED) isCrowded = true
      ends[cell] = start
      start += size
    }
    for (let i = 0; i < count; i++) {
      const to = ends[cells[i]!]!++
      sortedTimes[to] = times[i]!
      sortedPayloads[to] = payloads[i]!
    }
    if (isCrowded) this.sortCrowded(sortedTimes, sortedPayloads, cellCount)
    insertionSort(sortedTimes, sortedPayloads, count)
  }

  private sortCrowded(times: Float64Array, payloads: Uint32Array, cellCount: number): void {
    for (let cell = 0, start = 0; cell < cellCount; cell++) {
      const end = this.ends[cell]!
      if (end - start > CROWDED) {
        const time = times[start]!
        const isTie = times.subarray(start, end).every((other) => other === time)
        if (isTie) payloads.subarray(start, end).sort()
        else this.heapSort(times, payloads, start, end)
      }
      start = end
    }
  }

  private heapSort(times: Float64Array, payloads: Uint32Array, start: number, end: number): void {
    const { heap } = this
    for (let i = start; i < end; i++) heap.push(times[i]!, payloads[i]!)
    for (let i = start; i < end; i++) {
      payloads[i] = heap.pop()
      times[i] = heap.lastTime
    }
  }
}

/** For a column that is nearly in order: the cells are. */
function insertionSort(times: Float64Array, payloads: Uint32Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const time = times[i]!
    const payload = payloads[i]!
    let hole = i
    while (hole > 0) {
      const before = times[hole - 1]!
      if (before < time || (before === time && payloads[hole - 1]! <= payload)) break
      times[hole] = before
      payloads[hole] = payloads[hole - 1]!
      hole--
    }
    times[hole] = time
    payloads[hole] = payload
  }
}
