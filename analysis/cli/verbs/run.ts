import type { Context } from '../context.ts'
import type { ExitCode } from '../exit-codes.ts'
import { runAndFinish } from '../finish.ts'

/** Simulates a scenario by itself. */
export async function run(context: Context, file: string, hasBounds = false): Promise<ExitCode> {
  const { flags } = context
  return runAndFinish(context, {
    file,
    verb: 'run',
    arms: [],
    hasBounds,
    out: flags.json ? undefined : 'out',
    next: [`afterlab compare ${file}`, `afterlab report ${flags.out ?? 'out'}/results.json`],
  })
}
