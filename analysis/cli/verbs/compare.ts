import type { Context } from '../context.ts'
import type { ExitCode } from '../exit-codes.ts'
import { runAndFinish } from '../finish.ts'

/** Runs a scenario and its variants, or the named ones, under common random numbers. */
export async function compareArms(
  context: Context,
  file: string,
  arms: readonly string[] | undefined,
  hasBounds = false,
): Promise<ExitCode> {
  const { flags } = context
  return runAndFinish(context, {
    file,
    verb: 'compare',
    arms,
    hasBounds,
    out: flags.json ? undefined : 'out',
    next: [`afterlab report ${flags.out ?? 'out'}/results.json`],
  })
}
