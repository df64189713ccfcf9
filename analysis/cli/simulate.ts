import type { Text } from '../charts/speech.ts'
import type { ResponseBound, Results } from '../measures/results.ts'
import { compare } from '../store/compare.ts'
import { throwFaults } from '../store/faults/input-faults.ts'
import { loadExperiment } from '../store/load-experiment.ts'
import type { Experiment } from '../store/load-experiment.ts'
import { startRunner } from '../store/shard-runner.ts'
import { startProcess } from '../store/start-worker.ts'
import { commandLine } from './command-line.ts'
import { conductNote, hasMisconduct } from './conduct-note.ts'
import type { Context } from './context.ts'
import { limitFaults } from './limit-faults.ts'
import { notSettableNote } from './limit-note.ts'
import { ordersNote } from './orders-note.ts'
import { showProgress } from './show-progress.ts'

/** With a precision the number of replications is not given; this is where it stops at the latest. */
const MOST_FOR_PRECISION = 2000

export type SimulationPlan = {
  file: string
  verb: string
  arms?: readonly string[] | undefined
  hasBounds?: boolean | undefined
}

export type Simulated = { results: Results; experiment: Experiment }

/**
 * Loads a scenario and runs its arms, showing how far it is. An interrupt stops it: the replications
 * that every arm has finished come back as results marked incomplete.
 * @param plan what was typed, for the command that makes the results again; which variants run besides
 * the base, all when left out, none when empty; whether the bounds of response are run too.
 * @throws InputFaults for what cannot be run, and for what the platform does not take unless that is asked for.
 */
export async function simulate(
  context: Context,
  { file, verb, arms, hasBounds = false }: SimulationPlan,
): Promise<Simulated> {
  const { flags, edge } = context
  // Workers start while the scenario is read.
  const start = flags.workers === 'processes' ? startProcess : undefined
  const runner = startRunner(flags.threads, undefined, start)
  const interrupt = new AbortController()
  const stopListening = edge.onInterrupt(() => {
    context.tell({
      zh: '正在停止，保留已完成的部分；再按一次立即退出',
      en: 'stopping, what is done is kept; once more to leave at once',
    })
    interrupt.abort()
  })
  const progress = showProgress(context)
  try {
    const load = async (more: readonly string[]): Promise<Experiment> =>
      loadExperiment(file, { sets: [...flags.set, ...more], seed: flags.seed, arms })
    const experiment = await load([])
    if (!flags.ignorePlatformLimits) throwFaults(limitFaults(experiment))
    context.tell(startNote(experiment))
    if (experiment.orders !== undefined) context.tell(ordersNote(experiment.orders))
    const { replications, precisionShare } = sizeOf(context, experiment)
    const runOf = (
      { run, assumptions }: Experiment,
      size: { replications: number; precisionShare?: number | undefined },
    ): Promise<Results> =>
      compare({
        ...run,
        ...size,
        threads: flags.threads,
        runner,
        assumptions,
        onProgress: progress.update,
        now: edge.now,
        signal: interrupt.signal,
      })
    const results = await runOf(experiment, { replications, precisionShare })
    const bounds: ResponseBound[] = []
    for (const response of hasBounds && results.incomplete !== true ? ([0, 1] as const) : []) {
      const isSame = experiment.loaded.scenario.abuse.reaction === response
      // As many replications as the experiment itself came to: the same buyers in the same months.
      const size = { replications: results.replications }
      const found = isSame ? results : await runOf(await load([`abuse.reaction=${response}`]), size)
      if (found.incomplete !== true) bounds.push(boundOf(response, found))
    }
    const notes = notesOf(experiment)
    return {
      experiment,
      results: {
        ...results,
        ...(bounds.length === 0 ? {} : { bounds }),
        ...(notes.length === 0 ? {} : { notes }),
        ...notSettable(experiment),
        command: commandLine(verb, file, flags, arms, hasBounds),
      },
    }
  } finally {
    progress.clear()
    stopListening()
    await runner.close()
  }
}

function boundOf(response: 0 | 1, { arms, comparisons }: Results): ResponseBound {
  return { response, arms: arms.map(({ name, measures }) => ({ name, measures })), comparisons }
}

/** The flags go before the scenario; a precision goes before a number of replications. */
function sizeOf(
  { flags }: Context,
  { loaded }: Experiment,
): { replications: number; precisionShare: number | undefined } {
  const { run } = loaded.scenario
  const written = run.precision === undefined ? undefined : Number.parseFloat(run.precision) / 100
  const precisionShare = flags.precision ?? (flags.replications === undefined ? written : undefined)
  const fixed = flags.replications ?? run.replications
  return { replications: precisionShare === undefined ? fixed : MOST_FOR_PRECISION, precisionShare }
}

/** What is about to be run, said before it takes its time. */
function startNote({ loaded, run }: Experiment): Text {
  const { file } = loaded
  const names = run.arms.map(({ name }) => name).join(', ')
  return {
    zh: `读取 ${file}（规则包 ${run.rulebook.name}，种子 ${run.seed}，方案 ${names}）`,
    en: `read ${file} (rulebook ${run.rulebook.name}, seed ${run.seed}, arms ${names})`,
  }
}

/** The mark of a result that was made against the platform's limits on purpose. */
function notSettable({ breaches }: Experiment): Partial<Results> {
  if (breaches.length === 0) return {}
  return {
    notSettable: breaches.map(({ arm, path, value, nearest }) => ({ arm, path, value, nearest })),
  }
}

function notesOf({ orders, unusedHolidays, breaches, run }: Experiment): Text[] {
  const days = unusedHolidays.join(', ')
  const unused: Text = {
    zh: `这些假日不在订单期间，没有用到：${days}`,
    en: `these holidays lie outside the days of the orders and are not used: ${days}`,
  }
  return [
    ...(orders === undefined ? [] : [ordersNote(orders)]),
    ...(unusedHolidays.length === 0 ? [] : [unused]),
    ...(breaches.length === 0 ? [] : [notSettableNote(breaches)]),
    ...(run.arms.some(hasMisconduct) ? [conductNote] : []),
  ]
}
