import * as z from 'zod'
import { caseSchema, scenarioSchema } from '../../../sim/index.ts'
import { InputFaults, same } from '../../store/faults/input-faults.ts'
import { nearestOf } from '../../store/faults/nearest.ts'
import { writeJson } from '../context.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'

const schemas = { scenario: scenarioSchema, case: caseSchema } as const
type Kind = keyof typeof schemas

/** Prints the JSON Schema of a scenario, or of a case, as people write it: for editors and programs. */
export function schema(context: Context, kind = 'scenario'): ExitCode {
  const kinds = Object.keys(schemas)
  if (!kinds.includes(kind)) {
    throw new InputFaults([
      {
        what: { zh: `没有 ${kind} 的格式`, en: `there is no schema of ${kind}` },
        because: { zh: `有：${kinds.join('、')}`, en: `there are ${kinds.join(', ')}` },
        nearest: same(nearestOf(kind, kinds) ?? 'scenario'),
        where: {},
      },
    ])
  }
  writeJson(context, {
    ...z.toJSONSchema(schemas[kind as Kind], { io: 'input' }),
    title: `afterlab ${kind}`,
  })
  return exitCodes.done
}
