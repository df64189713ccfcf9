import { REASON, TYPE } from '../../policy/terms.ts'
import { CONTENTS } from '../terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** Missing pieces are seen by counting nine times in ten (assumed). */
const SEEN_SHARE = 0.9
/** Part of the goods that stays behind, and what it is worth to who keeps it. */
const KEPT_SHARE = 0.5
const WORTH_SHARE = 0.7

/** A20: sends back a part of what was bought, or of a set, for the whole money. */
export const shortReturn: AbusePattern = {
  id: 'A20',
  name: { zh: '少件退货', en: 'short returns' },
  mechanism: {
    zh: '多件或套装只退回一部分，按全额退款。',
    en: 'Sends back a part of a set or of several pieces and has all the money back.',
  },
  levers: ['policy.inspection.share', 'policy.inspection.weigh', 'policy.refundPoint'],
  lax: { 'policy.inspection.share': 0, 'policy.refundPoint': 'onReceipt' },
  tight: {
    'policy.inspection.share': 1,
    'policy.refundPoint': 'onInspection',
    'policy.inspection.aboveYuan': 0,
  },
  share: 0.001,
  worth: { kept: 0.7, used: 0, effortFen: 300 },
  ordersPerAccount: 2,
  suits: () => 1,
  profitFen(policy, prey) {
    const weighed = policy.isWeighed ? 0.9 : 0
    const opened = 1 - (1 - policy.inspectionShare) * (1 - weighed)
    const caught = policy.isRefundedBeforeInspection ? 0 : opened * SEEN_SHARE
    const freightFen = policy.isCovered && policy.isCoverAllReasons ? 0 : policy.returnFeeFen
    return prey.priceFen * KEPT_SHARE * WORTH_SHARE * (1 - caught) - freightFen
  },
  referenceFen: 1500,
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    return { atHours: signHours + 5 + 120 * u, type: TYPE['return-refund'], reason: REASON.size }
  },
  contentsOf: () => CONTENTS.short,
  weightShareOf(world, order) {
    const key = world.orders.column.orderKey[order]!
    return 0.45 + 0.2 * world.streams.intent.uniform(key, ABUSE_DRAW.weight)
  },
}
