import { EXCLUSION, REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** Stations sign for parcels; where the shop has no picture of the delivery it cannot show who has it. */
const EFFORT_FEN = 800

/** A8: says that a parcel never came which was signed for. */
export const falseNonReceipt: AbusePattern = {
  id: 'A8',
  name: { zh: '谎称未收到', en: 'false non-receipt' },
  mechanism: {
    zh: '快递显示已签收却说没收到，要求仅退款；代收点签收时很难证明。',
    en: 'Says that a parcel which was signed for never came, and asks for the money; hard to disprove where a station signed.',
  },
  levers: ['policy.review.strictness', 'policy.review.evidence', 'policy.guard.barAfterClaims'],
  lax: { 'policy.review.strictness': 0, 'policy.review.evidence': 'none' },
  tight: {
    'policy.review.strictness': 1,
    'policy.review.evidence': 'video',
    'policy.review.partialOffers': false,
    'shop.evidenceKept': 1,
  },
  share: 0.0006,
  worth: { kept: 0.5, used: 0, effortFen: 800 },
  ordersPerAccount: 2,
  suits: () => 1,
  profitFen(policy, prey) {
    const refused = Math.min(0.95, policy.reviewRejectBelow * 2)
    const film = policy.isPhotoEnough ? 1 : 0.3
    return prey.priceFen * film * (1 - refused) * 0.5 - EFFORT_FEN
  },
  referenceFen: 2500,
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    const atHours = signHours + 12 + 80 * u
    // Custom goods that came can only be said to be incomplete.
    const isExcluded = world.orders.column.exclusion[order] !== EXCLUSION.none
    const reason = isExcluded ? REASON.missing : REASON['not-received']
    return { atHours, type: TYPE['refund-only'], reason }
  },
  askFen: (world, order) => world.orders.column.paidFen[order]!,
  evidenceShift: 0.3,
  appealShare: 0.55,
}
