import { fenToYuan } from '../../sim/index.ts'
import type { MeasureContext } from './measure-context.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import type { Party } from './outlays.ts'
import { countOrders, isNever } from './measured-rows.ts'

/** Premiums of return-freight cover in fen, whoever bought it. */
const premiumFen = ({ outlays }: MeasureContext): number => 0 - outlays.insurer.premium

/** Freight claims that the insurer paid, in fen. */
const claimsFen = ({ outlays }: MeasureContext): number => outlays.insurer['freight-claim']

const premium: Measure = {
  id: 'freight.premium',
  zh: '退货补运费（运费险）的保费总额，不论谁出。',
  en: 'Premiums of return-freight cover, whoever pays them.',
  unit: 'yuan',
  better: 'down',
  formula: 'sum of ledger entries premium, over measured orders',
  of: (_, context) => ({ value: fenToYuan(premiumFen(context)) }),
}

const perOrder: Measure = {
  id: 'premium.perOrder',
  zh: '每个投保并发货的订单的保费。',
  en: 'Premium of a covered order that was shipped.',
  unit: 'yuan/order',
  better: 'down',
  formula: 'premiums / covered orders shipped, over measured orders',
  of: (replication, context) =>
    ratio(
      fenToYuan(premiumFen(context)),
      countOrders(
        replication,
        (orders, row) => orders.isCovered[row] === 1 && !isNever(orders.shippedHours[row]),
      ),
    ),
}

const claims: Measure = {
  id: 'freight.claims',
  zh: '保险公司赔给买家的退货运费。',
  en: 'Return freight that the insurer paid to buyers.',
  unit: 'yuan',
  better: 'none',
  formula: 'sum of ledger entries freight-claim, over measured orders',
  of: (_, context) => ({ value: fenToYuan(claimsFen(context)) }),
}

const lossRatio: Measure = {
  id: 'freight.lossRatio',
  zh: '赔付率：赔款占保费的比例；高了保费会涨。',
  en: 'Loss ratio of the cover, claims over premiums; a high one raises premiums.',
  unit: 'share',
  better: 'down',
  formula: 'claims / premiums, over measured orders',
  of: (_, context) => ratio(fenToYuan(claimsFen(context)), fenToYuan(premiumFen(context))),
}

export const freightCover: readonly Measure[] = [premium, perOrder, claims, lossRatio]

export const subsidyPayers = ['shop', 'platform', 'insurer'] as const satisfies readonly Party[]

/**
 * Fen that each payer bears of the return freight that buyers receive. The shop: its premiums and the
 * freight of its own faults; the platform: its premiums; the insurer: claims less premiums, negative
 * when the cover earns. They add up to what buyers receive.
 */
export function subsidyFen(
  { outlays }: MeasureContext,
  payer: (typeof subsidyPayers)[number],
): number {
  const out = outlays[payer]
  return out.premium + out['freight-claim'] + out['shop-fault-freight']
}

const payers = {
  shop: { zh: '商家：保费加商责运费', en: 'the shop: premiums and freight of its own faults' },
  platform: { zh: '平台：保费', en: 'the platform: premiums' },
  insurer: {
    zh: '保险公司：赔款减保费，负数是赚',
    en: 'the insurer: claims less premiums, negative when it earns',
  },
} as const

export const subsidyCosts: readonly Measure[] = subsidyPayers.map((payer) => ({
  id: `subsidy.cost.${payer}`,
  zh: `退货运费补贴由谁承担，${payers[payer].zh}。`,
  en: `Return-freight subsidy borne by ${payers[payer].en}.`,
  unit: 'yuan',
  better: 'down',
  formula: 'premium + freight-claim + shop-fault-freight of the payer, over measured orders',
  of: (_, context) => ({ value: fenToYuan(subsidyFen(context, payer)) }),
}))
