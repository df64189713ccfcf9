import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** Professionals ask 88 to 500 yuan, or three to ten times the price (F17); most of it is not given. */
const ASKED_SHARE = 0.6
const EFFORT_FEN = 1500

/** A14: finds a fault in page or label, threatens complaints, and wants money without giving the goods back. */
export const extortion: AbusePattern = {
  id: 'A14',
  name: { zh: '职业索赔', en: 'professional claims' },
  mechanism: {
    zh: '挑页面或标签的毛病，以投诉、差评相要挟，要钱不退货；被拒就申诉到底。',
    en: 'Finds a fault in page or label, threatens complaints and wants money without return; appeals every refusal.',
  },
  levers: ['policy.review.strictness', 'policy.review.partialOffers', 'shop.ruleClarity'],
  lax: { 'policy.review.strictness': 0 },
  tight: {
    'policy.review.strictness': 1,
    'policy.review.evidence': 'video',
    'policy.review.partialOffers': false,
    'shop.evidenceKept': 1,
  },
  share: 0.0005,
  worth: { kept: 1, used: 0, effortFen: 1500 },
  ordersPerAccount: 3,
  suits: () => 1,
  profitFen(policy, prey) {
    const refused = Math.min(0.9, policy.reviewRejectBelow * 1.8)
    const film = policy.isPhotoEnough ? 1 : 0.5
    return prey.priceFen * ASKED_SHARE * film * (1 - refused) - EFFORT_FEN
  },
  referenceFen: 3000,
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    const atHours = signHours + 20 + 120 * u
    return { atHours, type: TYPE['refund-only'], reason: REASON['not-as-described'] }
  },
  askFen(world, order) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.ask)
    return world.orders.column.paidFen[order]! * (0.5 + 0.5 * u)
  },
  evidenceShift: 0.5,
  appealShare: 0.9,
}
