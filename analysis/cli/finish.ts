import { resolve } from 'node:path'
import { card } from '../report/card.ts'
import { shownPath } from '../store/data-files.ts'
import { recordRun } from '../store/record-run.ts'
import { resultsJson } from '../store/results-json.ts'
import { writeResults } from '../store/write-results.ts'
import type { Context } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { judgeGoals, readConditions } from './judge-goals.ts'
import { checkOutFolder, checkRecordFolder } from './record-folder.ts'
import { simulate } from './simulate.ts'
import type { Simulated } from './simulate.ts'

/** An estimate needs two replications; fewer say nothing that could be kept. */
const FEWEST_REPLICATIONS = 2

export type RunPlan = {
  file: string
  verb: string
  /** Variants to run besides the base; all when left out. */
  arms?: readonly string[] | undefined
  /** Where results go when `--out` says nothing; nowhere when undefined. */
  out?: string | undefined
  record?: string | undefined
  /** Whether the two bounds of the abusers' response are run too. */
  hasBounds?: boolean | undefined
  /** What the verb writes besides, and the lines that it tells about it. */
  also?: (simulated: Simulated, folder: string) => Promise<void>
  /** Commands that a reader may want next. */
  next?: readonly string[]
}

/** Runs an experiment and hands it over: files first, then the answer on stdout, then the exit code. */
export async function runAndFinish(context: Context, plan: RunPlan): Promise<ExitCode> {
  const { flags, edge, tell } = context
  const conditions = readConditions(flags.failOn, '--fail-on')
  const record = flags.record ?? plan.record
  if (record !== undefined) await checkRecordFolder(resolve(record))
  const folder = flags.out ?? plan.out
  if (folder !== undefined) await checkOutFolder(resolve(folder))
  const simulated = await simulate(context, plan)
  const { results, experiment } = simulated
  if (results.replications < FEWEST_REPLICATIONS) {
    tell({ zh: '还没有可以保留的结果', en: 'there is nothing to keep yet' })
    return exitCodes.interrupted
  }
  if (folder !== undefined) {
    const path = resolve(folder, 'results.json')
    await writeResults(path, results)
    tell({ zh: `结果  ${shownPath(path)}`, en: `results  ${shownPath(path)}` })
    await plan.also?.(simulated, folder)
  }
  const isCut = results.incomplete === true
  if (record !== undefined && !isCut) {
    await recordRun(resolve(record), experiment.run)
    tell({
      zh: `明细表  ${shownPath(resolve(record))}`,
      en: `tables  ${shownPath(resolve(record))}`,
    })
  }
  if (flags.json) edge.write(resultsJson(results))
  else edge.write(card(results, context.lang, { color: context.hasColor, next: plan.next ?? [] }))
  if (isCut) return exitCodes.interrupted
  const goals = judgeGoals(results, experiment.loaded.scenario.goals, conditions)
  for (const line of goals.lines) tell(line)
  return goals.isFailed ? exitCodes.goal : exitCodes.done
}
