import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** A bulk label costs the ring less than the cover pays (A1). */
const LABEL_FEN = 580
/** Money tied up for days: cheap goods suit best. */
const CHEAP_FEN = 2500
/** Chance that a claim with an untrue reason is paid where only shop-fault reasons count. */
const MISREPORT_SUCCESS = 0.6

/** A1: buys cheap light goods with freight cover, returns them unopened by a cheap label of its own. */
export const freightArbitrage: AbusePattern = {
  suits: (policy, { priceFen }) =>
    priceFen < policy.excludeBelowFen ? 0 : Math.min(1, CHEAP_FEN / priceFen),
  profitFen(policy) {
    if (!policy.isCovered || policy.isDesignatedOnly) return 0
    const paidFen = Math.min(policy.selfShipFeeFen, policy.coverCapFen)
    const success = policy.isCoverAllReasons ? 0.97 : MISREPORT_SUCCESS
    return paidFen * success - LABEL_FEN
  },
  referenceFen: 390,
  planClaim(world, order, signHours) {
    const key = world.orders.column.orderKey[order]!
    const waitHours = 0.5 + 5.5 * world.streams.intent.uniform(key, ABUSE_DRAW.time)
    const reason = world.plan.cover.isAllReasons ? REASON['no-reason'] : REASON['not-as-described']
    return { atHours: signHours + waitHours, type: TYPE['return-refund'], reason }
  },
  conditionOf: () => 1,
  weightShareOf: () => 1,
  evidenceShift: 0.3,
  selfShipShare: 1,
}
