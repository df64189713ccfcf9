import { REASON, TYPE } from '../../policy/terms.ts'
import { CONTENTS } from '../terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** An opened empty parcel is nearly always seen. */
const SEEN_SHARE = 0.98
/** What the goods fetch second-hand. */
const RESALE_SHARE = 0.6
/** Two in three put something into the box so that it weighs (assumed). */
const FILLED_SHARE = 0.66

/** A2: sends back a parcel without the goods and counts on a refund before anyone opens it. */
export const emptyBox: AbusePattern = {
  id: 'A2',
  name: { zh: '空包退货', en: 'empty-box returns' },
  mechanism: {
    zh: '退回的包裹里没有货，赌商家或系统不开箱就退款；货留下或转卖。',
    en: 'Sends back a parcel without the goods and counts on a refund before anyone opens it; keeps or resells the goods.',
  },
  levers: ['policy.refundPoint', 'policy.inspection.share', 'policy.inspection.weigh'],
  lax: { 'policy.refundPoint': 'onReceipt' },
  tight: {
    'policy.refundPoint': 'onInspection',
    'policy.inspection.share': 1,
    'policy.inspection.aboveYuan': 0,
  },
  share: 0.0015,
  worth: { kept: 0.6, used: 0, effortFen: 600 },
  ordersPerAccount: 4,
  suits: () => 1,
  profitFen(policy, prey) {
    const weighed = policy.isWeighed ? 1 - FILLED_SHARE : 0
    const opened = weighed + (1 - weighed) * policy.inspectionShare
    const caughtShare = policy.isRefundedBeforeInspection ? 0 : opened * SEEN_SHARE
    const freightFen = policy.isCovered && policy.isCoverAllReasons ? 0 : policy.returnFeeFen
    return prey.priceFen * RESALE_SHARE * (1 - caughtShare) - freightFen
  },
  referenceFen: 3100,
  afterSigning(world, order, signHours) {
    const key = world.orders.column.orderKey[order]!
    const waitHours = 1 + 23 * world.streams.intent.uniform(key, ABUSE_DRAW.time)
    return {
      atHours: signHours + waitHours,
      type: TYPE['return-refund'],
      reason: REASON['no-reason'],
    }
  },
  contentsOf: () => CONTENTS.empty,
  weightShareOf(world, order) {
    const key = world.orders.column.orderKey[order]!
    const { intent } = world.streams
    if (intent.chance(key, ABUSE_DRAW.contents, FILLED_SHARE)) return 1
    return 0.08 + 0.5 * intent.uniform(key, ABUSE_DRAW.weight)
  },
  evidenceShift: 0.2,
  selfShipShare: 0.6,
}
