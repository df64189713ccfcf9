import { REASON, TYPE } from '../../policy/terms.ts'
import { WAYBILL } from '../terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** As for a number without scans (F3). */
const RESALE_SHARE = 0.84
/** A number with scans costs more than the half yuan of a bare one (F19; assumed), accounts the rest. */
const EFFORT_FEN = 900
/** Without money on the scan the receipt deadline still pays now and then (assumed). */
const DEADLINE_SHARE = 0.35

/** C2: gives a sold number that somebody scans on another parcel's way; the first scan frees the money. */
export const fakeScans: AbusePattern = {
  id: 'C2',
  name: { zh: '带轨迹的假单号', en: 'number with bought scans' },
  mechanism: {
    zh: '从内鬼那里买带揽收轨迹的单号填进退货，揽收即退款的就到账，货不寄回。',
    en: 'Enters a number bought from an insider, with scans of another parcel; where the first scan frees the money it comes, and nothing is sent.',
  },
  levers: ['policy.refundPoint', 'policy.inspection.waybill'],
  lax: { 'policy.refundPoint': 'onFirstScan' },
  tight: { 'policy.refundPoint': 'onFirstScan', 'policy.inspection.waybill': true },
  share: 0.0002,
  worth: { kept: RESALE_SHARE, used: 0, effortFen: EFFORT_FEN },
  ordersPerAccount: 10,
  ring: { smallest: 5, largest: 60 },
  suits: () => 1,
  profitFen(policy, prey) {
    const isPaid = policy.isRefundedOnWaybill || policy.isRefundedOnScan
    const passes = policy.isWaybillChecked ? 0.02 : isPaid ? 1 : DEADLINE_SHARE
    return prey.priceFen * RESALE_SHARE * passes - EFFORT_FEN
  },
  referenceFen: 6000,
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    const atHours = signHours + 1 + 60 * u
    return { atHours, type: TYPE['return-refund'], reason: REASON['no-reason'] }
  },
  waybillOf: () => WAYBILL.scanned,
}
