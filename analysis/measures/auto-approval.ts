import { fenToYuan } from '../../sim/index.ts'
import { isAutoApproved, isAutoRefunded } from './automatic-rule.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { countCases, sumCases } from './measured-rows.ts'
import { abuseLosses, abusiveCases, totalLossFen } from './read-truth.ts'

const share: Measure = {
  id: 'autoApproval.share',
  zh: '售后申请中由自动规则通过、无人审核的比例。',
  en: 'Share of applications that an automatic rule approved without review.',
  unit: 'share',
  better: 'none',
  formula: 'cases refunded or accepted for return by an automatic rule / cases, on measured orders',
  of: (replication, { cases: all }) => ratio(countCases(replication, isAutoApproved), all),
}

const refundedYuan: Measure = {
  id: 'auto.refund.yuan',
  zh: '自动规则退出去的金额。',
  en: 'Money refunded by automatic rules.',
  unit: 'yuan',
  better: 'none',
  formula: 'sum of refunds that an automatic rule gave, on measured orders',
  of: (replication) => ({
    value: fenToYuan(
      sumCases(replication, (cases, row) =>
        isAutoRefunded(cases, row) ? cases.refundFen[row] : 0,
      ),
    ),
  }),
}

const abuseShare: Measure = {
  id: 'autoApproval.abuseShare',
  zh: '自动通过的申请中实际是滥用的比例。',
  en: 'Share of automatically approved applications that are abuse.',
  unit: 'share',
  better: 'down',
  formula: 'abusive cases / cases, among those an automatic rule let pass, on measured orders',
  of: (replication) => {
    const isAbusive = abusiveCases(replication)
    return ratio(
      countCases(replication, (cases, row) => isAutoApproved(cases, row) && isAbusive[row] === 1),
      countCases(replication, isAutoApproved),
    )
  },
}

const abuseLoss: Measure = {
  id: 'autoApproval.abuseLoss',
  zh: '自动通过的申请里被滥用骗走的金额，商家、平台、保险合计。',
  en: 'Money lost to abuse in automatically approved applications, by all payers.',
  unit: 'yuan',
  better: 'down',
  formula: 'sum of abuse losses of cases that an automatic rule let pass, on measured orders',
  of: (replication) => {
    const cases = replication.tables.cases.column
    const losses = abuseLosses(replication, (row) => isAutoApproved(cases, row))
    return { value: fenToYuan(totalLossFen(losses)) }
  },
}

export const autoApprovals: readonly Measure[] = [share, refundedYuan, abuseShare, abuseLoss]
