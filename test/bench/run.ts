// `npm run bench` prints a table of ratios, `npm run bench -- --json` one object; `--compare` says what
// got slower since the last run on a machine of this kind, `--keep` adds this run to the history,
// `--quick` runs everything small, to see that it runs. Times are CPU times unless they are called wall.
import { arch, cpus, platform } from 'node:os'
import { benchEngine, fullSizes } from './engine.ts'
import { benchFullModel, profileFullModel } from './full-model.ts'
import { compareWithHistory, keepInHistory } from './history.ts'
import { benchMemory } from './memory.ts'
import type { BenchResult } from './bench-result.ts'
import { benchText } from './bench-text.ts'
import { buildPlainC, findSimPy } from './yardsticks.ts'

const flags = process.argv.slice(2)
const valid = ['--json', '--quick', '--compare', '--keep']
const unknown = flags.find((flag) => !valid.includes(flag))
if (unknown !== undefined) {
  process.stderr.write(`bench: unknown flag ${unknown}; valid: ${valid.join(', ')}\n`)
  process.exit(2)
}
/** Where the built programs are, this one among them. */
const programs = process.env['AFTERLAB_BENCH_PROGRAMS'] ?? ''
const isQuick = flags.includes('--quick')
const rounds = isQuick ? 1 : 7
const sizes = isQuick
  ? { orders: 20_000, customers: 20_000, holds: 20_000, pending: [1e3] }
  : fullSizes

const plainC = buildPlainC()
const simPy = findSimPy()
const missing = [
  ...(plainC ? [] : ['a C compiler: no ratio to plain C']),
  ...(simPy ? [] : ['SimPy 3 or 4 in a python3: no ratio to SimPy']),
  'cimba: it comes in no package, so no ratio to it',
]
const engine = benchEngine(plainC, simPy, rounds, programs, sizes)
const { full, shop } = await benchFullModel(isQuick ? 2 : 15)
const memory = benchMemory(isQuick ? 20_000 : 10_000_000, programs)
const profile = await profileFullModel()
plainC?.close()

const result: BenchResult = {
  schema: 'afterlab/bench@2',
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    platform: `${platform()} ${arch()}`,
    node: process.version,
    compiler: plainC?.compiler,
    simPy: simPy?.version,
  },
  r1: engine.r1,
  r1Listed: engine.r1Listed,
  m1: engine.m1,
  h1: engine.h1,
  h1TiesWheelOverHeap: engine.tiesWheelOverHeap,
  fullModel: full,
  shop,
  memory,
  profile,
  missing,
}

if (flags.includes('--json')) process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`)
else process.stdout.write(benchText(result))
if (flags.includes('--compare')) process.stdout.write(compareWithHistory(result))
if (flags.includes('--keep')) keepInHistory(result)
