import type { EngineRow } from './engine.ts'
import type { HotSpot } from './full-model.ts'
import type { BenchResult } from './bench-result.ts'

/** Name, figures, most times plain C's, least times SimPy's speed. */
type GoalRow = [string, EngineRow, number, number | undefined]

/** The table that people read: every figure beside its goal, and whether it is met. */
export function benchText(result: BenchResult): string {
  const { machine, fullModel, shop, memory, profile, missing } = result
  const rows: GoalRow[] = [
    ['R1, at once what nobody contends for', result.r1, 1.2, 300],
    ['R1, every event listed', result.r1Listed, 2.4, 150],
    ['M1, one queue', result.m1, 2.2, undefined],
    ...Object.entries(result.h1).map(
      ([pending, row]): GoalRow => [
        `H1, ${Number(pending).toLocaleString('en')} pending`,
        row,
        3,
        undefined,
      ],
    ),
  ]
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.platform}, Node ${machine.node}`,
    'CPU times; ratios to plain C are medians of interleaved rounds, +- half the range of the middle ones; SimPy runs once',
    '',
    head('Engine', 'ns/event', 'x plain C', 'goal', 'x faster than SimPy', 'goal'),
    ...rows.map(([name, row, mostOverC, leastOverSimPy]) =>
      line(
        name,
        `${row.nanosecondsPerEvent.toFixed(1)} +-${(row.spread * 100).toFixed(0)}%`,
        row.timeOverPlainC?.toFixed(2) ?? 'no C',
        atMost(row.timeOverPlainC, mostOverC),
        row.speedOverSimPy?.toFixed(0) ?? '',
        leastOverSimPy === undefined ? '' : atLeast(row.speedOverSimPy, leastOverSimPy),
      ),
    ),
    line(
      'H1 with ties, wheel over heap',
      '',
      result.h1TiesWheelOverHeap.toFixed(2),
      atMost(result.h1TiesWheelOverHeap, 1),
    ),
    '  plain C: timing wheel for R1 and H1, 4-ary heap for M1',
    '  events are those of the model, whether listed or computed at once',
    '',
    head('Full model, the bundled shop'),
    least('orders/s/core, measures only', fullModel.ordersPerSecondPerCore, 400_000),
    least('orders/s/core, all tables recorded', fullModel.recordedOrdersPerSecondPerCore, 150_000),
    least('speed kept with every abuse pattern', fullModel.allPatternsSpeedShare, 0.7),
    least('two threads over one', fullModel.twoWorkersSpeedup, 1.8),
    line(
      'one replication, ms of CPU',
      shop.replicationMs.toFixed(1),
      atMost(shop.replicationMs, 30),
    ),
    line(
      '100 pairs of replications, wall ms',
      thousands(shop.hundredPairsMs),
      atMost(shop.hundredPairsMs, 3000),
    ),
    '',
    head(`Memory, ${thousands(memory.orders)} orders in one run`),
    line(
      'measures only',
      `${thousands(memory.tenMillionOrdersMiB)} MiB`,
      memory.orders > 9e6 ? atMost(memory.tenMillionOrdersMiB, 500) : '',
    ),
    line(
      'all tables recorded',
      `${thousands(memory.tenMillionOrdersRecordedMiB)} MiB`,
      memory.orders > 9e6 ? atMost(memory.tenMillionOrdersRecordedMiB, 1500) : '',
    ),
    '',
    head('Where the time goes: rooms'),
    ...profile.rooms.map(hotSpot),
    '',
    head('Where the time goes: functions'),
    ...profile.functions.map(hotSpot),
    '',
    ...missing.map((what) => `missing: ${what}`),
    '',
  ].join('\n')
}

function head(...cells: string[]): string {
  const [name = '', ...rest] = cells
  return `${name.padEnd(40)}${rest.map((cell) => cell.padStart(20)).join('')}`.trimEnd()
}

function line(name: string, ...cells: string[]): string {
  return head(`  ${name}`, ...cells)
}

function least(name: string, value: number, goal: number): string {
  return line(name, goal < 10 ? value.toFixed(2) : thousands(value), atLeast(value, goal))
}

function atMost(value: number | undefined, goal: number): string {
  return `<= ${thousandsOr(goal)} ${met(value === undefined ? undefined : value <= goal)}`
}

function atLeast(value: number | undefined, goal: number): string {
  return `>= ${thousandsOr(goal)} ${met(value === undefined ? undefined : value >= goal)}`
}

function met(isMet: boolean | undefined): string {
  return isMet === undefined ? '?' : isMet ? 'met' : 'MISSED'
}

function thousandsOr(goal: number): string {
  return goal < 10 ? `${goal}` : thousands(goal)
}

function hotSpot({ name, share }: HotSpot): string {
  return line(name, `${(share * 100).toFixed(1)}%`)
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en')
}
