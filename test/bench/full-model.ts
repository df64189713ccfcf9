// The full model, every feature on: the bundled shop in its most generous arm.
import { mkdtemp, rm } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import type { Profiler } from 'node:inspector/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replicationRow } from '../../analysis/measures/replication-row.ts'
import { costsOf } from '../../analysis/measures/costs.ts'
import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import { recordRun } from '../../analysis/store/record-run.ts'
import { planInputs } from '../../analysis/store/run-inputs.ts'
import { compilePlan, replicate } from '../../sim/index.ts'
import type { Plan } from '../../sim/index.ts'

const WARM_UP = 5

export type FullModelRow = {
  arm: string
  ordersPerReplication: number
  /** CPU time of one replication with its measures, median. */
  replicationMs: number
  ordersPerSecondPerCore: number
}

type Subject = { arm: string; plan: Plan; costs: ReturnType<typeof costsOf> }

async function subjects(): Promise<Subject[]> {
  const { run } = await loadExperiment('womens-apparel')
  return run.arms.map((arm) => ({
    arm: arm.name,
    plan: compilePlan(planInputs(run, arm)),
    costs: costsOf(arm.scenario),
  }))
}

/** Replications with measures, arms in turn within each round so that a busy machine hits all alike. */
export async function benchFullModel(rounds = 15): Promise<FullModelRow[]> {
  const rows = (await subjects()).map((subject) => ({ subject, orders: 0, times: [] as number[] }))
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const row of rows) {
      const start = process.cpuUsage()
      row.orders = runOnce(row.subject, round + WARM_UP)
      const { user, system } = process.cpuUsage(start)
      if (round >= 0) row.times.push((user + system) / 1000)
    }
  }
  return rows.map(({ subject, orders, times }) => {
    const replicationMs = times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN
    return {
      arm: subject.arm,
      ordersPerReplication: orders,
      replicationMs,
      ordersPerSecondPerCore: (orders / replicationMs) * 1000,
    }
  })
}

function runOnce({ plan, costs }: Subject, replication: number): number {
  const record = replicate(plan, replication, { recordEvents: false })
  replicationRow(record, costs)
  return record.tables.orders.length
}

/** Orders a second of CPU time with every table of every arm recorded as Parquet. */
export async function benchRecording(): Promise<number> {
  const { run } = await loadExperiment('womens-apparel')
  const folder = await mkdtemp(join(tmpdir(), 'afterlab-bench-'))
  try {
    const start = process.cpuUsage()
    await recordRun(join(folder, 'tables'), { ...run, replications: [0, 1] })
    const { user, system } = process.cpuUsage(start)
    const rows = (await subjects()).map(({ plan }) =>
      [0, 1].map((r) => replicate(plan, r, { recordEvents: false }).tables.orders.length),
    )
    return (rows.flat().reduce((sum, orders) => sum + orders, 0) / (user + system)) * 1e6
  } finally {
    await rm(folder, { recursive: true })
  }
}

export type HotSpot = { name: string; share: number }

/** Where the time of a replication goes: share of CPU samples by room and by function. */
export async function profileFullModel(): Promise<{ rooms: HotSpot[]; functions: HotSpot[] }> {
  const all = await subjects()
  for (const subject of all) for (let r = 0; r < WARM_UP; r++) runOnce(subject, r)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  for (const subject of all) for (let r = 0; r < 10; r++) runOnce(subject, r)
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return {
    rooms: shares(profile, ({ url, functionName }) => roomOf(url, functionName)).slice(0, 8),
    functions: shares(profile, ({ url, functionName }) =>
      url === '' ? functionName : `${functionName || 'handler'} (${roomOf(url, functionName)})`,
    ).slice(0, 10),
  }
}

function roomOf(url: string, functionName: string): string {
  const room = /\/((?:sim|analysis)\/[a-z]+)\//.exec(url)?.[1]
  return room ?? (functionName === '(garbage collector)' ? 'garbage collector' : 'runtime')
}

function shares(
  profile: Profiler.Profile,
  nameOf: (frame: { url: string; functionName: string }) => string,
): HotSpot[] {
  const names = new Map(profile.nodes.map((node) => [node.id, nameOf(node.callFrame)]))
  const sums = new Map<string, number>()
  const deltas = profile.timeDeltas ?? []
  let total = 0
  for (const [i, id] of (profile.samples ?? []).entries()) {
    const name = names.get(id) ?? ''
    if (name === '(idle)') continue
    sums.set(name, (sums.get(name) ?? 0) + (deltas[i] ?? 0))
    total += deltas[i] ?? 0
  }
  return [...sums]
    .map(([name, time]) => ({ name, share: time / total }))
    .toSorted((a, b) => b.share - a.share)
}
