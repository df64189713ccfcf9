import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { sumInWindow } from './measured-rows.ts'

export const slaBreachShare: Measure = {
  id: 'sla.breach.share',
  zh: '售后申请中没有按平台时限响应的比例（影响体验分）。',
  en: "Share of applications answered later than the platform's time limit, which costs score.",
  unit: 'share',
  better: 'down',
  formula: 'cases with a missed time limit / cases, applied in the measured days',
  of: (replication) => {
    const { sum, count } = sumInWindow(replication, (cases, row) => cases.isSlaBreached[row])
    return ratio(sum, count)
  },
}
