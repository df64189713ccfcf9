import { join, resolve } from 'node:path'
import { htmlReport } from '../../report/html.ts'
import { writeFileAtomic } from '../../store/atomic-write.ts'
import { shownPath } from '../../store/data-files.ts'
import type { Context } from '../context.ts'
import type { ExitCode } from '../exit-codes.ts'
import { runAndFinish } from '../finish.ts'
import { inventNames } from '../invented-names.ts'

const SCENARIO = 'womens-apparel'
const FOLDER = 'out'

/** The main job: the bundled shop with its arms, to a decision card, results, a report and tables. */
export async function demo(context: Context): Promise<ExitCode> {
  const { flags, lang, tell } = context
  const folder = flags.out ?? FOLDER
  return runAndFinish(context, {
    file: SCENARIO,
    verb: 'compare',
    out: folder,
    record: join(folder, 'tables'),
    also: async ({ results }) => {
      const shop = inventNames(results.seed).shop()
      tell({ zh: `店铺  ${shop}（虚构）`, en: `shop  ${shop} (invented)` })
      const path = resolve(folder, 'report.html')
      await writeFileAtomic(path, await htmlReport(results, { lang }))
      tell({ zh: `报告  ${shownPath(path)}`, en: `report  ${shownPath(path)}` })
    },
    next: [
      `afterlab check ${SCENARIO}`,
      `afterlab compare ${SCENARIO} --set policy.smallAutoRefund.capYuan=15`,
      `afterlab detect ${join(folder, 'tables')}`,
    ],
  })
}
