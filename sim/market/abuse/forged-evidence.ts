import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** People call 71% of forged pictures forged, and 36% of real ones: 0.91 deviations apart (A7, F14). */
const SHIFT = 0.91

/** A7 and A6: a picture of a defect that is not there, and money without return. */
export const forgedEvidence: AbusePattern = {
  profitFen(policy, prey) {
    const askFen = Math.min(prey.priceFen, Math.max(policy.smallCapFen, prey.priceFen * 0.4))
    const isAutomatic = askFen <= policy.smallCapFen
    const filtered = isAutomatic && policy.hasRiskFilter ? 0.25 : 0
    const refusedShare = isAutomatic ? filtered : Math.min(0.9, policy.reviewRejectBelow * 3)
    return askFen * (1 - refusedShare)
  },
  referenceFen: 1400,
  planClaim(world, order, signHours) {
    const key = world.orders.column.orderKey[order]!
    const waitHours = 2 + 46 * world.streams.intent.uniform(key, ABUSE_DRAW.time)
    return { atHours: signHours + waitHours, type: TYPE['refund-only'], reason: REASON.quality }
  },
  conditionOf: () => 1,
  weightShareOf: () => 1,
  evidenceShift: SHIFT,
  selfShipShare: 0.25,
}
