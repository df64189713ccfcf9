import type { EngineRow } from './engine.ts'
import type { HotSpot } from './full-model.ts'
import type { BenchResult } from './bench-result.ts'

/** The table that people read. */
export function benchText(result: BenchResult): string {
  const { machine, fullModel, shop, memory, profile, missing } = result
  const rows: [string, EngineRow][] = [
    ['R1, at once what nobody contends for', result.r1],
    ['R1, every event listed', result.r1Listed],
    ['M1, one queue', result.m1],
    ...Object.entries(result.h1).map(([pending, row]): [string, EngineRow] => [
      `H1, ${Number(pending).toLocaleString('en')} pending`,
      row,
    ]),
  ]
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.platform}, Node ${machine.node}`,
    'CPU times; ratios are medians of interleaved rounds, +- half the range of the middle ones',
    '',
    head('Engine', 'ns/event', 'x plain C', 'x faster than SimPy'),
    ...rows.map(([name, row]) =>
      line(
        name,
        `${row.nanosecondsPerEvent.toFixed(1)} +-${(row.spread * 100).toFixed(0)}%`,
        row.timeOverPlainC?.toFixed(2) ?? 'no C',
        row.speedOverSimPy?.toFixed(0) ?? '',
      ),
    ),
    line('H1 with ties, wheel over heap', result.h1TiesWheelOverHeap.toFixed(2)),
    '  plain C: timing wheel for R1 and H1, 4-ary heap for M1',
    '  events are those of the model, whether listed or computed at once',
    '',
    head('Full model, the bundled shop'),
    line('orders/s/core, measures only', thousands(fullModel.ordersPerSecondPerCore)),
    line('orders/s/core, all tables recorded', thousands(fullModel.recordedOrdersPerSecondPerCore)),
    line('speed kept with every abuse pattern', fullModel.allPatternsSpeedShare.toFixed(2)),
    line('two threads over one', fullModel.twoWorkersSpeedup.toFixed(2)),
    line('one replication, ms of CPU', shop.replicationMs.toFixed(1)),
    line('100 pairs of replications, wall ms', thousands(shop.hundredPairsMs)),
    '',
    head(`Memory, ${thousands(memory.orders)} orders in one run`),
    line('measures only', `${thousands(memory.tenMillionOrdersMiB)} MiB`),
    line('all tables recorded', `${thousands(memory.tenMillionOrdersRecordedMiB)} MiB`),
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

function hotSpot({ name, share }: HotSpot): string {
  return line(name, `${(share * 100).toFixed(1)}%`)
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en')
}
