// One reference model in a process of its own, as somebody would run it: `one-model MODEL SIZE PENDING` runs
// it twice to have it compiled, then once more, and prints its events and the CPU seconds of that run.
import { Wheel } from '../../sim/engine/wheel.ts'
import { makeHold, runQueue, runReturns, runReturnsAtOnce } from './reference-models.ts'

const WARM_RUNS = 2

/** What runs a model of a size and answers the number of its events. */
function runnerOf(model: string, size: number, pending: number): () => number {
  if (model === 'r1') return () => runReturnsAtOnce(size, 'R1').events
  if (model === 'r1Listed') return () => runReturns(size, 'R1').events
  if (model === 'm1') return () => runQueue(size, 'M1').events
  const hold = makeHold(pending, new Wheel())
  return () => {
    hold(size)
    return size
  }
}

const [model = 'r1', size = '100000', pending = '1000'] = process.argv.slice(2)
const run = runnerOf(model, Number(size), Number(pending))
for (let warm = 0; warm < WARM_RUNS; warm++) run()
const start = process.cpuUsage()
const events = run()
const { user, system } = process.cpuUsage(start)
process.stdout.write(`${JSON.stringify({ events, seconds: (user + system) / 1e6 })}\n`)
