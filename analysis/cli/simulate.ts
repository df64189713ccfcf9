import type { Text } from '../charts/speech.ts'
import type { Results } from '../measures/results.ts'
import { compare } from '../store/compare.ts'
import { throwFaults } from '../store/faults/input-faults.ts'
import { loadExperiment } from '../store/load-experiment.ts'
import type { Experiment } from '../store/load-experiment.ts'
import { startRunner } from '../store/shard-runner.ts'
import { startProcess } from '../store/start-worker.ts'
import { commandLine } from './command-line.ts'
import type { Context } from './context.ts'
import { limitFaults } from './limit-faults.ts'
import { notSettableNote } from './limit-note.ts'
import { ordersNote } from './orders-note.ts'
import { showProgress } from './show-progress.ts'

/** With a precision the number of replications is not given; this is where it stops at the latest. */
const MOST_FOR_PRECISION = 2000

export type Simulated = { results: Results; experiment: Experiment }

/**
 * Loads a scenario and runs its arms, showing how far it is. An interrupt stops it: the replications
 * that every arm has finished come back as results marked incomplete.
 * @param verb what was typed, for the command that makes the results again.
 * @param arms the variants to run besides the base; all when left out, none when empty.
 * @throws InputFaults for what cannot be run, and for what the platform does not take unless that is asked for.
 */
export async function simulate(
  context: Context,
  file: string,
  verb: string,
  arms?: readonly string[],
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
    const experiment = await loadExperiment(file, { sets: flags.set, seed: flags.seed, arms })
    if (!flags.ignorePlatformLimits) throwFaults(limitFaults(experiment))
    context.tell(startNote(experiment))
    if (experiment.orders !== undefined) context.tell(ordersNote(experiment.orders))
    const { replications, precisionShare } = sizeOf(context, experiment)
    const results = await compare({
      ...experiment.run,
      replications,
      precisionShare,
      threads: flags.threads,
      runner,
      assumptions: experiment.assumptions,
      onProgress: progress.update,
      now: edge.now,
      signal: interrupt.signal,
    })
    const notes = notesOf(experiment)
    return {
      experiment,
      results: {
        ...results,
        ...(notes.length === 0 ? {} : { notes }),
        ...notSettable(experiment),
        command: commandLine(verb, file, flags, arms),
      },
    }
  } finally {
    progress.clear()
    stopListening()
    await runner.close()
  }
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

function notesOf({ orders, unusedHolidays, breaches }: Experiment): Text[] {
  const days = unusedHolidays.join(', ')
  const unused: Text = {
    zh: `这些假日不在订单期间，没有用到：${days}`,
    en: `these holidays lie outside the days of the orders and are not used: ${days}`,
  }
  return [
    ...(orders === undefined ? [] : [ordersNote(orders)]),
    ...(unusedHolidays.length === 0 ? [] : [unused]),
    ...(breaches.length === 0 ? [] : [notSettableNote(breaches)]),
  ]
}
