import { poisson } from '../base/distributions.ts'
import { abuseByCode } from './abuse/catalogue.ts'
import { patterns } from './abuse/pattern-names.ts'
import { candidateKey } from './order-keys.ts'
import type { World } from './world.ts'

/** Draws of stream `demand`: counts by hour, places in the hour and acceptance by candidate. */
const COUNT = 0
const PLACE = 1
const ACCEPT = 2

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
      // Whether it is worth it to them they ask themselves: each by the policy that it has heard of.
      const burst = abuseByCode[source]?.burst?.(world.plan, hour) ?? 1
      this.#add(world, hour, source, pattern.candidatesPerHour * busyness * burst, 1)
    }
    if (hour + 1 < arrivalsUntilHours) world.sim.at(hour + 1, world.kind.hour, hour + 1)
  }

  #add(world: World, hour: number, source: number, mean: number, acceptShare: number): void {
    const { demand } = world.streams
    const count = poisson(demand.uniform(hour, COUNT + source * 4), mean)
    for (let n = 0; n < count; n++) {
      const candidate = this.#next[source]!++
      const key = candidateKey(source, candidate)
      if (demand.uniform(key, ACCEPT) >= acceptShare * world.traffic) continue
      this.#schedule(world, hour + demand.uniform(key, PLACE), key, source)
    }
  }

  /** Schedules the next order of the trace, if one is left. */
  openTrace(world: World): void {
    const { trace } = world.plan.demand
    if (trace === undefined || this.#traceAt >= trace.paidHours.length) return
    const index = this.#traceAt++
    this.#schedule(world, trace.paidHours[index]!, candidateKey(0, index), 0)
  }

  #schedule(world: World, atHours: number, key: number, source: number): void {
    const slot = this.keys.length
    this.keys.push(key)
    this.sources.push(source)
    world.sim.at(atHours, world.kind.place, slot)
  }
}
