import { claimWhileUnshipped } from './claim-while-unshipped.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** An account's time and the fee of who runs it (assumed). */
const EFFORT_FEN = 120

/**
 * M6: the shop orders from itself to climb in the ranking and refunds before anything is sent. Off by
 * default, as the laboratory's shop is the reader's.
 */
export const brushing: AbusePattern = {
  id: 'M6',
  name: { zh: '刷单再退', en: 'brushing and refund' },
  mechanism: {
    zh: '商家找号下单冲销量排名，发货前再退款；退款不扣排名就白得名次。',
    en: 'The shop has accounts order to climb in the ranking and refunds them unsent; where refunds leave the rank, it is free.',
  },
  levers: ['benefits.revokedOnRefund', 'benefits.rankedOrderYuan'],
  lax: { 'benefits.rankedOrderYuan': 3, 'benefits.revokedOnRefund': false },
  tight: { 'benefits.rankedOrderYuan': 3, 'benefits.revokedOnRefund': true },
  share: 0,
  worth: {
    kept: 0,
    used: 0,
    heldFen: (policy) => (policy.isBenefitRevoked ? 0 : policy.rankedOrderFen),
    effortFen: EFFORT_FEN,
  },
  ordersPerAccount: 20,
  ring: { smallest: 5, largest: 60 },
  suits: () => 1,
  profitFen: (policy) => (policy.isBenefitRevoked ? 0 : policy.rankedOrderFen) - EFFORT_FEN,
  referenceFen: 180,
  beforeShipment: claimWhileUnshipped,
  shopLossFen: () => 0,
}
