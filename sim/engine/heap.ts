import { invariant } from '../base/invariant.ts'
import type { Hours } from '../base/units.ts'
import type { EventList } from './event-list.ts'

const FIRST_ROOM = 1024

/** A binary heap in two parallel columns: the plain event list, best while few events are pending. */
export class Heap implements EventList {
  lastTime: Hours = -Infinity
  size = 0
  /** Children of i are at 2i + 1 and 2i + 2; neither comes before its parent. An empty heap's root is Infinity. */
  private times = new Float64Array(FIRST_ROOM).fill(Infinity)
  private payloads = new Uint32Array(FIRST_ROOM)

  push(time: Hours, payload: number): void {
    if (this.size === this.times.length) this.grow()
    const times = this.times
    const payloads = this.payloads
    let hole = this.size++
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      const parentTime = times[parent]!
      if (parentTime < time || (parentTime === time && payloads[parent]! <= payload)) break
      times[hole] = parentTime
      payloads[hole] = payloads[parent]!
      hole = parent
    }
    times[hole] = time
    payloads[hole] = payload
  }

  peekTime(): Hours {
    return this.times[0]!
  }

  /** Payload of the earliest event; of no meaning when there is none. */
  peekPayload(): number {
    return this.payloads[0]!
  }

  pop(): number {
    invariant(this.size > 0, () => 'no event to pop')
    const payload = this.payloads[0]!
    this.lastTime = this.times[0]!
    const last = --this.size
    if (last === 0) this.times[0] = Infinity
    else this.sink(this.times[last]!, this.payloads[last]!, last)
    return payload
  }

  clear(): void {
    this.size = 0
    this.times[0] = Infinity
    this.lastTime = -Infinity
  }

  rewrite(change: (payloads: Uint32Array) => void): void {
    change(this.payloads.subarray(0, this.size))
  }

  /** Puts an event in the empty root's place and lets earlier children rise past it. */
  private sink(time: Hours, payload: number, size: number): void {
    const times = this.times
    const payloads = this.payloads
    let hole = 0
    let child = 1
    while (child < size) {
      let childTime = times[child]!
      const right = child + 1
      if (right < size) {
        const rightTime = times[right]!
        const isEarlier = rightTime < childTime
        if (isEarlier || (rightTime === childTime && payloads[right]! < payloads[child]!)) {
          child = right
          childTime = rightTime
        }
      }
      if (time < childTime || (time === childTime && payload <= payloads[child]!)) break
      times[hole] = childTime
      payloads[hole] = payloads[child]!
      hole = child
      child = 2 * hole + 1
    }
    times[hole] = time
    payloads[hole] = payload
  }

  private grow(): void {
    const times = new Float64Array(this.times.length * 2)
    const payloads = new Uint32Array(times.length)
    times.set(this.times)
    payloads.set(this.payloads)
    this.times = times
    this.payloads = payloads
  }
}
