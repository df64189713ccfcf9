import { reasons, states } from '../../../sim/index.ts'
import { carried, forCases } from '../measured-rows.ts'
import type { Cases, MeasuredRows } from '../measured-rows.ts'
import { sharesOf } from './series-measure.ts'
import type { SeriesMeasure } from './series-measure.ts'

/** Share of the cases on measured orders that have each code. */
function sharesByCode(
  rows: MeasuredRows,
  codes: number,
  whole: number,
  code: (cases: Cases, row: number) => number | undefined,
): number[] {
  const counts = new Float64Array(codes)
  forCases(rows, (cases, row) => {
    const at = code(cases, row) ?? 0
    counts[at] = (counts[at] ?? 0) + 1
  })
  return sharesOf([...carried(rows, counts)], whole)
}

const byReason: SeriesMeasure = {
  id: 'reasons',
  zh: '售后申请的理由构成（买家自己选的）。',
  en: 'Applications by the reason that the buyer gives.',
  unit: 'share',
  keys: reasons,
  of: (replication, { cases: all }) =>
    sharesByCode(replication, reasons.length, all, (cases, row) => cases.reason[row]),
}

const byState: SeriesMeasure = {
  id: 'state.final',
  zh: '售后单的最终状态构成。',
  en: 'Cases by the state in which they ended.',
  unit: 'share',
  keys: states,
  of: (replication, { cases: all }) =>
    sharesByCode(replication, states.length, all, (cases, row) => cases.state[row]),
}

export const caseShares: readonly SeriesMeasure[] = [byReason, byState]
