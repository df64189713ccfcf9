import type { Context } from '../context.ts'
import type { ExitCode } from '../exit-codes.ts'
import { runAndFinish } from '../finish.ts'

/** Runs a scenario and its variants, or the named ones, under common random numbers. */
export async function compareArms(
  context: Context,
  file: string,
  arms: readonly string[] | undefined,
): Promise<ExitCode> {
  const out = context.flags.json ? undefined : 'out'
  return runAndFinish(context, {
    file,
    verb: 'compare',
    arms,
    out,
    next: [`afterlab report ${context.flags.out ?? 'out'}/results.json`],
  })
}
