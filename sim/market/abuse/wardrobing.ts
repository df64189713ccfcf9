import { betaTable, fromTable } from '../../base/distributions.ts'
import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** Wear and stain: Beta(2, 5) of the value (A4); made at the first use, which a command may not have. */
let wear: Float64Array | undefined
/** What a few days' use is worth, as a share of the price. */
const USE_SHARE = 0.35
/** Those who keep the goods to the end of the window; the others return when the occasion is over. */
const LATE_SHARE = 0.6
/** Longer windows fit more occasions. */
const LABEL_FACTOR = 1.5

/** A4: wears the goods and returns them near the end of the window, as if they were untouched. */
export const wardrobing: AbusePattern = {
  id: 'A4',
  name: { zh: '穿后退', en: 'wardrobing' },
  mechanism: {
    zh: '穿过、用过再按无理由退回，多赶在期限末尾；赚的是几天的使用。',
    en: 'Wears or uses the goods and returns them without a reason, often late in the window; what it gains is the use.',
  },
  levers: ['policy.label30d.on', 'policy.inspection.share', 'policy.review.strictness'],
  lax: { 'policy.label30d.on': true, 'policy.inspection.share': 0 },
  tight: {
    'policy.inspection.share': 1,
    'policy.review.strictness': 1,
    'policy.inspection.aboveYuan': 0,
  },
  share: 0.04,
  worth: { kept: 0.3, used: 0.35, effortFen: 0 },
  ordersPerAccount: 3,
  suits: (_, { isWorn }) => (isWorn ? 1 : 0),
  profitFen(policy, prey) {
    const useFen = prey.priceFen * USE_SHARE * (policy.isLabelOn ? LABEL_FACTOR : 1)
    const freightFen = policy.isCovered && policy.isCoverAllReasons ? 0 : policy.returnFeeFen
    const caughtShare = 0.15 * policy.inspectionShare
    return useFen * (1 - caughtShare) - freightFen
  },
  referenceFen: 2400,
  afterSigning(world, order, signHours) {
    const { column } = world.orders
    const key = column.orderKey[order]!
    const u = world.streams.intent.uniform(key, ABUSE_DRAW.time)
    const { noReasonHours, labelHours } = world.rules
    const labelEnds = column.shippedHours[order]! + labelHours
    const isLong = column.isLabel30d[order] === 1 && labelEnds > signHours + noReasonHours
    const isLate = world.streams.intent.chance(key, ABUSE_DRAW.late, LATE_SHARE)
    const early = signHours + 20 + (noReasonHours - 24) * u
    const late = isLong ? labelEnds - 12 - 84 * u : signHours + noReasonHours - 2 - 34 * u
    return {
      atHours: isLate ? late : early,
      type: TYPE['return-refund'],
      reason: REASON['no-reason'],
    }
  },
  conditionOf(world, order) {
    const key = world.orders.column.orderKey[order]!
    wear ??= betaTable(2, 5, 256)
    return 1 - fromTable(world.streams.intent.uniform(key, ABUSE_DRAW.condition), wear)
  },
  evidenceShift: 0.2,
  selfShipShare: 0.25,
}
