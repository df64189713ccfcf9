import { abuse } from './abuse-loss.ts'
import { autoApprovals } from './auto-approval.ts'
import { buyerWaitHours } from './buyer-wait.ts'
import { caseDurations } from './case-durations.ts'
import { conductWithheld } from './conduct.ts'
import { disputes } from './disputes.ts'
import { freightCover, subsidyCosts } from './freight-cover.ts'
import { gmvPaid } from './gmv-paid.ts'
import { interceptSuccessShare } from './intercept-success.ts'
import type { Measure } from './measure.ts'
import { ordersPaid } from './orders-paid.ts'
import { refundsBeforeParcel } from './refund-before-parcel.ts'
import { refundOnlyShares } from './refund-only.ts'
import { refundRateValue } from './refund-rate-value.ts'
import { refundRates } from './refund-rate.ts'
import { repurchaseRate90d } from './repurchase-rate.ts'
import { returnRateSigned } from './return-rate-signed.ts'
import { reviewLoad } from './review-load.ts'
import { shopCosts } from './shop-costs.ts'
import { slaBreachShare } from './sla-breach.ts'
import { staffTime } from './staff-time.ts'
import { timeoutShare } from './timeout-share.ts'

/** Every measure, in the order of results and reports. */
export const measures: readonly Measure[] = [
  ordersPaid,
  gmvPaid,
  ...refundRates,
  refundRateValue,
  returnRateSigned,
  ...refundOnlyShares,
  ...autoApprovals,
  timeoutShare,
  ...reviewLoad,
  slaBreachShare,
  ...caseDurations,
  ...freightCover,
  ...subsidyCosts,
  interceptSuccessShare,
  ...refundsBeforeParcel,
  ...disputes,
  ...abuse,
  conductWithheld,
  ...shopCosts,
  ...staffTime,
  buyerWaitHours,
  repurchaseRate90d,
]

/** The measure of an id; undefined when there is none. */
export function measureOf(id: string): Measure | undefined {
  return measures.find((measure) => measure.id === id)
}
