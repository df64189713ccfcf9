import { invariant } from '../base/invariant.ts'
import { isEntity } from './event-list.ts'
import { Heap } from './heap.ts'
import type { Hours } from '../base/units.ts'

/** Entities that wait for a station, in the order in which it will take them. */
export interface WaitingLine {
  readonly size: number
  /** Adds an entity. @throws InvariantError when it waits already. */
  join(entity: number, dueHours: Hours): void
  /** Takes an entity out wherever it stands, without a search; false when it does not wait. */
  leave(entity: number): boolean
  /** Removes and returns the first; never when empty. */
  next(): number
  isWaiting(entity: number): boolean
  /** The entities that wait, in no order; some perhaps twice. */
  entities(): number[]
  /** Gives those that wait new numbers, in the same order. */
  renumber(numberOf: (entity: number) => number): void
}

function refuseJoin(entity: number): never {
  invariant(isEntity(entity), () => `${entity} is no entity that could wait`)
  invariant(false, () => `entity ${entity} waits already`)
}

const FIRST_ROOM = 1024
const NO_PLACE = 0
const LAST_PLACE = 2 ** 31 - 1

/** First in, first out: a ring of entities. Who leaves stays in the ring as a stale entry. */
export class FifoLine implements WaitingLine {
  size = 0
  private ring = new Int32Array(FIRST_ROOM)
  /** Places count up from 1; place p is at p modulo the ring's length. */
  private head = 1
  private tail = 1
  private places = new Int32Array(FIRST_ROOM)

  join(entity: number): void {
    if (entity >= this.places.length) this.widen(entity)
    if (this.places[entity] !== NO_PLACE) refuseJoin(entity)
    if (this.tail - this.head === this.ring.length || this.tail === LAST_PLACE) this.close()
    this.ring[this.tail & (this.ring.length - 1)] = entity
    this.places[entity] = this.tail++
    this.size++
  }

  leave(entity: number): boolean {
    if (!this.isWaiting(entity)) return false
    this.places[entity] = NO_PLACE
    this.size--
    return true
  }

  next(): number {
    const { ring, places } = this
    let entity = 0
    let place = 0
    do {
      place = this.head++
      entity = ring[place & (ring.length - 1)]!
    } while (places[entity] !== place)
    places[entity] = NO_PLACE
    this.size--
    return entity
  }

  isWaiting(entity: number): boolean {
    return this.places[entity]! > NO_PLACE
  }

  entities(): number[] {
    this.close()
    return Array.from(this.ring.subarray(this.head, this.tail))
  }

  renumber(numberOf: (entity: number) => number): void {
    this.close()
    this.places.fill(NO_PLACE)
    for (let place = this.head; place < this.tail; place++) {
      const entity = numberOf(this.ring[place]!)
      this.ring[place] = entity
      this.places[entity] = place
    }
  }

  /** Closes up over the stale entries, in a wider ring when the live ones fill more than half. */
  private close(): void {
    const old = this.ring
    const ring = new Int32Array(this.size * 2 > old.length ? old.length * 2 : old.length)
    let tail = 1
    for (let place = this.head; place < this.tail; place++) {
      const entity = old[place & (old.length - 1)]!
      if (this.places[entity] !== place) continue
      ring[tail] = entity
      // Not above `place`, so no entry still to be read can match it by chance.
      this.places[entity] = tail++
    }
    this.ring = ring
    this.head = 1
    this.tail = tail
  }

  private widen(entity: number): void {
    if (!isEntity(entity)) refuseJoin(entity)
    const places = new Int32Array(Math.max(entity + 1, this.places.length * 2))
    places.set(this.places)
    this.places = places
  }
}

const NOT_WAITING = -Infinity

/** Earliest deadline first, then lowest entity. Who leaves stays in the heap as a stale entry. */
export class DueLine implements WaitingLine {
  size = 0
  private entries = new Heap()
  private dueHours = new Float64Array(FIRST_ROOM).fill(NOT_WAITING)

  join(entity: number, dueHours: Hours): void {
    invariant(dueHours > NOT_WAITING, () => `entity ${entity} joins, due at ${dueHours} h`)
    if (entity >= this.dueHours.length) this.widen(entity)
    if (this.dueHours[entity] !== NOT_WAITING) refuseJoin(entity)
    if (this.entries.size >= 2 * this.size + FIRST_ROOM) this.close()
    this.dueHours[entity] = dueHours
    this.entries.push(dueHours, entity)
    this.size++
  }

  leave(entity: number): boolean {
    if (!this.isWaiting(entity)) return false
    this.dueHours[entity] = NOT_WAITING
    this.size--
    return true
  }

  next(): number {
    const { entries, dueHours } = this
    let entity = 0
    do entity = entries.pop()
    while (dueHours[entity] !== entries.lastTime)
    dueHours[entity] = NOT_WAITING
    this.size--
    return entity
  }

  isWaiting(entity: number): boolean {
    return this.dueHours[entity]! > NOT_WAITING
  }

  entities(): number[] {
    this.close()
    let found: number[] = []
    this.entries.rewrite((waiting) => {
      found = Array.from(waiting)
    })
    return found
  }

  renumber(numberOf: (entity: number) => number): void {
    this.close()
    this.dueHours.fill(NOT_WAITING)
    const lined = new Heap()
    while (this.entries.size > 0) {
      const entity = numberOf(this.entries.pop())
      this.dueHours[entity] = this.entries.lastTime
      lined.push(this.entries.lastTime, entity)
    }
    this.entries = lined
  }

  /** Throws the stale entries away. */
  private close(): void {
    const { entries, dueHours } = this
    const live = new Heap()
    while (entries.size > 0) {
      const entity = entries.pop()
      if (dueHours[entity] === entries.lastTime) live.push(entries.lastTime, entity)
    }
    this.entries = live
  }

  private widen(entity: number): void {
    if (!isEntity(entity)) refuseJoin(entity)
    const dueHours = new Float64Array(Math.max(entity + 1, this.dueHours.length * 2))
    dueHours.fill(NOT_WAITING).set(this.dueHours)
    this.dueHours = dueHours
  }
}
