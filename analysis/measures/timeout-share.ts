import { causes } from '../../sim/index.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { countCases } from './measured-rows.ts'

const TIMER = causes.indexOf('timer')

export const timeoutShare: Measure = {
  id: 'timeout.share',
  zh: '售后申请中因商家超时未处理而自动退款的比例。',
  en: "Share of applications refunded because the shop's time ran out (S22).",
  unit: 'share',
  better: 'down',
  formula: 'cases decided by a timer / cases, on measured orders',
  of: (replication, { cases: all }) =>
    ratio(
      countCases(replication, (cases, row) => cases.cause[row] === TIMER),
      all,
    ),
}
