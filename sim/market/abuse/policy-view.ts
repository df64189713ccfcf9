/** What an abuser can see of a policy before deciding; money in fen. */
export type PolicyView = {
  isCovered: boolean
  isCoverAllReasons: boolean
  isDesignatedOnly: boolean
  coverCapFen: number
  /** Price below which goods have no cover. */
  excludeBelowFen: number
  selfShipFeeFen: number
  returnFeeFen: number
  outFreightFen: number
  isLabelOn: boolean
  /** Cap of the small automatic refund; 0 when it is off. */
  smallCapFen: number
  hasRiskFilter: boolean
  /** Cap of the automatic refund before shipment, by day and off hours; 0 when off. */
  preshipCapFen: number
  offHoursCapFen: number
  /** Returns up to this amount are taken back unseen at arrival; 0 when off. */
  confirmCapFen: number
  reviewRejectBelow: number
  isPhotoEnough: boolean
  inspectionShare: number
  isInterceptedOpened: boolean
  isWeighed: boolean
  isInterceptAuto: boolean
  isWaybillChecked: boolean
  /** When money goes back: before, at or after the parcel. */
  isRefundedOnWaybill: boolean
  isRefundedOnApproval: boolean
  isRefundedOnScan: boolean
  isRefundedBeforeInspection: boolean
  /** Most units that one account can order in a day; 0 without a limit. */
  dayLimit: number
  /** Whether a buyer who signs with an in-transit claim keeps both goods and claim (S21b). */
  isRejectLocked: boolean
  /** Claims after which an account is warned, and loses cover and automatic approval; 0 never. */
  warnAfterClaims: number
  barAfterClaims: number
  /** Reduction of a checkout from a total on; 0 without a coupon. */
  couponFen: number
  couponFromFen: number
  /** What becomes of the reduction when a part of the checkout is refunded. */
  couponClawback: CouponClawback
  /** Lowest price of a mistaken tag over the usual one; 1 without mistakes, or when the guard stops them. */
  wrongPriceShare: number
  /** What the platform adds to an order, and what the order is worth in the ranking. */
  subsidyFen: number
  rankedOrderFen: number
  /** Both are taken back when the order is refunded. */
  isBenefitRevoked: boolean
}

/** Nothing, its share by price, or all of it once the rest no longer reaches the total. */
export const couponClawbacks = ['none', 'pro-rata', 'full'] as const
export type CouponClawback = (typeof couponClawbacks)[number]

/** A product as the abuser sees it. */
export type Prey = {
  priceFen: number
  /** Clothes and shoes: what people wear once and return. */
  isWorn: boolean
}
