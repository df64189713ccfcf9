// The engine on the reference models, beside plain C and SimPy in the same rounds.
import { join } from 'node:path'
import { Heap } from '../../sim/engine/heap.ts'
import { Wheel } from '../../sim/engine/wheel.ts'
import { median, spread } from './medians.ts'
import { makeTiedHold } from './reference-models.ts'
import { ask } from './yardsticks.ts'
import type { PlainC, SimPy, YardstickRun } from './yardsticks.ts'

/** Nanoseconds of CPU time an event, and what it is a ratio of; a ratio is the median over the rounds. */
export type EngineRow = {
  eventsPerSecond: number
  nanosecondsPerEvent: number
  /** Half of the range of the middle rounds over the median. */
  spread: number
  timeOverPlainC?: number
  speedOverSimPy?: number
}

export type EngineBench = {
  r1: EngineRow
  r1Listed: EngineRow
  m1: EngineRow
  h1: Record<string, EngineRow>
  /** The hold model with times on eighths of an hour, wheel over heap. */
  tiesWheelOverHeap: number
}

type Sizes = { orders: number; customers: number; holds: number; pending: readonly number[] }
export const fullSizes: Sizes = {
  orders: 1_000_000,
  customers: 1_000_000,
  holds: 1_000_000,
  pending: [1e3, 1e5, 1e6],
}

type Subject = {
  name: string
  /** Words that the program of one model is called with. */
  words: readonly string[]
  yardstick?: (round: number) => YardstickRun
}

/**
 * Every subject and its yardstick once a round, each in a process of its own, so that a busy machine hits
 * all alike and no model is compiled for another one's sake. SimPy runs once at a tenth of the size: a
 * million orders take it minutes. At that size the reviewers of R1 keep up,
 * so it is spared most deadlines and the long queue.
 * @param programs where the built programs are.
 */
export function benchEngine(
  plainC: PlainC | undefined,
  simPy: SimPy | undefined,
  rounds: number,
  programs: string,
  sizes = fullSizes,
): EngineBench {
  const { orders, customers, holds, pending } = sizes
  const c = (
    model: 'r1' | 'm1' | 'h1',
    list: 'heap' | 'wheel',
    size: number,
  ): Pick<Subject, 'yardstick'> =>
    plainC ? { yardstick: (round) => plainC.run(model, list, size, round + 1) } : {}
  const subjects: Subject[] = [
    { name: 'r1', words: ['r1', `${orders}`], ...c('r1', 'wheel', orders) },
    { name: 'r1Listed', words: ['r1Listed', `${orders}`], ...c('r1', 'wheel', orders) },
    { name: 'm1', words: ['m1', `${customers}`], ...c('m1', 'heap', customers) },
    ...pending.map((size) => ({
      name: `h1 ${size}`,
      words: ['h1', `${holds}`, `${size}`],
      ...c('h1', 'wheel', size),
    })),
  ]
  const program = join(programs, 'one-model.js')
  const rows = new Map(
    subjects.map(({ name }) => [name, { own: [] as number[], over: [] as number[] }]),
  )
  for (let round = 0; round < rounds; round++) {
    for (const { name, words, yardstick } of subjects) {
      const row = rows.get(name)!
      const own = nanosecondsOf(ask(process.execPath, [program, ...words]) as YardstickRun)
      row.own.push(own)
      const other = yardstick?.(round)
      if (other) row.over.push(own / nanosecondsOf(other))
    }
  }
  const simPyNs = simPy && {
    r1: nanosecondsOf(simPy.run('r1', Math.max(1000, orders / 10), 1)),
    m1: nanosecondsOf(simPy.run('m1', Math.max(1000, customers / 10), 1)),
  }
  const rowOf = (name: string, simPyPerEvent?: number): EngineRow => {
    const { own, over } = rows.get(name)!
    const nanosecondsPerEvent = median(own)
    return {
      eventsPerSecond: Math.round(1e9 / nanosecondsPerEvent),
      nanosecondsPerEvent,
      spread: spread(own),
      ...(over.length > 0 ? { timeOverPlainC: median(over) } : {}),
      ...(simPyPerEvent ? { speedOverSimPy: simPyPerEvent / nanosecondsPerEvent } : {}),
    }
  }
  return {
    r1: rowOf('r1', simPyNs?.r1),
    r1Listed: rowOf('r1Listed', simPyNs?.r1),
    m1: rowOf('m1', simPyNs?.m1),
    h1: Object.fromEntries(pending.map((size) => [`${size}`, rowOf(`h1 ${size}`)])),
    tiesWheelOverHeap: tiesRatio(rounds, holds),
  }
}

/** Ties are the trap of bucket structures: 100,000 pending events, all times on eighths of an hour. */
function tiesRatio(rounds: number, holds: number): number {
  const wheel = makeTiedHold(1e5, new Wheel())
  const heap = makeTiedHold(1e5, new Heap())
  const ratios = Array.from({ length: rounds + 1 }, () => {
    const own = cpuNanoseconds(() => (wheel(holds), holds))
    return own / cpuNanoseconds(() => (heap(holds), holds))
  })
  return median(ratios.slice(1))
}

function nanosecondsOf({ seconds, events }: YardstickRun): number {
  return (seconds * 1e9) / events
}

/** CPU time of the whole process an event. */
function cpuNanoseconds(run: () => number): number {
  const start = process.cpuUsage()
  const events = run()
  const { user, system } = process.cpuUsage(start)
  return ((user + system) * 1000) / events
}
