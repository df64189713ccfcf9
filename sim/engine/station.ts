import { invariant } from '../base/invariant.ts'
import type { Hours } from '../base/units.ts'
import type { Kind } from './event-list.ts'
import { ShiftClock } from './shifts.ts'
import type { Shifts } from './shifts.ts'
import type { Simulation } from './simulation.ts'
import { StationLoads } from './station-loads.ts'
import { DueLine, FifoLine } from './waiting-line.ts'
import type { WaitingLine } from './waiting-line.ts'

export interface StationSettings {
  name: string
  /** People on shift, a whole number of 0 or more. */
  capacity: number
  /** Who is next: first in first out, or earliest deadline first (ties by entity). */
  discipline: 'fifo' | 'edf'
  /** When the station is staffed; always when left out. */
  shifts?: Shifts | undefined
  /**
   * How long a service takes. It is the station's n-th (from 0): a duration drawn by that number, and
   * not by the entity, keeps the luck of the staff equal in two arms that serve different cases.
   */
  serviceHours: (entity: number, nthService: number) => Hours
  onStart?: ((entity: number) => void) | undefined
  onEnd: (entity: number) => void
  /** Whether loads by hour of the day are counted; true when left out. It costs a sixth of a short event. */
  countsLoads?: boolean | undefined
}

/**
 * A resource with people, shifts and a waiting line. A started service is never interrupted: it ends
 * even after closing. At an end the next in line starts first, then `onEnd` is told.
 */
export class Station {
  /** Services started so far; the number of the next one. */
  started = 0
  /** Entities that left while still waiting. */
  left = 0
  /** People at work now. */
  busy = 0
  private readonly sim: Simulation
  private readonly capacity: number
  private readonly line: WaitingLine
  private readonly clock: ShiftClock | undefined
  private readonly serviceHours: (entity: number, nthService: number) => Hours
  private readonly onStart: ((entity: number) => void) | undefined
  private readonly onEnd: (entity: number) => void
  private readonly opening: Kind
  private readonly ending: Kind
  private wakesAt: Hours = -Infinity
  private readonly loads: StationLoads | undefined

  constructor(sim: Simulation, settings: StationSettings) {
    const { name, capacity } = settings
    invariant(
      Number.isInteger(capacity) && capacity >= 0,
      () => `station ${name}: ${capacity} people`,
    )
    this.sim = sim
    this.capacity = capacity
    this.line = settings.discipline === 'fifo' ? new FifoLine() : new DueLine()
    this.clock = settings.shifts && new ShiftClock(settings.shifts)
    this.serviceHours = settings.serviceHours
    this.onStart = settings.onStart
    this.onEnd = settings.onEnd
    this.loads = settings.countsLoads === false ? undefined : new StationLoads(sim.now)
    this.opening = sim.on(`${name}: opening`, () => this.open())
    this.ending = sim.on(`${name}: end of service`, (entity) => this.end(entity))
  }

  /** Entities waiting now. */
  get waiting(): number {
    return this.line.size
  }

  isWaiting(entity: number): boolean {
    return this.line.isWaiting(entity)
  }

  /** Joins the line, and starts at once if a person is free. `dueHours` orders an `edf` line. */
  enter(entity: number, dueHours: Hours = Infinity): void {
    this.count()
    // With a free person and nobody before it there is no line to join.
    if (this.busy < this.capacity && this.line.size === 0 && this.isOpen()) this.start(entity)
    else {
      this.line.join(entity, dueHours)
      if (this.busy < this.capacity) this.startWaiting()
    }
  }

  /** Leaves the line; false, and nothing happens, when the entity does not wait: started or never came. */
  leave(entity: number): boolean {
    if (!this.line.isWaiting(entity)) return false
    this.count()
    this.left++
    return this.line.leave(entity)
  }

  /** The entities that wait, in no order. Those in service are entities of pending events. */
  waitingEntities(): number[] {
    return this.line.entities()
  }

  /** Gives entities new numbers that keep their order; `Simulation.renumber` does so for those in service. */
  renumber(numberOf: (entity: number) => number): void {
    this.line.renumber(numberOf)
  }

  /** The kind of the event that ends a service. */
  get endKind(): Kind {
    return this.ending
  }

  /** Person-hours at work for each hour of the day, up to now; of a station that counts loads. */
  busyHoursByHour(): Float64Array {
    this.count()
    return this.countedLoads().busyByHour()
  }

  /** Waiting entities x hours for each hour of the day, up to now. */
  queueHoursByHour(): Float64Array {
    this.count()
    return this.countedLoads().queueByHour()
  }

  private open(): void {
    this.count()
    this.startWaiting()
  }

  /** Starts as many services as there are people on shift; the levels are counted up to now already. */
  private startWaiting(): void {
    const { line, capacity } = this
    while (line.size > 0 && this.busy < capacity) {
      if (!this.isOpen()) {
        this.wakeAtOpening()
        return
      }
      this.start(line.next())
    }
  }

  private start(entity: number): void {
    this.busy++
    this.sim.after(this.serviceHours(entity, this.started++), this.ending, entity)
    this.onStart?.(entity)
  }

  private isOpen(): boolean {
    return this.clock === undefined || this.clock.isOpen(this.sim.now)
  }

  private end(entity: number): void {
    this.count()
    this.busy--
    if (this.line.size > 0) this.startWaiting()
    this.onEnd(entity)
  }

  /** One opening event is enough, and none is needed while nobody waits: an idle station lets a run end. */
  private wakeAtOpening(): void {
    const { clock } = this
    if (clock === undefined || this.wakesAt > this.sim.now) return
    this.wakesAt = clock.nextOpening(this.sim.now)
    this.sim.at(this.wakesAt, this.opening, 0)
  }

  private count(): void {
    if (this.loads !== undefined) this.loads.count(this.busy, this.line.size, this.sim.now)
  }

  private countedLoads(): StationLoads {
    invariant(this.loads !== undefined, () => 'this station counts no loads')
    return this.loads
  }
}
