// The ratios of earlier runs, one JSON object a line, by kind of machine.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BenchResult } from './bench-result.ts'

const file = fileURLToPath(new URL('history.jsonl', import.meta.url))

/** What is compared: higher is better of the first, lower of the second kind. */
const figures = [
  { path: 'r1.timeOverPlainC', better: 'lower' },
  { path: 'r1Listed.timeOverPlainC', better: 'lower' },
  { path: 'm1.timeOverPlainC', better: 'lower' },
  { path: 'h1.1000.timeOverPlainC', better: 'lower' },
  { path: 'h1.100000.timeOverPlainC', better: 'lower' },
  { path: 'h1.1000000.timeOverPlainC', better: 'lower' },
  { path: 'h1TiesWheelOverHeap', better: 'lower' },
  { path: 'r1.speedOverSimPy', better: 'higher' },
  { path: 'fullModel.ordersPerSecondPerCore', better: 'higher' },
  { path: 'fullModel.recordedOrdersPerSecondPerCore', better: 'higher' },
  { path: 'fullModel.allPatternsSpeedShare', better: 'higher' },
  { path: 'fullModel.twoWorkersSpeedup', better: 'higher' },
  { path: 'memory.tenMillionOrdersMiB', better: 'lower' },
] as const

/** Changes below this are noise on the machines that we have seen. */
const NOTICED = 0.1

type Kept = { date: string; machine: string; figures: Record<string, number> }

export function keepInHistory(result: BenchResult): void {
  const kept: Kept = {
    date: new Date().toISOString().slice(0, 10),
    machine: machineOf(result),
    figures: Object.fromEntries(
      figures.map(({ path }) => [path, figureAt(result, path)]).filter(([, value]) => value),
    ),
  }
  appendFileSync(file, `${JSON.stringify(kept)}\n`)
}

/** A line for each figure that moved by a tenth or more since the last run on this kind of machine. */
export function compareWithHistory(result: BenchResult): string {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  const machine = machineOf(result)
  const last = lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Kept)
    .findLast((kept) => kept.machine === machine)
  if (last === undefined) return `no earlier run on ${machine}\n`
  const moved = figures.flatMap(({ path, better }) => {
    const [before, now] = [last.figures[path], figureAt(result, path)]
    if (before === undefined || now === undefined) return []
    const change = now / before - 1
    if (Math.abs(change) < NOTICED) return []
    const isWorse = change > 0 === (better === 'lower')
    const word = isWorse ? 'worse ' : 'better'
    return [`${word}  ${path}  ${format(before)} -> ${format(now)} (${percent(change)})`]
  })
  const title = `since ${last.date} on ${machine}:`
  return `${[title, ...(moved.length > 0 ? moved : ['nothing moved by a tenth'])].join('\n')}\n`
}

function machineOf({ machine }: BenchResult): string {
  return `${machine.cpu}, ${machine.cores} cores, Node ${machine.node.split('.')[0]}`
}

function figureAt(result: BenchResult, path: string): number | undefined {
  let at: unknown = result
  for (const key of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[key]
  return typeof at === 'number' ? at : undefined
}

const format = (value: number): string => value.toPrecision(3)
const percent = (share: number): string => `${share > 0 ? '+' : ''}${(share * 100).toFixed(0)}%`
