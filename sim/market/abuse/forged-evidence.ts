import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'
import type { PolicyView, Prey } from './policy-view.ts'

/** People call 71% of forged pictures forged, and 36% of real ones: 0.91 deviations apart (F14). */
const SHIFT = 0.91
/** Part of the price asked of a person, who may refuse, and what the trouble is worth (assumed). */
const ASKED_SHARE = 0.4
const REVIEWED_EFFORT_FEN = 600
const AUTOMATIC_EFFORT_FEN = 100
/** Automatic claims made in the time that one before a person takes (assumed). */
const AUTOMATIC_PER_REVIEWED = 3
/** Buyers whom the risk filter holds back sooner or later (assumed). */
const FILTERED_SHARE = 0.25
/** A film with the waybill in it cannot be forged by most (assumed). */
const FILM_FACTOR = 0.3

/** A7: a picture of a defect that is not there, and money without return. */
export const forgedEvidence: AbusePattern = {
  id: 'A7',
  name: { zh: '伪造凭证', en: 'forged evidence' },
  mechanism: {
    zh: '用修图或 AI 生成的瑕疵照片申请仅退款，货留下；小额自动退款下压着额度要。',
    en: 'Claims money without return with an edited or generated picture of a defect; under an automatic rule asks for just less than its cap.',
  },
  levers: [
    'policy.smallAutoRefund.on',
    'policy.smallAutoRefund.capYuan',
    'policy.smallAutoRefund.riskFilter',
    'policy.review.evidence',
    'policy.review.strictness',
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
  share: 0.003,
  worth: { kept: 1, used: 0, effortFen: 600 },
  ordersPerAccount: 5,
  suits: () => 1,
  profitFen: (policy, prey) => Math.max(automaticFen(policy, prey), reviewedFen(policy, prey)),
  referenceFen: 2450,
  afterSigning(world, order, signHours) {
    const key = world.orders.column.orderKey[order]!
    const waitHours = 2 + 46 * world.streams.intent.uniform(key, ABUSE_DRAW.time)
    return { atHours: signHours + waitHours, type: TYPE['refund-only'], reason: REASON.quality }
  },
  askFen(world, order) {
    const { orders, streams, plan } = world
    const u = streams.intent.uniform(orders.column.orderKey[order]!, ABUSE_DRAW.ask)
    const { view, prey } = plan.abuse
    const isBelowCap = staysBelowCap(view, prey[orders.column.product[order]!]!)
    // Just below the cap passes unseen.
    return isBelowCap
      ? view.smallCapFen * (0.9 + 0.1 * u)
      : orders.column.paidFen[order]! * (0.25 + 0.3 * u)
  },
  evidenceShift: SHIFT,
  reusedImageShare: 0.3,
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
  const refusedShare = Math.min(0.95, policy.reviewRejectBelow * 3)
  const film = policy.isPhotoEnough ? 1 : FILM_FACTOR
  return prey.priceFen * ASKED_SHARE * film * (1 - refusedShare) - REVIEWED_EFFORT_FEN
}
