import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** A station head pays 2 to 3.5 yuan a label in bulk (F10). */
const LABEL_FEN = 300
const CHEAP_FEN = 2500

/** C1: a parcel station receives and returns cheap goods in batches for its partners, for the cover's money. */
export const stationCollusion: AbusePattern = {
  id: 'C1',
  name: { zh: '驿站合谋', en: 'station collusion' },
  mechanism: {
    zh: '驿站站长替一批账号代收代退便宜小件，批量面单寄回，赚运费险差价。',
    en: 'The head of a parcel station receives and returns cheap goods in batches for partners, by bulk labels, for the cover.',
  },
  levers: [
    'policy.freightCover.designatedCarrierOnly',
    'policy.freightCover.reasons',
    'policy.guard.barAfterClaims',
  ],
  lax: {
    'policy.freightCover.payer': 'shop',
    'policy.freightCover.reasons': 'all',
    'policy.freightCover.designatedCarrierOnly': false,
  },
  tight: {
    'policy.freightCover.payer': 'shop',
    'policy.freightCover.reasons': 'all',
    'policy.freightCover.designatedCarrierOnly': false,
    'policy.freightCover.capYuan': 2,
  },
  share: 0.0003,
  worth: { kept: 0.3, used: 0, effortFen: -700 },
  ordersPerAccount: 25,
  ring: { smallest: 20, largest: 120 },
  suits: (policy, { priceFen }) =>
    priceFen < policy.excludeBelowFen ? 0 : Math.min(1, CHEAP_FEN / priceFen),
  profitFen(policy) {
    if (!policy.isCovered || policy.isDesignatedOnly || !policy.isCoverAllReasons) return 0
    return Math.min(policy.selfShipFeeFen, policy.coverCapFen) * 0.97 - LABEL_FEN
  },
  referenceFen: 670,
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    return {
      atHours: signHours + 0.3 + 12 * u,
      type: TYPE['return-refund'],
      reason: REASON['no-reason'],
    }
  },
  selfShipShare: 1,
}
