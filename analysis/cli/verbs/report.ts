import { resolve } from 'node:path'
import { card } from '../../report/card.ts'
import { htmlReport } from '../../report/html.ts'
import { writeFileAtomic } from '../../store/atomic-write.ts'
import { shownPath } from '../../store/data-files.ts'
import { loadResults } from '../../store/load-results.ts'
import { writeJson } from '../context.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'

/** Writes card and report from results that are there already; nothing is simulated. */
export async function report(context: Context, file: string): Promise<ExitCode> {
  const { flags, lang, edge } = context
  const results = await loadResults(resolve(file))
  const path = resolve(flags.out ?? 'out', 'report.html')
  await writeFileAtomic(path, await htmlReport(results, { lang }))
  if (flags.json) {
    writeJson(context, results)
    return exitCodes.done
  }
  edge.write(card(results, lang, { color: context.hasColor }))
  context.tell({ zh: `报告  ${shownPath(path)}`, en: `report  ${shownPath(path)}` })
  return exitCodes.done
}
