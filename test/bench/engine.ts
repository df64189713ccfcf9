// Nanoseconds of CPU time per event of the reference models; `npx tsx test/bench/engine.ts` prints them.
import { fileURLToPath } from 'node:url'
import { Heap } from '../../sim/engine/heap.ts'
import { Wheel } from '../../sim/engine/wheel.ts'
import { makeHold, runQueue, runReturns } from './reference-models.ts'

export interface BenchRow {
  /** Model and size: `R1, 1,000,000 orders`. */
  name: string
  events: number
  /** Median over the rounds, CPU time of the whole process. */
  nanosecondsPerEvent: number
}

const ROUNDS = 5
const HOLDS = 1_000_000

interface Model {
  name: string
  /** Runs the model once; returns the number of its events. */
  run: () => number
}

function hold(pending: number, lists: [string, Wheel | Heap][]): Model[] {
  return lists.map(([list, events]) => {
    const holdMore = makeHold(pending, events)
    return {
      name: `H1, ${pending.toLocaleString('en')} pending, ${list}`,
      run: () => {
        holdMore(HOLDS)
        return HOLDS
      },
    }
  })
}

/** Runs every model once per round, so that a busy machine hits all alike. */
export function benchEngine(rounds: number = ROUNDS): BenchRow[] {
  const models: Model[] = [
    { name: 'R1, 1,000,000 orders', run: () => runReturns(1_000_000, 'R1').events },
    { name: 'M1, 1,000,000 customers', run: () => runQueue(1_000_000, 'M1').events },
    ...[1e3, 1e5, 1e6].flatMap((pending) =>
      hold(pending, [
        ['wheel', new Wheel()],
        ['heap', new Heap()],
      ]),
    ),
  ]
  const rows = models.map(({ name, run }) => ({ name, run, events: 0, times: [] as number[] }))
  for (let round = 0; round < rounds; round++) {
    for (const row of rows) {
      const start = process.cpuUsage()
      row.events = row.run()
      const { user, system } = process.cpuUsage(start)
      row.times.push(((user + system) * 1000) / row.events)
    }
  }
  return rows.map(({ name, events, times }) => ({
    name,
    events,
    nanosecondsPerEvent: median(times),
  }))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, nanosecondsPerEvent } of benchEngine()) {
    process.stdout.write(
      `${name.padEnd(32)} ${nanosecondsPerEvent.toFixed(1).padStart(8)} ns/event\n`,
    )
  }
}
