import { causes, fenToYuan, situations } from '../../sim/index.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { countCases, isNever, sumCases } from './measured-rows.ts'
import type { Cases } from './measured-rows.ts'

const TIMER = causes.indexOf('timer')
const IN_TRANSIT = situations.indexOf('in-transit')

const exposure: Measure = {
  id: 'exposure.refundBeforeParcel',
  zh: '货还没回来就已退出去的金额（钱货两空的敞口）。',
  en: 'Money refunded before the parcel was back: what the shop stands to lose with the goods.',
  unit: 'yuan',
  better: 'down',
  formula: 'sum of refunds paid before the parcel was back, on measured orders',
  of: (replication) => ({
    value: fenToYuan(
      sumCases(replication, (cases, row) =>
        cases.isRefundBeforeParcel[row] === 1 ? cases.refundFen[row] : 0,
      ),
    ),
  }),
}

const isTransitRefund = (cases: Cases, row: number): boolean =>
  cases.situation[row] === IN_TRANSIT && !isNever(cases.refundedHours[row])

const byTimer: Measure = {
  id: 't2b.refundBeforeParcel.share',
  zh: '在途退款中，因 5 天时限（T2b）到点、货未回先退的比例。',
  en: 'Share of in-transit refunds that the 5-day limit (T2b) paid before the parcel was back.',
  unit: 'share',
  better: 'down',
  formula:
    'in-transit refunds by a timer before the parcel / in-transit refunds, on measured orders',
  of: (replication) =>
    ratio(
      countCases(
        replication,
        (cases, row) =>
          isTransitRefund(cases, row) &&
          cases.cause[row] === TIMER &&
          cases.isRefundBeforeParcel[row] === 1,
      ),
      countCases(replication, isTransitRefund),
    ),
}

export const refundsBeforeParcel: readonly Measure[] = [exposure, byTimer]
