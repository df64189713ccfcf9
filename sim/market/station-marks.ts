import type { StationLoad } from './tables.ts'
import type { World } from './world.ts'

/** Reads the desks' loads at the start and the end of the measured days; the difference is recorded. */
export class StationMarks {
  readonly #world: World
  readonly #busy: Float64Array[][] = [[], []]
  readonly #queue: Float64Array[][] = [[], []]

  constructor(world: World) {
    this.#world = world
  }

  /** `mark` is 0 at the start and 1 at the end. */
  take(mark: number): void {
    for (const station of [this.#world.reviewers, this.#world.inspectors]) {
      this.#busy[mark]!.push(station.busyHoursByHour().slice())
      this.#queue[mark]!.push(station.queueHoursByHour().slice())
    }
  }

  loads(): StationLoad[] {
    const { staff } = this.#world.plan
    return [
      { name: 'reviewers', staff: staff.reviewers, ...this.#between(0) },
      { name: 'inspectors', staff: staff.inspectors, ...this.#between(1) },
    ]
  }

  #between(station: number): Pick<StationLoad, 'busyHours' | 'queueHours'> {
    return {
      busyHours: subtract(this.#busy[1]![station]!, this.#busy[0]![station]!),
      queueHours: subtract(this.#queue[1]![station]!, this.#queue[0]![station]!),
    }
  }
}

function subtract(later: Float64Array, earlier: Float64Array): Float64Array {
  return later.map((hours, hour) => hours - earlier[hour]!)
}
