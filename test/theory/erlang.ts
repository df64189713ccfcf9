// Closed forms of queues with Poisson arrivals. Load is in erlangs: arrival rate x mean service.

/** Erlang B: the share of calls that find all servers busy when none may wait. */
export function erlangB(servers: number, erlangs: number): number {
  let blocked = 1
  for (let n = 1; n <= servers; n++) blocked = (erlangs * blocked) / (n + erlangs * blocked)
  return blocked
}

/** Erlang C: the share of customers that wait in M/M/c; erlangs < servers. */
export function erlangC(servers: number, erlangs: number): number {
  const blocked = erlangB(servers, erlangs)
  const load = erlangs / servers
  return blocked / (1 - load + load * blocked)
}

/** Mean wait before service in M/M/c, in mean services. */
export function meanWait(servers: number, erlangs: number): number {
  return erlangC(servers, erlangs) / (servers - erlangs)
}

/** Pollaczek-Khinchine: mean wait in M/G/1, in mean services; `scv` is variance over squared mean. */
export function meanWaitOneServer(load: number, scv: number): number {
  return (load * (1 + scv)) / (2 * (1 - load))
}

export interface Impatience {
  waitShare: number
  abandonShare: number
  meanWaitHours: number
}

/** Erlang A (M/M/c+M): customers leave the line after an exponential patience. Sums of the birth-death chain. */
export function erlangA(
  servers: number,
  arrivalsPerHour: number,
  servicesPerHour: number,
  patienceHours: number,
): Impatience {
  let weight = 1
  let total = 0
  let busyWeight = 0
  let queueWeight = 0
  for (let inSystem = 0; inSystem < 100_000 && weight > total * 1e-18; inSystem++) {
    const waiting = Math.max(0, inSystem - servers)
    total += weight
    if (inSystem >= servers) busyWeight += weight
    queueWeight += waiting * weight
    const next = inSystem + 1
    const departures =
      Math.min(next, servers) * servicesPerHour + Math.max(0, next - servers) / patienceHours
    weight *= arrivalsPerHour / departures
  }
  const meanQueue = queueWeight / total
  return {
    waitShare: busyWeight / total,
    abandonShare: meanQueue / patienceHours / arrivalsPerHour,
    meanWaitHours: meanQueue / arrivalsPerHour,
  }
}

/** M/M/c/K: share of customers that find no room; c servers, K places in all, load in erlangs. */
export function lossWithRoom(servers: number, room: number, erlangs: number): number {
  let weight = 1
  let total = 0
  for (let inSystem = 0; inSystem < room; inSystem++) {
    total += weight
    weight *= erlangs / Math.min(inSystem + 1, servers)
  }
  return weight / (total + weight)
}

/** Cobham: mean waits by class at one server without interruption, exponential services of mean 1. */
export function cobham(loads: readonly number[]): number[] {
  // Work in hand that an arrival finds: sum of load x mean residual service.
  const residual = loads.reduce((sum, load) => sum + load, 0)
  let above = 0
  return loads.map((load) => {
    const before = above
    above += load
    return residual / ((1 - before) * (1 - above))
  })
}

/** Machine repair: share of time that one mechanic works; `ratio` is failures a machine-hour over repairs an hour. */
export function finiteSource(machines: number, ratio: number): number {
  let weight = 1
  let total = 0
  for (let down = 0; down <= machines; down++) {
    total += weight
    weight *= (machines - down) * ratio
  }
  return 1 - 1 / total
}

/** D/M/1: the share that waits is the root below 1 of s = exp(-(1 - s) / load). */
export function deterministicArrivalsWaitShare(load: number): number {
  let share = load
  for (let step = 0; step < 10_000; step++) share = Math.exp(-(1 - share) / load)
  return share
}
