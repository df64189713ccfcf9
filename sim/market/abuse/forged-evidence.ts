import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern, PolicyView, Prey } from './abuse-pattern.ts'

/** People call 71% of forged pictures forged, and 36% of real ones: 0.91 deviations apart (A7, F14). */
const SHIFT = 0.91

/** Part of the price asked of a person, who may refuse, and what the trouble is worth (assumed). */
const ASKED_SHARE = 0.4
const REVIEWED_EFFORT_FEN = 600
const AUTOMATIC_EFFORT_FEN = 100
/** Automatic claims made in the time that one before a person takes (assumed). */
const AUTOMATIC_PER_REVIEWED = 3
/** Buyers whom the risk filter holds back sooner or later (assumed). */
const FILTERED_SHARE = 0.25

/** A7 and A6: a picture of a defect that is not there, and money without return. */
export const forgedEvidence: AbusePattern = {
  suits: () => 1,
  profitFen: (policy, prey) => Math.max(automaticFen(policy, prey), reviewedFen(policy, prey)),
  referenceFen: 2450,
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

/** Whether an amount just below the cap of the automatic rule pays more than a claim that is read. */
export function staysBelowCap(policy: PolicyView, prey: Prey): boolean {
  const pays = automaticFen(policy, prey) > reviewedFen(policy, prey)
  return policy.smallCapFen > 0 && pays
}

function automaticFen(policy: PolicyView, prey: Prey): number {
  const askFen = Math.min(prey.priceFen, policy.smallCapFen)
  const passes = policy.hasRiskFilter ? 1 - FILTERED_SHARE : 1
  return (askFen * passes - AUTOMATIC_EFFORT_FEN) * AUTOMATIC_PER_REVIEWED
}

function reviewedFen(policy: PolicyView, prey: Prey): number {
  const refusedShare = Math.min(0.9, policy.reviewRejectBelow * 3)
  return prey.priceFen * ASKED_SHARE * (1 - refusedShare) - REVIEWED_EFFORT_FEN
}
