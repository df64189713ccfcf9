import { abuseCatalogue, fenToYuan, patterns } from '../../sim/index.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { countCases, sumOrders } from './measured-rows.ts'
import { abusiveCases, lossPayers, sumOf, totalLossFen } from './read-truth.ts'

const formula = 'sum of abuse losses on measured orders'

const total: Measure = {
  id: 'abuse.loss',
  zh: '被滥用骗走的金额，商家、平台、保险合计。',
  en: 'Money lost to abuse by shop, platform and insurer together.',
  unit: 'yuan',
  better: 'down',
  formula,
  of: (_, { losses }) => ({ value: fenToYuan(totalLossFen(losses)) }),
}

const payerNames = {
  shop: { zh: '商家', en: 'the shop' },
  platform: { zh: '平台', en: 'the platform' },
  insurer: { zh: '保险公司', en: 'the insurer' },
} as const

const byPayer = lossPayers.map(
  (payer): Measure => ({
    id: `abuse.loss.${payer}`,
    zh: `被滥用骗走、由${payerNames[payer].zh}承担的金额。`,
    en: `Money lost to abuse that ${payerNames[payer].en} bears.`,
    unit: 'yuan',
    better: 'down',
    formula: `${formula}, borne by ${payerNames[payer].en}`,
    of: (_, { losses }) => ({ value: fenToYuan(sumOf(losses[payer])) }),
  }),
)

const byPattern = patterns.flatMap((pattern, code): Measure[] => {
  const name = pattern === 'honest' ? undefined : abuseCatalogue[pattern].name
  if (name === undefined) return []
  return [
    {
      id: `abuse.loss.${pattern}`,
      zh: `被${name.zh}骗走的金额，商家、平台、保险合计。`,
      en: `Money lost to ${name.en}, by all payers.`,
      unit: 'yuan',
      better: 'down',
      formula: `${formula} by this pattern`,
      of: (_, { losses }) => {
        const fen = lossPayers.reduce((sum, payer) => sum + (losses[payer][code] ?? 0), 0)
        return { value: fenToYuan(fen) }
      },
    },
  ]
})

const ofPaid: Measure = {
  id: 'abuse.loss.share',
  zh: '每付一块钱里被滥用骗走的比例。',
  en: 'Money lost to abuse as a share of the money paid.',
  unit: 'share',
  better: 'down',
  formula: 'abuse losses / fen paid, over measured orders',
  of: (replication, { losses }) =>
    ratio(
      totalLossFen(losses),
      sumOrders(replication, (orders, row) => orders.paidFen[row]),
    ),
}

const ofCases: Measure = {
  id: 'abuse.case.share',
  zh: '售后申请中实际是滥用的比例。',
  en: 'Share of applications that are abuse.',
  unit: 'share',
  better: 'down',
  formula: 'abusive cases / cases, on measured orders',
  of: (replication, { cases: all }) => {
    const isAbusive = abusiveCases(replication)
    return ratio(
      countCases(replication, (_cases, row) => isAbusive[row] === 1),
      all,
    )
  },
}

export const abuse: readonly Measure[] = [total, ...byPayer, ...byPattern, ofPaid, ofCases]
