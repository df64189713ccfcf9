import { applicationTypes, situations } from '../../sim/index.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { countCases } from './measured-rows.ts'
import type { Cases } from './measured-rows.ts'

const REFUND_ONLY = applicationTypes.indexOf('refund-only')
const SIGNED = situations.indexOf('signed')

const isSigned = (cases: Cases, row: number): boolean => cases.situation[row] === SIGNED
const isRefundOnly = (cases: Cases, row: number): boolean => cases.type[row] === REFUND_ONLY

const ofAll: Measure = {
  id: 'refundOnly.share',
  zh: '售后申请中仅退款的比例。',
  en: 'Share of applications that ask for money only.',
  unit: 'share',
  better: 'none',
  formula: 'refund-only cases / cases, on measured orders',
  of: (replication, { cases: all }) => ratio(countCases(replication, isRefundOnly), all),
}

const ofSigned: Measure = {
  id: 'refundOnly.signed.share',
  zh: '签收后的售后申请中仅退款的比例：买家留货又要钱。',
  en: 'Share of applications after signing that ask for money only: the buyer keeps the goods.',
  unit: 'share',
  better: 'down',
  formula: 'refund-only cases after signing / cases after signing, on measured orders',
  of: (replication) =>
    ratio(
      countCases(replication, (cases, row) => isSigned(cases, row) && isRefundOnly(cases, row)),
      countCases(replication, isSigned),
    ),
}

export const refundOnlyShares: readonly Measure[] = [ofAll, ofSigned]
