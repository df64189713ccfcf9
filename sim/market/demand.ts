import { poisson } from '../base/distributions.ts'
import { patterns } from './terms.ts'
import type { World } from './world.ts'

/** Draws of stream `demand`: counts by hour, places in the hour and acceptance by candidate. */
const COUNT = 0
const PLACE = 1
const ACCEPT = 2

/** Candidate numbers leave room for the lines of a checkout and for the source; what is recorded is scrambled. */
export const KEYS_PER_CANDIDATE = 16
export const FIRST_PATTERN_LINE = 8

/**
 * Candidates of the hour that begins now: numbers by source, so that a candidate is the same person
 * with the same wish in every arm. A candidate orders when the policy in force convinces it: arms
 * with more demand keep every order of arms with less.
 */
export class Arrivals {
  /** Next candidate number of each source: 0 honest, then the abuse patterns. */
  readonly #next: number[] = patterns.map(() => 0)
  /** Candidates waiting for their moment, by slot. */
  readonly keys: number[] = []
  readonly sources: number[] = []
  #traceAt = 0

  /** Draws the candidates of hour `hour` and schedules their orders. */
  openHour(world: World, hour: number): void {
    const { demand, abuse, arrivalsUntilHours } = world.plan
    if (demand.trace === undefined) {
      this.#add(world, hour, 0, demand.checkoutsPerHour[hour] ?? 0, demand.acceptShare)
    }
    // Abusers shop when everybody does.
    const busyness = (demand.checkoutsPerHour[hour] ?? 0) / demand.meanCheckoutsPerHour
    for (let source = 1; source < patterns.length; source++) {
      const pattern = abuse.patterns[source]!
      const mean = pattern.ordersPerHour * busyness
      this.#add(world, hour, source, mean, pattern.acceptShare)
    }
    if (hour + 1 < arrivalsUntilHours) world.sim.at(hour + 1, world.kind.hour, hour + 1)
  }

  #add(world: World, hour: number, source: number, mean: number, acceptShare: number): void {
    const { demand } = world.streams
    const count = poisson(demand.uniform(hour, COUNT + source * 4), mean)
    for (let n = 0; n < count; n++) {
      const candidate = this.#next[source]!++
      const line = source === 0 ? 0 : FIRST_PATTERN_LINE + source
      const key = candidate * KEYS_PER_CANDIDATE + line
      if (demand.uniform(key, ACCEPT) >= acceptShare * world.traffic) continue
      this.#schedule(world, hour + demand.uniform(key, PLACE), key, source)
    }
  }

  /** Schedules the next order of the trace, if one is left. */
  openTrace(world: World): void {
    const { trace } = world.plan.demand
    if (trace === undefined || this.#traceAt >= trace.paidHours.length) return
    const index = this.#traceAt++
    this.#schedule(world, trace.paidHours[index]!, index * KEYS_PER_CANDIDATE, 0)
  }

  #schedule(world: World, atHours: number, key: number, source: number): void {
    const slot = this.keys.length
    this.keys.push(key)
    this.sources.push(source)
    world.sim.at(atHours, world.kind.place, slot)
  }
}
