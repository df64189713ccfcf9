import type { Assumption, Results } from '../measures/results.ts'
import { packageVersion } from './package-version.ts'
import { isPreciseEnough } from './precision.ts'
import { progressOf } from './progress.ts'
import type { Progress } from './progress.ts'
import type { RunInputs } from './run-inputs.ts'
import { scenarioLabel } from './scenario-label.ts'
import { resultsOf } from './results-of.ts'
import { RunRows, shardsOf } from './run-rows.ts'
import { sharedTrace } from './shared-trace.ts'
import { startRunner } from './shard-runner.ts'
import type { ShardRunner } from './shard-runner.ts'
import { armJob } from './arm-job.ts'
import type { ArmJob } from './shard.ts'

export type CompareOptions = RunInputs & {
  /** Replications of every arm; with `precisionShare`, the most there may be. */
  replications: number
  /** Stop when the half-width of `cost.total` is within this share of its mean, in every arm. */
  precisionShare?: number | undefined
  /** Threads that work, the calling one among them; it changes the time and nothing else. */
  threads: number
  /** A runner started early; one is started and closed here when left out. */
  runner?: ShardRunner | undefined
  confidence?: number | undefined
  /** What the scenario takes for granted, to be stated beside the results. */
  assumptions?: Assumption[] | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  /** Milliseconds of a clock at the edge, for the time left; without it none is told. */
  now?: (() => number) | undefined
  signal?: AbortSignal | undefined
}

/** Replications between two looks at the precision, so that stopping does not depend on threads. */
const BATCH = 10

/**
 * Runs every arm under common random numbers and compares each with the first. A pure function of
 * arms, rulebook, categories, trace, seed and replications: threads and their order change no byte.
 * When `signal` aborts, the replications that every arm has finished are summed up as `incomplete`.
 * @throws InputError where a scenario names what does not exist.
 */
export async function compare(options: CompareOptions): Promise<Results> {
  const { arms, threads } = options
  const run = { ...options, trace: options.trace && sharedTrace(options.trace) }
  const jobs = arms.map((arm) => armJob(run, arm))
  const runner = options.runner ?? startRunner(threads)
  const rows = new RunRows(jobs.length)
  let isWhole = false
  try {
    isWhole = await runBatches(options, jobs, runner, rows)
  } finally {
    if (!options.runner) await runner.close()
  }
  const { confidence, assumptions } = options
  const scenario = scenarioLabel(options)
  const labels = { afterlab: packageVersion, scenario, confidence, assumptions }
  return { ...resultsOf(options, rows, labels), ...(isWhole ? {} : { incomplete: true }) }
}

/**
 * All replications at once; with a precision, batch by batch until two looks running agree.
 * False when the run was aborted before its end.
 */
async function runBatches(
  options: CompareOptions,
  jobs: readonly ArmJob[],
  runner: ShardRunner,
  rows: RunRows,
): Promise<boolean> {
  const { replications, precisionShare, confidence = 0.95, signal } = options
  const tell = progressOf(options, jobs.length)
  const batch = precisionShare === undefined ? replications : BATCH
  let looks = 0
  for (let from = 0; from < replications && looks < 2; from += batch) {
    const to = Math.min(from + batch, replications)
    await runner.run(
      jobs,
      shardsOf(jobs.length, from, to),
      (answer) => {
        rows.add(answer)
        tell(answer, to)
      },
      signal,
    )
    if (rows.complete < to) return false
    if (precisionShare === undefined) continue
    looks = isPreciseEnough(rows, jobs.length, precisionShare, confidence) ? looks + 1 : 0
  }
  return true
}
