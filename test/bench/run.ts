// `npm run bench` prints the table, `npm run bench -- --json` one object; times are CPU times.
import { arch, cpus, platform } from 'node:os'
import { benchEngine } from './engine.ts'
import { benchFullModel, benchRecording, profileFullModel } from './full-model.ts'
import type { HotSpot } from './full-model.ts'

const engine = benchEngine()
const fullModel = await benchFullModel()
const recordedOrdersPerSecondPerCore = await benchRecording()
const profile = await profileFullModel()
const machine = {
  node: process.version,
  platform: `${platform()} ${arch()}`,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
}

if (process.argv.includes('--json')) {
  const result = {
    schema: 'afterlab/bench@1',
    machine,
    engine,
    fullModel,
    recordedOrdersPerSecondPerCore,
    profile,
  }
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`)
} else process.stdout.write(table())

function table(): string {
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.platform}, Node ${machine.node}`,
    'CPU times, medians of interleaved rounds',
    '',
    'Engine                              ns/event',
    ...engine.map(({ name, nanosecondsPerEvent }) => line(name, nanosecondsPerEvent.toFixed(1))),
    '',
    'Bundled shop, measures only         ms/replication   orders/s/core',
    ...fullModel.map(({ arm, replicationMs, ordersPerSecondPerCore }) =>
      line(arm, replicationMs.toFixed(1), thousands(ordersPerSecondPerCore)),
    ),
    line('all tables recorded', '', thousands(recordedOrdersPerSecondPerCore)),
    '',
    'Where the time goes: rooms',
    ...profile.rooms.map(hotSpot),
    '',
    'Where the time goes: functions',
    ...profile.functions.map(hotSpot),
    '',
  ].join('\n')
}

function line(name: string, ...cells: string[]): string {
  return `  ${name.padEnd(32)}${cells.map((cell) => cell.padStart(12)).join('    ')}`
}

function hotSpot({ name, share }: HotSpot): string {
  return line(name, `${(share * 100).toFixed(1)}%`)
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en')
}
