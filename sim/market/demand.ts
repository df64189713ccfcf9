import { poisson } from '../base/distributions.ts'
import { abuseByCode } from './abuse/catalogue.ts'
import { patterns } from './abuse/pattern-names.ts'
import { candidateKey, extraCandidate } from './order-keys.ts'
import type { World } from './world.ts'

/** Draws of stream `demand`: counts by hour, places in the hour and acceptance by candidate. */
const COUNT = 0
const PLACE = 1
const ACCEPT = 2

/** Slots of candidates. */
const OF_TRACE = 0
const OF_HOUR = 1

/**
 * Candidates of the hour that begins now: numbers by source, so that a candidate is the same person
 * with the same wish in every arm. A candidate orders when the policy in force convinces it: arms
 * with more demand keep every order of arms with less.
 */
export class Arrivals {
  /** Next candidate number of each source: 0 honest, then the abuse patterns. */
  readonly #next: number[] = patterns.map(() => 0)
  /** The same of those whom only a campaign brings. */
  readonly #nextExtra: number[] = patterns.map(() => 0)
  /** Candidates waiting for their moment, by slot: the next of the trace, then those of this hour. */
  readonly keys: number[] = [0]
  readonly sources: number[] = [0]
  #traceAt = 0

  /** Draws the candidates of hour `hour` and schedules their orders. */
  openHour(world: World, hour: number): void {
    const { demand, abuse, arrivalsUntilHours } = world.plan
    this.keys.length = OF_HOUR
    this.sources.length = OF_HOUR
    const usual = demand.usualCheckoutsPerHour[hour] ?? 0
    const today = demand.checkoutsPerHour[hour] ?? 0
    if (demand.trace === undefined) this.#add(world, hour, 0, usual, today)
    // Abusers shop when everybody does.
    const mean = demand.meanCheckoutsPerHour
    for (let source = 1; source < patterns.length; source++) {
      const { candidatesPerHour } = abuse.patterns[source]!
      if (candidatesPerHour === 0) continue
      // Whether it is worth it to them they ask themselves: each by the policy that it has heard of.
      const burst = abuseByCode[source]?.burst?.(world.plan, hour) ?? 1
      const ofSource = candidatesPerHour * (usual / mean)
      this.#add(world, hour, source, ofSource, candidatesPerHour * (today / mean) * burst)
    }
    if (hour + 1 < arrivalsUntilHours) world.sim.at(hour + 1, world.kind.hour, hour + 1)
  }

  /**
   * Candidates of an hour that usually has `usual` of them and has `mean` this time. Those of the usual
   * count keep their numbers for the rest of the run, whether a campaign adds others or not.
   */
  #add(world: World, hour: number, source: number, usual: number, mean: number): void {
    const { streams, plan } = world
    const u = streams.demand.uniform(hour, COUNT + source * 4)
    const count = poisson(u, mean)
    const usualCount = mean === usual ? count : poisson(u, usual)
    const first = this.#next[source]!
    this.#next[source] = first + usualCount
    const acceptShare = (source === 0 ? plan.demand.acceptShare : 1) * world.traffic
    for (let n = 0; n < count; n++) {
      const isExtra = n >= usualCount
      const candidate = isExtra ? extraCandidate(source, this.#nextExtra[source]!++) : first + n
      const key = candidateKey(source, candidate)
      if (streams.demand.uniform(key, ACCEPT) >= acceptShare) continue
      const slot = this.keys.push(key) - 1
      this.sources.push(source)
      world.sim.at(hour + streams.demand.uniform(key, PLACE), world.kind.place, slot)
    }
  }

  /** Schedules the next order of the trace, if one is left. */
  openTrace(world: World): void {
    const { trace } = world.plan.demand
    if (trace === undefined || this.#traceAt >= trace.paidHours.length) return
    const index = this.#traceAt++
    this.keys[OF_TRACE] = candidateKey(0, index)
    world.sim.at(trace.paidHours[index]!, world.kind.place, OF_TRACE)
  }
}
