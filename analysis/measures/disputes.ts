import { liabilities } from '../../sim/index.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { countCases, isNever } from './measured-rows.ts'

const SHOP_LIABLE = liabilities.indexOf('shop')

const rate: Measure = {
  id: 'dispute.rate',
  zh: '售后申请中平台介入的比例。',
  en: 'Share of applications in which the platform had to intervene.',
  unit: 'share',
  better: 'down',
  formula: 'cases with platform intervention / cases, on measured orders',
  of: (replication, { cases: all }) =>
    ratio(
      countCases(replication, (cases, row) => cases.isDisputed[row] === 1),
      all,
    ),
}

const merchantFault: Measure = {
  id: 'dispute.merchantFault.rate',
  zh: '纠纷商责率：完结的售后单中判商家责任的比例；超过 0.35%（满 4 单）会压低体验分。',
  en: 'Share of ended cases ruled the fault of the shop; above 0.35% (and 4 cases) it costs score.',
  unit: 'share',
  better: 'down',
  formula: 'disputes ruled against the shop / ended cases, on measured orders (domain 2.7)',
  of: (replication) =>
    ratio(
      countCases(
        replication,
        (cases, row) => cases.isDisputed[row] === 1 && cases.liable[row] === SHOP_LIABLE,
      ),
      countCases(replication, (cases, row) => !isNever(cases.closedHours[row])),
    ),
}

const rejections: Measure = {
  id: 'reject.share',
  zh: '售后申请中至少被商家拒绝过一次的比例。',
  en: 'Share of applications that the shop refused at least once.',
  unit: 'share',
  better: 'none',
  formula: 'cases with a rejection / cases, on measured orders',
  of: (replication, { cases: all }) =>
    ratio(
      countCases(replication, (cases, row) => (cases.rejections[row] ?? 0) > 0),
      all,
    ),
}

export const disputes: readonly Measure[] = [rate, merchantFault, rejections]
