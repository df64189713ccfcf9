import type { Hours } from '../base/units.ts'

const FIRST_ROOM = 1024

/**
 * When each entity's deadline falls due; one column per kind of deadline. Setting one is two lines,
 * and stopping it needs no search in the event list:
 *
 *     deadlines.set(order, due); sim.at(due, expire, order)      // start, or move, the timer
 *     deadlines.clear(order)                                     // stop it
 *     const expire = sim.on('expire', (order) => {
 *       if (!deadlines.isDue(order, sim.now)) return             // stopped or moved: a stale event
 *       deadlines.clear(order); ...
 *     })
 */
export class Deadlines {
  /** Infinity where none is set. */
  private dueHours = new Float64Array(FIRST_ROOM).fill(Infinity)

  set(entity: number, dueHours: Hours): void {
    if (entity >= this.dueHours.length) this.grow(entity + 1)
    this.dueHours[entity] = dueHours
  }

  clear(entity: number): void {
    if (entity < this.dueHours.length) this.dueHours[entity] = Infinity
  }

  /** Whether the event that happens at `now` is the deadline in force, not one stopped or moved since. */
  isDue(entity: number, now: Hours): boolean {
    return this.dueHours[entity] === now
  }

  /** When the deadline falls due; Infinity when none is set. */
  dueOf(entity: number): Hours {
    return this.dueHours[entity] ?? Infinity
  }

  /** Gives entities new numbers: the one at place i of `kept`, which ascends, becomes i; others end. */
  renumber(kept: Uint32Array): void {
    const { dueHours } = this
    const used = Math.min(kept.length, dueHours.length)
    for (let i = 0; i < used; i++) dueHours[i] = dueHours[kept[i]!] ?? Infinity
    dueHours.fill(Infinity, used)
  }

  private grow(room: number): void {
    const grown = new Float64Array(Math.max(room, this.dueHours.length * 2)).fill(Infinity)
    grown.set(this.dueHours)
    this.dueHours = grown
  }
}
