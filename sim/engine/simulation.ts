/**
 * The door of the engine. A queue with three clerks, complete:
 *
 *     const sim = new Simulation()
 *     const stream = makeStream(rootKey('queue'), 0, 'clerks')
 *     const clerks = new Station(sim, {
 *       name: 'clerks', capacity: 3, discipline: 'fifo', onEnd: () => {},
 *       serviceHours: (_, nth) => exponential(stream.uniform(nth, 1), 1 / 10),
 *     })
 *     const arrive = sim.on('arrive', (customer) => {
 *       clerks.enter(customer)
 *       sim.after(exponential(stream.uniform(customer, 0), 1 / 25), arrive, customer + 1)
 *     })
 *     sim.at(0, arrive, 0)
 *     sim.run(1000)
 *
 * Handlers are functions of an entity number; what an entity is lives in the caller's columns. To
 * cancel, keep the due time in a column and ignore the stale event: `Deadlines`.
 */
import { invariant } from '../base/invariant.ts'
import type { Hours } from '../base/units.ts'
import { entityOf, isEntity, kindOf, MOST_ENTITIES, MOST_KINDS, packEvent } from './event-list.ts'
import type { EventList, Kind } from './event-list.ts'
import { Wheel } from './wheel.ts'

/** No event lies beyond: from there on a double would soon not tell one hour from the next. */
export const LATEST_HOURS = 2 ** 50

/** Handles an event of an entity at the moment `now`. */
export type Handler = (entity: number, now: Hours) => void
export type Listener = (time: Hours, kind: Kind, entity: number) => void

/** A clock, an event list and a handler for each kind of event. */
export class Simulation {
  /** The time of the event being handled; 0 at the start. */
  now: Hours = 0
  eventsHandled = 0
  private readonly events: EventList
  private readonly handlers: Handler[] = []
  private readonly names: string[] = []
  private listener: Listener | undefined
  private untilHours: Hours = Infinity
  private isRunning = false

  constructor(events: EventList = new Wheel()) {
    this.events = events
  }

  /** Registers a kind of event. At equal times kinds happen in the order of registration. */
  on(name: string, handler: Handler): Kind {
    invariant(
      this.handlers.length < MOST_KINDS,
      () => `no room for event ${name}: ${MOST_KINDS} kinds`,
    )
    this.names.push(name)
    return this.handlers.push(handler) - 1
  }

  /** The name that a kind was registered under. */
  nameOf(kind: Kind): string {
    return this.names[kind] ?? `kind ${kind}`
  }

  /**
   * Schedules an event, not before now nor beyond `LATEST_HOURS`. Equal events happen as often as
   * scheduled.
   */
  at(timeHours: Hours, kind: Kind, entity: number): void {
    const isTime = timeHours >= this.now && timeHours <= LATEST_HOURS
    const isKind = kind >>> 0 === kind && kind < this.handlers.length
    if (!isTime || !isKind || !isEntity(entity)) this.refuse(timeHours, kind, entity)
    this.events.push(timeHours, packEvent(kind, entity))
  }

  after(delayHours: Hours, kind: Kind, entity: number): void {
    this.at(this.now + delayHours, kind, entity)
  }

  /**
   * Handles events in order of (time, kind, entity) up to and including `untilHours`, then sets the
   * clock there if that is finite. Returns the number of events handled in this call. A handler may
   * `stop` the run it is part of, and not start another within it.
   */
  run(untilHours: Hours = Infinity): number {
    invariant(!this.isRunning, () => `a run to ${untilHours} h within a run`)
    invariant(untilHours >= -Infinity, () => `a run to ${untilHours} h`)
    const before = this.eventsHandled
    // Never Infinity: an empty list's next time is Infinity and must end the loop.
    this.untilHours = Math.min(untilHours, Number.MAX_VALUE)
    this.isRunning = true
    try {
      if (this.listener) this.loopObserved(this.listener)
      else this.loop()
    } finally {
      this.isRunning = false
    }
    const isStopped = this.untilHours === -Infinity
    if (!isStopped && untilHours < Infinity && untilHours > this.now) this.now = untilHours
    return this.eventsHandled - before
  }

  /** For handlers: ends the run after the present event; what is scheduled stays for the next `run`. */
  stop(): void {
    invariant(this.isRunning, () => 'no run to stop')
    this.untilHours = -Infinity
  }

  /** Tells each event just before its handler runs; for oracles, laws and traces. Takes effect at `run`. */
  observe(listener: Listener): void {
    this.listener = listener
  }

  /**
   * Gives entities new numbers: `change` may rewrite the packed events that are pending, in no order,
   * if it keeps the order of the entities of a kind.
   */
  renumber(change: (events: Uint32Array) => void): void {
    this.events.rewrite(change)
  }

  private loop(): void {
    const { events, handlers } = this
    while (events.peekTime() <= this.untilHours) {
      const payload = events.pop()
      this.now = events.lastTime
      this.eventsHandled++
      handlers[kindOf(payload)]!(entityOf(payload), this.now)
    }
  }

  private loopObserved(listener: Listener): void {
    const { events, handlers } = this
    while (events.peekTime() <= this.untilHours) {
      const payload = events.pop()
      this.now = events.lastTime
      this.eventsHandled++
      listener(this.now, kindOf(payload), entityOf(payload))
      handlers[kindOf(payload)]!(entityOf(payload), this.now)
    }
  }

  private refuse(timeHours: Hours, kind: Kind, entity: number): never {
    const event = `${this.nameOf(kind)} of entity ${entity} at ${timeHours} h`
    const kinds = this.handlers.length
    invariant(kind >>> 0 === kind && kind < kinds, () => `${event}: ${kinds} kinds are registered`)
    invariant(isEntity(entity), () => `${event}: entities run from 0 to ${MOST_ENTITIES - 1}`)
    invariant(!Number.isNaN(timeHours), () => `${event}: no time`)
    invariant(timeHours >= this.now, () => `${event} lies before now, ${this.now} h`)
    invariant(false, () => `${event} lies beyond the latest time, ${LATEST_HOURS} h`)
  }
}
