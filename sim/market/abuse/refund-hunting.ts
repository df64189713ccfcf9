import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** A claim that is read is granted in part; a hunter asks again and again (F13, F16). */
const ASKED_SHARE = 0.3
const EFFORT_FEN = 500
const AUTOMATIC_EFFORT_FEN = 80
const FILTERED_SHARE = 0.3

/** A6: claims a small defect that is not there with a text bought from a tutorial, and keeps the goods. */
export const refundHunting: AbusePattern = {
  id: 'A6',
  name: { zh: '职业仅退款', en: 'refund hunting' },
  mechanism: {
    zh: '按教程话术称有小瑕疵，要求不退货退一部分；小额自动退款下刚好压着额度要。',
    en: 'Claims a small defect by a bought script and asks for a part without return; under an automatic rule for just less than its cap.',
  },
  levers: [
    'policy.smallAutoRefund.on',
    'policy.smallAutoRefund.riskFilter',
    'policy.review.strictness',
    'policy.guard.barAfterClaims',
  ],
  lax: {
    'policy.smallAutoRefund.on': true,
    'policy.smallAutoRefund.capYuan': 20,
    'policy.smallAutoRefund.riskFilter': false,
  },
  tight: {
    'policy.review.strictness': 1,
    'policy.review.evidence': 'video',
    'policy.review.partialOffers': false,
    'shop.evidenceKept': 1,
  },
  share: 0.002,
  worth: { kept: 1, used: 0, effortFen: 500 },
  ordersPerAccount: 8,
  ring: { smallest: 3, largest: 30 },
  suits: () => 1,
  profitFen(policy, prey) {
    const refused = Math.min(0.95, policy.reviewRejectBelow * 2.4)
    const film = policy.isPhotoEnough ? 1 : 0.4
    const readFen = prey.priceFen * ASKED_SHARE * film * (1 - refused) - EFFORT_FEN
    const passes = policy.hasRiskFilter ? 1 - FILTERED_SHARE : 1
    const unreadFen = Math.min(prey.priceFen, policy.smallCapFen) * passes - AUTOMATIC_EFFORT_FEN
    return Math.max(readFen, policy.smallCapFen > 0 ? unreadFen : 0)
  },
  referenceFen: 1500,
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    const reason = u < 0.6 ? REASON.quality : REASON['not-as-described']
    return { atHours: signHours + 1 + 70 * u * u, type: TYPE['refund-only'], reason }
  },
  askFen(world, order) {
    const { orders, streams, plan } = world
    const u = streams.intent.uniform(orders.column.orderKey[order]!, ABUSE_DRAW.ask)
    const { smallCapFen } = plan.abuse.view
    const partFen = orders.column.paidFen[order]! * (0.2 + 0.3 * u)
    return smallCapFen > 0 ? Math.min(partFen, smallCapFen * (0.9 + 0.1 * u)) : partFen
  },
  evidenceShift: 0.6,
  reusedImageShare: 0.5,
  appealShare: 0.5,
}
