import { invariant } from '../base/invariant.ts'
import type { Hours } from '../base/units.ts'
import { BucketSorter } from './bucket-sort.ts'
import { BucketStore } from './bucket-store.ts'
import { estimateWidth } from './bucket-width.ts'
import type { EventList } from './event-list.ts'
import { Heap } from './heap.ts'

const BUCKETS = 4096
/** The pile of events beyond the last bucket. */
const FAR = BUCKETS
/** So many events are left to the heap before buckets pay. */
const FEW = 64
const GROWTH = 4
/** Hours. What happens within 4 nanoseconds is one moment. */
const NARROWEST = 1e-12
/** Bucket numbers are counted from anew before they grow beyond what a double tells apart. */
const MOST_BUCKETS = 2 ** 40

/**
 * A wheel of time buckets. A bucket is sorted when the clock reaches it and then read off like a list;
 * what is scheduled into the open bucket itself goes to a small heap beside it, the late ones, and
 * what lies beyond the wheel waits in one far pile. The width of a bucket follows what is pending; it
 * is thought over as events are handled. While few events are pending all of them are late ones.
 */
export class Wheel implements EventList {
  lastTime: Hours = -Infinity
  size = 0
  /** The open bucket in order, from `cursor` on; Infinity ends it. */
  private times = new Float64Array(FEW).fill(Infinity)
  private payloads = new Uint32Array(FEW)
  private cursor = 0
  private readonly late = new Heap()
  private readonly store = new BucketStore(BUCKETS + 1)
  private readonly sorter = new BucketSorter()
  /** A time's bucket is floor((time - base) x perWidth); those below `nextBucket` have been opened. */
  private base: Hours = 0
  private width: Hours = Infinity
  private perWidth = 0
  private nextBucket = Infinity
  private farBucket = Infinity
  private farCount = 0
  /** No event of the far pile lies in an earlier bucket. */
  private farFirst = Infinity
  private lateLimit = FEW
  private laidSize = 0
  // What was done since the width was last thought over.
  private opened = 0
  private steps = 0
  private latePushes = 0
  private farMoves = 0

  push(time: Hours, payload: number): void {
    this.size++
    const place = (time - this.base) * this.perWidth
    if (place < this.nextBucket) this.pushLate(time, payload)
    else if (place < this.farBucket) this.store.add(place & (BUCKETS - 1), time, payload)
    else this.pushFar(time, payload, place)
  }

  peekTime(): Hours {
    const time = this.times[this.cursor]!
    const lateTime = this.late.peekTime()
    if (lateTime < time) return lateTime
    if (time < Infinity || this.size === 0) return time
    this.openNext()
    return Math.min(this.times[this.cursor]!, this.late.peekTime())
  }

  pop(): number {
    const { late } = this
    const lateTime = late.peekTime()
    const time = this.times[this.cursor]!
    if (lateTime < time) return this.popLate(lateTime)
    if (time === Infinity) {
      invariant(this.size > 0, () => 'no event to pop')
      this.openNext()
      return this.pop()
    }
    const payload = this.payloads[this.cursor]!
    if (lateTime === time && late.peekPayload() < payload) return this.popLate(lateTime)
    this.size--
    this.cursor++
    this.lastTime = time
    return payload
  }

  clear(): void {
    this.gather()
    this.lay(new Float64Array(0), new Uint32Array(0), Infinity)
    this.lastTime = -Infinity
  }

  rewrite(change: (payloads: Uint32Array) => void): void {
    const { times, payloads } = this.gather()
    change(payloads)
    this.lay(times, payloads, this.width)
  }

  private popLate(time: Hours): number {
    this.size--
    this.lastTime = time
    return this.late.pop()
  }

  private pushLate(time: Hours, payload: number): void {
    this.late.push(time, payload)
    this.latePushes++
    if (this.late.size > this.lateLimit) this.spread(this.width / GROWTH)
  }

  private pushFar(time: Hours, payload: number, place: number): void {
    this.store.add(FAR, time, payload)
    this.farCount++
    this.farFirst = Math.min(this.farFirst, Math.floor(place))
  }

  /** Sorts the next bucket that holds events into the open columns. */
  private openNext(): void {
    this.tune()
    if (this.late.size > 0) return
    const { store, sorter } = this
    const bucket = this.findBucket()
    const pile = bucket & (BUCKETS - 1)
    const count = store.count(pile)
    if (count >= this.times.length) {
      this.times = new Float64Array(2 * count)
      this.payloads = new Uint32Array(2 * count)
    }
    sorter.reserve(count)
    store.drain(pile, sorter.times, sorter.payloads, 0)
    sorter.sortInto(this.times, this.payloads, count, this.base, this.perWidth, bucket)
    this.times[count] = Infinity
    this.cursor = 0
    this.opened += count
    this.turnTo(bucket + 1)
  }

  /** The next bucket that holds events; there is one, on the wheel or in the far pile. */
  private findBucket(): number {
    if (this.size === this.farCount) this.turnTo(this.farFirst)
    for (;;) {
      this.steps++
      if (this.farFirst <= this.nextBucket) this.takeFar()
      if (!this.store.isEmpty(this.nextBucket & (BUCKETS - 1))) return this.nextBucket
      this.turnTo(this.nextBucket + 1)
    }
  }

  private turnTo(bucket: number): void {
    this.nextBucket = bucket
    this.farBucket = bucket + BUCKETS
  }

  /** Brings in from the far pile what the wheel now reaches. */
  private takeFar(): void {
    const count = this.farCount
    const times = new Float64Array(count)
    const payloads = new Uint32Array(count)
    this.store.drain(FAR, times, payloads, 0)
    this.farCount = 0
    this.farFirst = Infinity
    this.farMoves += count
    this.size -= count
    for (let i = 0; i < count; i++) this.push(times[i]!, payloads[i]!)
  }

  /** Thinks the width over whenever as much was done as laying the wheel anew would cost. */
  private tune(): void {
    const { opened, steps, latePushes, farMoves } = this
    const handled = opened + latePushes
    const isUncountable = this.size === this.farCount && this.farFirst > MOST_BUCKETS
    if (isUncountable || this.size > GROWTH * this.laidSize) {
      this.spread(Infinity)
    } else if (handled + steps + farMoves > Math.max(GROWTH * this.size, BUCKETS)) {
      this.startCounting()
      if (latePushes * 4 > handled && opened > 16 * steps) this.layAnew(this.width / GROWTH)
      else if (opened < 4 * steps || farMoves > 2 * handled) this.layAnew(this.width * GROWTH)
    }
  }

  private startCounting(): void {
    this.opened = 0
    this.steps = 0
    this.latePushes = 0
    this.farMoves = 0
  }

  private spread(widest: Hours): void {
    const { times, payloads } = this.gather()
    this.lay(times, payloads, Math.min(widest, estimateWidth(times, BUCKETS)))
  }

  private layAnew(width: Hours): void {
    const { times, payloads } = this.gather()
    this.lay(times, payloads, width)
  }

  /** Takes everything pending out of the wheel. */
  private gather(): { times: Float64Array; payloads: Uint32Array } {
    const times = new Float64Array(this.size)
    const payloads = new Uint32Array(this.size)
    let count = 0
    for (; this.times[this.cursor]! < Infinity; this.cursor++, count++) {
      times[count] = this.times[this.cursor]!
      payloads[count] = this.payloads[this.cursor]!
    }
    for (let pile = 0; pile <= FAR; pile++) count = this.store.drain(pile, times, payloads, count)
    for (; this.late.size > 0; count++) {
      payloads[count] = this.late.pop()
      times[count] = this.late.lastTime
    }
    return { times, payloads }
  }

  /** Puts events on an empty wheel of this bucket width; an infinite or no width leaves all to the heap. */
  private lay(times: Float64Array, payloads: Uint32Array, width: Hours): void {
    const isWheel = width > NARROWEST && width < Infinity
    this.width = isWheel ? width : Infinity
    this.perWidth = isWheel ? 1 / width : 0
    this.base = isWheel ? times.reduce((least, time) => Math.min(least, time), Infinity) : 0
    this.turnTo(isWheel ? 0 : Infinity)
    this.farCount = 0
    this.farFirst = Infinity
    this.laidSize = times.length
    this.lateLimit = Math.max(FEW, isWheel ? times.length / GROWTH : times.length * GROWTH)
    this.startCounting()
    this.size = 0
    for (let i = 0; i < times.length; i++) this.push(times[i]!, payloads[i]!)
  }
}
