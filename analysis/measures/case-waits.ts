import { applicationTypes } from '../../sim/index.ts'
import type { Replication } from '../../sim/index.ts'
import { between, valuesInWindow } from './measured-rows.ts'
import type { Cases } from './measured-rows.ts'

/**
 * How long things took, in hours, in cases applied in the measured days; in any order but for `money`,
 * and whoever looks for a quantile may change it.
 */
export type CaseWaits = {
  /** 仅退款自主完结时长 (domain 2.7): application to end, without platform intervention. */
  refundOnly: Float64Array
  /**
   * 退货退款自主完结时长 (domain 2.7): the shop's time alone, application to decision plus parcel back to
   * end; the second part is zero when the money went back before the parcel. Without intervention.
   */
  returnRefund: Float64Array
  /** Application to the first look of a reviewer. */
  firstLook: Float64Array
  /** Application to money, ascending, by the type of the case (index into `applicationTypes`). */
  money: readonly Float64Array[]
}

const REFUND_ONLY = applicationTypes.indexOf('refund-only')
const RETURN_REFUND = applicationTypes.indexOf('return-refund')

export function caseWaits(replication: Replication): CaseWaits {
  return {
    refundOnly: valuesInWindow(replication, refundOnlyHours),
    returnRefund: valuesInWindow(replication, returnRefundHours),
    firstLook: valuesInWindow(replication, (cases, row) => cases.reviewWaitHours[row]),
    money: applicationTypes.map((_, type) => moneyHours(replication, type).sort()),
  }
}

function refundOnlyHours(cases: Cases, row: number): number {
  if (cases.type[row] !== REFUND_ONLY || cases.isDisputed[row] === 1) return NaN
  return between(cases.appliedHours[row], cases.closedHours[row])
}

function returnRefundHours(cases: Cases, row: number): number {
  if (cases.type[row] !== RETURN_REFUND || cases.isDisputed[row] === 1) return NaN
  const confirm = between(cases.backHours[row], cases.closedHours[row])
  return between(cases.appliedHours[row], cases.decidedHours[row]) + Math.max(0, confirm)
}

function moneyHours(replication: Replication, type: number): Float64Array {
  return valuesInWindow(replication, (cases, row) =>
    cases.type[row] === type ? between(cases.appliedHours[row], cases.refundedHours[row]) : NaN,
  )
}
