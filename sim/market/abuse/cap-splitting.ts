import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** Parts of a purchase that stay below the cap together with their kin. */
const FEWEST = 2
const MOST = 4
const EFFORT_FEN = 150
const FILTERED_SHARE = 0.35

/** A15: splits a purchase into orders that each stay below the cap of the automatic refund. */
export const capSplitting: AbusePattern = {
  id: 'A15',
  name: { zh: '拆单压额', en: 'splitting below a cap' },
  mechanism: {
    zh: '把一笔拆成几单，每单都压在自动退款额度以下，逐单申请仅退款。',
    en: 'Splits a purchase into orders below the cap of the automatic refund and claims each without return.',
  },
  levers: [
    'policy.smallAutoRefund.on',
    'policy.smallAutoRefund.capYuan',
    'policy.smallAutoRefund.riskFilter',
    'policy.guard.ordersPerDay',
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
  share: 0.0005,
  worth: { kept: 1, used: 0, effortFen: 700 },
  ordersPerAccount: 8,
  ring: { smallest: 2, largest: 20 },
  suits: (policy, { priceFen }) => (priceFen <= Math.max(2500, policy.smallCapFen * 1.5) ? 1 : 0),
  profitFen(policy, prey) {
    const passes = policy.hasRiskFilter ? 1 - FILTERED_SHARE : 1
    const capped = Math.min(prey.priceFen, policy.smallCapFen)
    return capped * passes * (policy.dayLimit === 1 ? 0.5 : 1) - EFFORT_FEN
  },
  referenceFen: 900,
  basket(world, _, key, product) {
    const size = FEWEST + world.streams.intent.below(key, ABUSE_DRAW.size, MOST - FEWEST + 1)
    return Array.from({ length: size }, () => ({ role: 0, product }))
  },
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    return { atHours: signHours + 1 + 30 * u, type: TYPE['refund-only'], reason: REASON.quality }
  },
  askFen(world, order) {
    const { orders, streams, plan } = world
    const u = streams.intent.uniform(orders.column.orderKey[order]!, ABUSE_DRAW.ask)
    const { smallCapFen } = plan.abuse.view
    const paidFen = orders.column.paidFen[order]!
    return smallCapFen > 0 ? Math.min(paidFen, smallCapFen * (0.85 + 0.14 * u)) : paidFen
  },
  evidenceShift: 0.5,
  reusedImageShare: 0.4,
}
