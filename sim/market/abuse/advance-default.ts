import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** The platform gets six of ten advances back (assumed); the rest is gone. */
const RECOVERED_SHARE = 0.6
const EFFORT_FEN = 600

/** A19: takes the advance refund of an approved return and sends nothing. */
export const advanceDefault: AbusePattern = {
  id: 'A19',
  name: { zh: '先退款后不寄', en: 'advance refund without a return' },
  mechanism: {
    zh: '同意退货即先退款时，拿到钱就不寄了。',
    en: 'Where an approved return is refunded in advance, takes the money and sends nothing.',
  },
  levers: ['policy.refundPoint'],
  lax: { 'policy.refundPoint': 'onApproval' },
  tight: { 'policy.refundPoint': 'onInspection' },
  share: 0.0003,
  worth: { kept: 0.8, used: 0, effortFen: 600 },
  ordersPerAccount: 3,
  suits: () => 1,
  profitFen(policy, prey) {
    const kept = policy.isRefundedOnApproval ? 1 - RECOVERED_SHARE : 0
    return prey.priceFen * 0.9 * kept - EFFORT_FEN
  },
  referenceFen: 2500,
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    return {
      atHours: signHours + 2 + 90 * u,
      type: TYPE['return-refund'],
      reason: REASON['no-reason'],
    }
  },
  neverSends: true,
}
