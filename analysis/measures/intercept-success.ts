import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { countCases } from './measured-rows.ts'

/** Words of the column `intercept` of a case. */
export const interceptOutcomes = ['none', 'requested', 'succeeded', 'failed'] as const

const SUCCEEDED = interceptOutcomes.indexOf('succeeded')
const FAILED = interceptOutcomes.indexOf('failed')

export const interceptSuccessShare: Measure = {
  id: 'intercept.success.share',
  zh: '快递拦截有结果的里面，拦截成功的比例。',
  en: 'Share of courier interceptions with a known outcome that succeeded.',
  unit: 'share',
  better: 'up',
  formula: 'interceptions succeeded / (succeeded + failed), on measured orders',
  of: (replication) => {
    const succeeded = countCases(replication, (cases, row) => cases.intercept[row] === SUCCEEDED)
    const failed = countCases(replication, (cases, row) => cases.intercept[row] === FAILED)
    return ratio(succeeded, succeeded + failed)
  },
}
