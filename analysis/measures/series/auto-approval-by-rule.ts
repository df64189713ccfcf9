import { cascadeRules, ruleIds } from '../../../sim/index.ts'
import { automaticRule } from '../automatic-rule.ts'
import { carried, forCases } from '../measured-rows.ts'
import type { MeasuredRows } from '../measured-rows.ts'
import { abusiveCases } from '../read-truth.ts'
import type { SeriesMeasure } from './series-measure.ts'

/** Cases on measured orders that each automatic rule let pass, counting those for which `counts`. */
function casesByRule(rows: MeasuredRows, counts: (row: number) => boolean): number[] {
  const ofRows = new Float64Array(ruleIds.length)
  forCases(rows, (cases, row) => {
    const rule = automaticRule(cases, row)
    if (counts(row)) ofRows[rule] = (ofRows[rule] ?? 0) + 1
  })
  const found = carried(rows, ofRows)
  return cascadeRules.map((id) => found[ruleIds.indexOf(id)] ?? 0)
}

const all: SeriesMeasure = {
  id: 'autoApproval.byRule',
  zh: '每条自动规则通过的申请数。',
  en: 'Applications that each automatic rule approved.',
  unit: 'count',
  keys: cascadeRules,
  of: (replication) => casesByRule(replication, () => true),
}

const abusive: SeriesMeasure = {
  id: 'autoApproval.abuseByRule',
  zh: '每条自动规则通过的申请里，实际是滥用的数量。',
  en: 'Applications that each automatic rule approved and that are abuse.',
  unit: 'count',
  keys: cascadeRules,
  of: (replication) => {
    const isAbusive = abusiveCases(replication)
    return casesByRule(replication, (row) => isAbusive[row] === 1)
  },
}

export const autoApprovalByRule: readonly SeriesMeasure[] = [all, abusive]
