// The full model, every feature on: the arms of the bundled shop.
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import type { Profiler } from 'node:inspector/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { SourceMap } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { replicationRow } from '../../analysis/measures/replication-row.ts'
import { costsOf } from '../../analysis/measures/costs.ts'
import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import { compare } from '../../analysis/store/compare.ts'
import { recordRun } from '../../analysis/store/record-run.ts'
import { planInputs } from '../../analysis/store/run-inputs.ts'
import { startRunner } from '../../analysis/store/shard-runner.ts'
import { compilePlan, replicate, Workspace } from '../../sim/index.ts'
import type { Plan } from '../../sim/index.ts'
import { median, spread } from './medians.ts'

const WARM_UP = 5
/** Replications a thread after which its compiled code has settled. */
const THREAD_WARM_UP = 10

export type FullModel = {
  /** The least generous and the most generous arm of the bundled shop together. */
  ordersPerSecondPerCore: number
  recordedOrdersPerSecondPerCore: number
  /** Speed of the base arm with every pattern of abuse over its speed with none. */
  allPatternsSpeedShare: number
  /** Wall time of one thread over that of two. */
  twoWorkersSpeedup: number
  spread: number
}

export type Shop = {
  /** CPU time of one replication of the base arm, about 16,500 orders in 51 days, with its measures. */
  replicationMs: number
  /** Wall time of 100 paired replications of two arms on all cores. */
  hundredPairsMs: number
}

type Subject = { arm: string; plan: Plan; costs: ReturnType<typeof costsOf> }

async function subjects(sets: readonly string[] = []): Promise<Subject[]> {
  const { run } = await loadExperiment('womens-apparel', { sets })
  return run.arms.map((arm) => ({
    arm: arm.name,
    plan: compilePlan(planInputs(run, arm)),
    costs: costsOf(arm.scenario),
  }))
}

const workspace = new Workspace()

function runOnce({ plan, costs }: Subject, replication: number): number {
  const record = replicate(plan, replication, { recordEvents: false, workspace })
  replicationRow(record, costs)
  return record.tables.orders.length
}

/** Replications with measures, arms in turn within each round so that a busy machine hits all alike. */
export async function benchFullModel(rounds: number): Promise<{ full: FullModel; shop: Shop }> {
  const all = await subjects()
  const rates: number[] = []
  const base: number[] = []
  for (let round = -WARM_UP; round < rounds; round++) {
    let [orders, seconds] = [0, 0]
    for (const subject of all) {
      const start = process.cpuUsage()
      orders += runOnce(subject, round + WARM_UP)
      const { user, system } = process.cpuUsage(start)
      seconds += (user + system) / 1e6
      if (round >= 0 && subject === all[0]) base.push((user + system) / 1000)
    }
    if (round >= 0) rates.push(orders / seconds)
  }
  const { hundredPairsMs, twoWorkersSpeedup } = await benchThreads(rounds)
  return {
    full: {
      ordersPerSecondPerCore: Math.round(median(rates)),
      recordedOrdersPerSecondPerCore: Math.round(await benchRecording(Math.min(rounds, 5))),
      allPatternsSpeedShare: await benchPatterns(rounds),
      twoWorkersSpeedup,
      spread: spread(rates),
    },
    shop: { replicationMs: median(base), hundredPairsMs },
  }
}

/** Orders a second of CPU time with all patterns over those without any, in turn. */
async function benchPatterns(rounds: number): Promise<number> {
  const [[all], [none]] = [await subjects(), await subjects(['abuse.prevalence=0'])]
  const kept: number[] = []
  if (!all || !none) return NaN
  for (let round = -WARM_UP; round < rounds; round++) {
    const [withAbuse, without] = [all, none].map((subject) => {
      const start = process.cpuUsage()
      const orders = runOnce(subject, round + WARM_UP)
      const { user, system } = process.cpuUsage(start)
      return orders / (user + system)
    })
    if (round >= 0) kept.push((withAbuse ?? NaN) / (without ?? NaN))
  }
  return median(kept)
}

/** The experiment itself, runner and measures included, on one thread and on two. */
async function benchThreads(
  rounds: number,
): Promise<Pick<Shop, 'hundredPairsMs'> & Pick<FullModel, 'twoWorkersSpeedup'>> {
  const { run } = await loadExperiment('womens-apparel')
  const arms = run.arms.slice(0, 2)
  const few = rounds < 5 ? 4 : 20
  const warmUp = rounds < 5 ? 2 : THREAD_WARM_UP
  const timed = async (threads: number, replications: number): Promise<number> => {
    const runner = startRunner(threads)
    try {
      await runner.ready()
      await compare({ ...run, arms, replications: warmUp * threads, threads, runner })
      const start = performance.now()
      await compare({ ...run, arms, replications, threads, runner })
      return performance.now() - start
    } finally {
      await runner.close()
    }
  }
  const speedups: number[] = []
  for (let round = 0; round < Math.min(rounds, 5); round++) {
    speedups.push((await timed(1, few)) / (await timed(2, few)))
  }
  const pairs = rounds < 5 ? 4 : 100
  return {
    hundredPairsMs: ((await timed(availableParallelism(), pairs)) * 100) / pairs,
    twoWorkersSpeedup: median(speedups),
  }
}

/** Orders a second of CPU time with every table of every arm recorded as Parquet. */
async function benchRecording(rounds: number): Promise<number> {
  const { run } = await loadExperiment('womens-apparel')
  const all = await subjects()
  const folder = await mkdtemp(join(tmpdir(), 'afterlab-bench-'))
  const rates: number[] = []
  try {
    for (let round = 0; round <= rounds; round++) {
      const start = process.cpuUsage()
      await recordRun(join(folder, 'tables'), { ...run, replications: [round] })
      const { user, system } = process.cpuUsage(start)
      const orders = all.reduce((sum, subject) => sum + runOnce(subject, round), 0)
      if (round > 0) rates.push((orders / (user + system)) * 1e6)
    }
    return median(rates)
  } finally {
    await rm(folder, { recursive: true })
  }
}

type CallFrame = Profiler.ProfileNode['callFrame']
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
    rooms: shares(profile, roomOf).slice(0, 8),
    functions: shares(profile, (frame) =>
      frame.url === ''
        ? frame.functionName
        : `${frame.functionName || 'handler'} (${roomOf(frame)})`,
    ).slice(0, 10),
  }
}

function roomOf({ url, functionName, lineNumber, columnNumber }: CallFrame): string {
  const source = sourceMapOf(url)?.findEntry(lineNumber, columnNumber)
  const path = source && 'originalSource' in source ? source.originalSource : url
  const room = /(?:^|\/)((?:sim|analysis)\/[a-z]+)\//.exec(path)?.[1]
  return room ?? (functionName === '(garbage collector)' ? 'garbage collector' : 'runtime')
}

const sourceMaps = new Map<string, SourceMap | undefined>()

/** The map of a built program back to its sources, where there is one beside it. */
function sourceMapOf(url: string): SourceMap | undefined {
  if (!sourceMaps.has(url)) {
    const path = url.startsWith('file:') ? `${fileURLToPath(url)}.map` : ''
    const isThere = path !== '' && existsSync(path)
    sourceMaps.set(url, isThere ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : undefined)
  }
  return sourceMaps.get(url)
}

function shares(profile: Profiler.Profile, nameOf: (frame: CallFrame) => string): HotSpot[] {
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
