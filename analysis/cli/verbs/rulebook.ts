import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { rulebookPage } from '../rulebook-page.ts'

/** Prints the rulebook: every rule beside its code, with the parameters of each pack. */
export async function rulebook({ edge }: Context): Promise<ExitCode> {
  edge.write(await rulebookPage())
  return exitCodes.done
}
