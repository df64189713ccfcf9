import * as z from 'zod'
import { scenarioSchema } from '../../../sim/index.ts'
import { writeJson } from '../context.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'

/** Prints the JSON Schema of a scenario as people write it, for editors and other programs. */
export function schema(context: Context): ExitCode {
  writeJson(context, {
    ...z.toJSONSchema(scenarioSchema, { io: 'input' }),
    title: 'afterlab scenario',
  })
  return exitCodes.done
}
