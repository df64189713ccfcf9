// The example at the head of the engine's door is a program, and it runs.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exponential } from '../../../sim/base/distributions.ts'
import { makeStream, rootKey } from '../../../sim/base/streams.ts'
import { Simulation } from '../../../sim/engine/simulation.ts'
import { Station } from '../../../sim/engine/station.ts'
import { erlangC } from '../../theory/erlang.ts'

const door = readFileSync(new URL('../../../sim/engine/simulation.ts', import.meta.url), 'utf8')
const example = [...door.slice(0, door.indexOf('*/')).matchAll(/^ \* {5}(.*)$/gm)]
  .map(([, line]) => line)
  .join('\n')

it('lives a thousand hours of three clerks as Erlang C says (5 standard errors)', () => {
  const doors = { Simulation, Station, makeStream, rootKey, exponential }
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is our own comment
  const run = new Function(...Object.keys(doors), `${example}\nreturn { sim, clerks }`)
  const { sim, clerks } = run(...Object.values(doors)) as { sim: Simulation; clerks: Station }

  const total = (loads: Float64Array): number => loads.reduce((sum, load) => sum + load, 0)
  expect(sim.now).toBe(1000)
  // 25,000 arrivals, Poisson; 2.5 clerks busy; the deviations are those of 40 other seeds.
  expect(Math.abs(clerks.started - 25_000)).toBeLessThan(5 * Math.sqrt(25_000))
  expect(Math.abs(total(clerks.busyHoursByHour()) / 1000 - 2.5)).toBeLessThan(5 * 0.02)
  const meanQueue = (erlangC(3, 2.5) * 2.5) / (3 - 2.5)
  expect(Math.abs(total(clerks.queueHoursByHour()) / 1000 - meanQueue)).toBeLessThan(5 * 0.3)
})
