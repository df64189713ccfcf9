import { REASON, TYPE } from '../../policy/terms.ts'
import { CONTENTS } from '../terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** What the genuine goods fetch on: 4.01 of 4.76 million yuan (F3). */
const RESALE_SHARE = 0.84
/** An inspector sees three of four look-alikes (assumed). */
const SEEN_SHARE = 0.75
/** Look-alikes cost 80 to 200 yuan for shoes of 800 (F5). */
const FAKE_SHARE = 0.15
/** Below this price the trouble is not worth it (assumed). */
const WORTH_FEN = 8000

/** A3: sends back a look-alike or other goods of the same weight, and sells the real ones. */
export const swap: AbusePattern = {
  id: 'A3',
  name: { zh: '掉包退货', en: 'swapped returns' },
  mechanism: {
    zh: '退回的是仿品或别的东西，重量差不多；真货转卖。',
    en: 'Sends back a look-alike or other goods of the same weight and sells the real ones.',
  },
  levers: ['policy.inspection.share', 'policy.refundPoint', 'policy.guard.barAfterClaims'],
  lax: { 'policy.refundPoint': 'onReceipt' },
  tight: { 'policy.inspection.share': 1, 'policy.review.strictness': 1 },
  share: 0.0015,
  worth: { kept: 0.84, used: 0, effortFen: 1500 },
  ordersPerAccount: 1.5,
  ring: { smallest: 3, largest: 20 },
  suits: (_, { priceFen }) => Math.min(1, priceFen / WORTH_FEN),
  profitFen(policy, prey) {
    const caught = policy.isRefundedBeforeInspection ? 0 : policy.inspectionShare * SEEN_SHARE
    const freightFen = policy.isCovered && policy.isCoverAllReasons ? 0 : policy.returnFeeFen
    const gainFen = prey.priceFen * (RESALE_SHARE * (1 - caught) - FAKE_SHARE)
    return gainFen - freightFen
  },
  referenceFen: 3000,
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    const reason = u < 0.5 ? REASON['no-reason'] : REASON.size
    return { atHours: signHours + 6 + 90 * u, type: TYPE['return-refund'], reason }
  },
  contentsOf: () => CONTENTS.swapped,
  weightShareOf(world, order) {
    const key = world.orders.column.orderKey[order]!
    return 0.92 + 0.16 * world.streams.intent.uniform(key, ABUSE_DRAW.weight)
  },
  selfShipShare: 0.5,
}
