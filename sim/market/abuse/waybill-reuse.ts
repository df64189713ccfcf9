import { REASON, TYPE } from '../../policy/terms.ts'
import { WAYBILL } from '../terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** What the goods fetch second-hand. */
const RESALE_SHARE = 0.6

/** A10: gives the number of another return for its own, and keeps the goods. */
export const waybillReuse: AbusePattern = {
  id: 'A10',
  name: { zh: '一单号两用', en: 'waybill used twice' },
  mechanism: {
    zh: '把别的退货单号填到自己的退货里，不核对单号就退款。',
    en: 'Enters the number of another return for its own, which nobody sends; works where numbers are not compared.',
  },
  levers: ['policy.inspection.waybill', 'policy.refundPoint'],
  lax: { 'policy.refundPoint': 'onBuyerWaybill' },
  tight: { 'policy.inspection.waybill': true },
  share: 0.0003,
  worth: { kept: 0.6, used: 0, effortFen: 600 },
  ordersPerAccount: 4,
  ring: { smallest: 2, largest: 10 },
  suits: () => 1,
  profitFen(policy, prey) {
    const passes = policy.isWaybillChecked ? 0.02 : policy.isRefundedOnWaybill ? 1 : 0.6
    return prey.priceFen * RESALE_SHARE * passes - 600
  },
  referenceFen: 4000,
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    const atHours = signHours + 3 + 100 * u
    return { atHours, type: TYPE['return-refund'], reason: REASON['no-reason'] }
  },
  waybillOf: () => WAYBILL.reused,
}
