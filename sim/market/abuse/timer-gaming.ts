import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** The claim comes when the parcel is about to be delivered, so that no interception reaches it. */
const EARLIEST = 0.9
const EFFORT_FEN = 800
/** Of the locked cases, those that the hard deadline pays (assumed). */
const PAID_SHARE = 0.85

/** A16: claims the money as the parcel is about to arrive, takes the parcel, and lets the deadline pay. */
export const timerGaming: AbusePattern = {
  id: 'A16',
  name: { zh: '卡时限', en: 'gaming of deadlines' },
  mechanism: {
    zh: '快送到时申请在途仅退款，拦不住就照样签收，等 120 小时自动退款。',
    en: 'Claims in transit when the parcel is about to arrive, signs for it all the same and lets the 120 hours pay.',
  },
  levers: ['rules.S21b.onSignDuringIntercept', 'policy.intercept.delayHours'],
  lax: {
    'rules.S21b.rejectDuringIntercept': 'disabled',
    'rules.S21b.onSignDuringIntercept': 'keep-locked',
  },
  tight: {
    'rules.S21b.rejectDuringIntercept': 'allowed',
    'rules.S21b.onSignDuringIntercept': 'unlock',
  },
  share: 0.0005,
  worth: { kept: 0.6, used: 0, effortFen: 800 },
  ordersPerAccount: 4,
  suits: () => 1,
  profitFen(policy, prey) {
    const paid = policy.isRejectLocked ? PAID_SHARE : 0.04
    return prey.priceFen * 0.6 * paid - EFFORT_FEN
  },
  referenceFen: 3500,
  inTransit(world, order, shippedHours, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.stage)
    const atHours = shippedHours + (signHours - shippedHours) * (EARLIEST + 0.09 * u)
    return { atHours, type: TYPE['refund-only'], reason: REASON['no-reason'] }
  },
  keepsClaim: true,
}
