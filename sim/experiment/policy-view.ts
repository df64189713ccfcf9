import type { PolicyView } from '../market/abuse/policy-view.ts'
import type { Scenario } from './scenario.ts'

/** A signal below strictness times this is weak: at 0.3, of honest claims about one in six. */
export const REJECT_PER_STRICTNESS = 0.55

/** What abusers see of a scenario's policy: settings, and no word about who is what. */
export function viewOf(scenario: Scenario, isRejectLocked: boolean): PolicyView {
  const { policy, courier, costs, demand, benefits } = scenario
  const { freightCover, refundPoint } = policy
  const fen = (yuan: number): number => Math.round(yuan * 100)
  const cap = (rule: { on: boolean; capYuan: number }): number => (rule.on ? fen(rule.capYuan) : 0)
  return {
    isCovered: freightCover.payer !== 'none',
    isCoverAllReasons: freightCover.reasons === 'all',
    isDesignatedOnly: freightCover.designatedCarrierOnly,
    coverCapFen: fen(freightCover.capYuan),
    excludeBelowFen: fen(freightCover.excludeBelowYuan),
    selfShipFeeFen: fen(courier.selfShipFeeYuan),
    returnFeeFen: fen(courier.returnFeeYuan.far),
    outFreightFen: fen(costs.outFreightYuan),
    isLabelOn: policy.label30d.on,
    smallCapFen: cap(policy.smallAutoRefund),
    hasRiskFilter: policy.smallAutoRefund.riskFilter,
    preshipCapFen: cap(policy.preshipAutoRefund),
    offHoursCapFen: cap(policy.offHoursAutoRefund),
    confirmCapFen: cap(policy.autoConfirmReceipt),
    reviewRejectBelow: policy.review.strictness * REJECT_PER_STRICTNESS,
    isPhotoEnough: policy.review.evidence !== 'video',
    inspectionShare: policy.inspection.share,
    isInterceptedOpened: policy.inspection.intercepted,
    isWeighed: policy.inspection.weigh,
    isInterceptAuto: policy.intercept.auto,
    isWaybillChecked: policy.inspection.waybill,
    isRefundedOnWaybill: refundPoint === 'onBuyerWaybill' || refundPoint === 'onApproval',
    isRefundedOnApproval: refundPoint === 'onApproval',
    isRefundedOnScan: refundPoint === 'onFirstScan',
    isRefundedBeforeInspection: refundPoint !== 'onInspection',
    dayLimit: policy.guard.ordersPerDay,
    isRejectLocked,
    warnAfterClaims: policy.guard.warnAfterClaims,
    barAfterClaims: policy.guard.barAfterClaims,
    couponFen: fen(policy.coupon.offYuan),
    couponFromFen: fen(policy.coupon.fromYuan),
    couponClawback: policy.coupon.clawback,
    wrongPriceShare: demand.wrongPrices
      .filter(
        ({ priceShare }) => !policy.priceGuard.on || priceShare >= policy.priceGuard.belowShare,
      )
      .reduce((least, { priceShare }) => Math.min(least, priceShare), 1),
    subsidyFen: fen(benefits.subsidyYuan),
    rankedOrderFen: fen(benefits.rankedOrderYuan),
    isBenefitRevoked: benefits.revokedOnRefund,
  }
}
