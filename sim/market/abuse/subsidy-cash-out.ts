import { claimWhileUnshipped } from './claim-while-unshipped.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** The colluding account's share of what is cashed (assumed). */
const EFFORT_FEN = 200

/**
 * M7: colluding buyers order for the platform's subsidy and are refunded after it was paid. Off by
 * default, as the laboratory's shop is the reader's.
 */
export const subsidyCashOut: AbusePattern = {
  id: 'M7',
  name: { zh: '补贴套现', en: 'cashing out subsidies' },
  mechanism: {
    zh: '串通的买家下单拿平台补贴，补贴到账后退款；退款不追回补贴，两边分钱。',
    en: 'Colluding buyers order for the subsidy of the platform and are refunded once it is paid; where it is not taken back they share it.',
  },
  levers: ['benefits.revokedOnRefund', 'benefits.subsidyYuan'],
  lax: { 'benefits.subsidyYuan': 8, 'benefits.revokedOnRefund': false },
  tight: { 'benefits.subsidyYuan': 8, 'benefits.revokedOnRefund': true },
  share: 0,
  worth: {
    kept: 0,
    used: 0,
    heldFen: (policy) => (policy.isBenefitRevoked ? 0 : policy.subsidyFen),
    effortFen: EFFORT_FEN,
  },
  ordersPerAccount: 20,
  ring: { smallest: 5, largest: 60 },
  suits: () => 1,
  profitFen: (policy) => (policy.isBenefitRevoked ? 0 : policy.subsidyFen) - EFFORT_FEN,
  referenceFen: 600,
  beforeShipment: claimWhileUnshipped,
  shopLossFen: () => 0,
  platformLossFen(world, caseId) {
    const { subsidyFen, isRevokedOnRefund } = world.plan.benefits
    const isPaidBack = world.cases.column.refundFen[caseId]! > 0
    return isPaidBack && !isRevokedOnRefund ? subsidyFen : 0
  },
}
