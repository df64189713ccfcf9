import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** An opened empty parcel is nearly always seen. */
const SEEN_SHARE = 0.98

/** A2: sends back a parcel without the goods and counts on a refund before anyone opens it. */
export const emptyBox: AbusePattern = {
  suits: () => 1,
  profitFen(policy, prey) {
    const openedShare = policy.isRefundedBeforeInspection ? 0 : policy.inspectionShare * SEEN_SHARE
    const resaleFen = prey.priceFen * 0.6
    return resaleFen * (1 - openedShare) - policy.returnFeeFen * 0.5
  },
  referenceFen: 3100,
  planClaim(world, order, signHours) {
    const key = world.orders.column.orderKey[order]!
    const waitHours = 1 + 23 * world.streams.intent.uniform(key, ABUSE_DRAW.time)
    return {
      atHours: signHours + waitHours,
      type: TYPE['return-refund'],
      reason: REASON['no-reason'],
    }
  },
  conditionOf: () => -1,
  weightShareOf(world, order) {
    const key = world.orders.column.orderKey[order]!
    return 0.08 + 0.5 * world.streams.intent.uniform(key, ABUSE_DRAW.weight)
  },
  evidenceShift: 0.2,
  selfShipShare: 0.8,
}
