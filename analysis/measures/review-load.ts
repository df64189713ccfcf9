import { quantileInPlace } from '../stats/quantile.ts'
import type { Measure } from './measure.ts'
import { sumInWindow } from './measured-rows.ts'

const hours: Measure = {
  id: 'review.hours',
  zh: '客服花在审核、协商和纠纷上的总工时。',
  en: 'Staff hours spent on review, negotiation and disputes.',
  unit: 'hours',
  better: 'down',
  formula: 'sum of staff hours of cases applied in the measured days',
  of: (replication) => ({
    value: sumInWindow(replication, (cases, row) => cases.reviewHours[row]).sum,
  }),
}

const wait: Measure = {
  id: 'review.wait.p95',
  zh: '需人工审核的申请里，95% 等客服不超过这么久。',
  en: 'Of applications that a person reviews, 95% wait no longer than this for the first look.',
  unit: 'hours',
  better: 'down',
  formula: '95% quantile of hours to the first look, cases applied in the measured days',
  of: (_, { waits }) => ({ value: quantileInPlace(waits.firstLook, 0.95) }),
}

export const reviewLoad: readonly Measure[] = [hours, wait]
