import { traceText } from '../../report/trace-text.ts'
import { loadCase } from '../../store/cases/load-case.ts'
import { answerTrace } from '../answer-trace.ts'
import { writeJson } from '../context.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'

type OwnFlags = {
  rulebook?: string | undefined
  against?: string | undefined
  number?: number | undefined
  arm?: string | undefined
}

/** What happens to one order, step by step and by which rule (`afterlab/trace@1`). */
export async function explain(
  context: Context,
  nameOrFile: string | undefined,
  own: OwnFlags,
): Promise<ExitCode> {
  const { flags, lang, edge } = context
  const loaded = await loadCase(nameOrFile ?? '', flags.set, own.rulebook)
  const answer = answerTrace(
    {
      rulebook: loaded.rulebook.name,
      source: loaded.file,
      title: loaded.case.title,
      setup: loaded.setup,
    },
    lang,
  )
  if (flags.json) writeJson(context, answer)
  else edge.write(traceText(answer, lang))
  return exitCodes.done
}
