import { Calendar, fromIso, toIso } from '../../sim/base/calendar.ts'
import {
  betaTable,
  cumulate,
  exponential,
  fromTable,
  gammaTable,
  lognormal,
  pick,
  poisson,
  triangular,
  uniformBetween,
} from '../../sim/base/distributions.ts'
import { exp, ln, normalQuantile } from '../../sim/base/numeric.ts'
import { betaCdf, gammaCdf, lnGamma } from '../../sim/base/special-functions.ts'
import { makeStream, rootKey } from '../../sim/base/streams.ts'
import { Heap } from '../../sim/engine/heap.ts'
import { Wheel } from '../../sim/engine/wheel.ts'
import { bytesOf, sha256, sha256Of } from './sha256.ts'

const DRAWS = 20_000

/**
 * SHA-256 of what each part of the world gives, by its name: numbers, streams, every distribution,
 * calendars, and both event lists, which must agree with each other as well.
 */
export async function digestParts(seed: string): Promise<Record<string, string>> {
  const stream = makeStream(rootKey(seed), 0, 'parts')
  const uniforms = Float64Array.from({ length: DRAWS }, (_, n) => stream.uniform(n, 0))
  const digests: Record<string, string> = { streams: await sha256(bytesOf(uniforms)) }
  for (const [name, quantile] of Object.entries(quantiles())) {
    digests[name] = await sha256(bytesOf(uniforms.map(quantile)))
  }
  digests['calendar'] = await digestCalendar(uniforms)
  digests['heap'] = await sha256(bytesOf(popsOf(new Heap(), uniforms)))
  digests['wheel'] = await sha256(bytesOf(popsOf(new Wheel(), uniforms)))
  return digests
}

function quantiles(): Record<string, (u: number) => number> {
  const gamma = gammaTable(2.5, 3)
  const beta = betaTable(2, 5)
  const weights = cumulate([3, 0, 1, 0.5, 0])
  return {
    ln,
    exp: (u) => exp(1400 * u - 700),
    normalQuantile,
    lnGamma: (u) => lnGamma(100 * u),
    gammaCdf: (u) => gammaCdf(10 * u, 2.5),
    betaCdf: (u) => betaCdf(u, 2, 5),
    exponential: (u) => exponential(u, 2),
    lognormal: (u) => lognormal(u, 1, 0.5),
    uniformBetween: (u) => uniformBetween(u, -1, 3),
    triangular: (u) => triangular(u, 1, 2, 5),
    'poisson of 7': (u) => poisson(u, 7),
    'poisson of 900': (u) => poisson(u, 900),
    gammaTable: (u) => fromTable(u, gamma),
    betaTable: (u) => fromTable(u, beta),
    pick: (u) => pick(u, weights),
  }
}

/** Working time over holidays and make-up days, windows over midnight, and moments as text. */
function digestCalendar(uniforms: Float64Array): Promise<string> {
  const calendar = new Calendar({
    startDate: '2024-02-01',
    holidays: ['2024-02-12', '2024-02-13', '2025-01-01'],
    makeupDays: ['2024-02-04', '2024-02-18'],
    workStartHour: 9,
    workEndHour: 18,
  })
  const parts = Array.from(uniforms.subarray(0, 2000), (u) => {
    const t = 20_000 * u - 2000
    const text = toIso(calendar, t)
    const numbers = Float64Array.of(
      calendar.weekday(t),
      calendar.hourOfDay(t),
      calendar.addWorkingDays(t, 7 * u),
      calendar.addWorkingHours(t, 50 * u),
      calendar.nextWindowStart(t, 22, 6),
      fromIso(calendar, text),
    )
    return [bytesOf(numbers), new TextEncoder().encode(text)]
  })
  return sha256Of(parts.flat())
}

/** Pops of a list that grows and shrinks, with times on a grid of eighths so that many are equal. */
function popsOf(list: Heap | Wheel, uniforms: Float64Array): Float64Array {
  const pops = new Float64Array(2 * uniforms.length)
  let at = 0
  for (const [n, u] of uniforms.entries()) {
    const now = Math.max(0, list.lastTime)
    const delay = exponential(u, 30)
    list.push(now + (n % 2 === 0 ? delay : Math.round(8 * delay) / 8), n)
    if (n % 3 === 0) pops.set([list.pop(), list.lastTime], 2 * at++)
  }
  while (list.size > 0) pops.set([list.pop(), list.lastTime], 2 * at++)
  return pops
}
