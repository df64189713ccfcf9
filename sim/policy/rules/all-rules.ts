import { applicationLimit } from './application-limit.ts'
import { autoConfirmReceipt } from './auto-confirm-receipt.ts'
import { shippedOverClaim } from './c10-shipped-over-claim.ts'
import { offHoursAutoRefund } from './off-hours-auto-refund.ts'
import { platformInstantRefund } from './platform-instant-refund.ts'
import { preshipAutoRefund } from './preship-auto-refund.ts'
import { refundWithoutReturn } from './refund-without-return.ts'
import { refusalAutoRefund } from './refusal-auto-refund.ts'
import { returnAutoApprove } from './return-auto-approve.ts'
import type { Rule } from './rule.ts'
import { noReasonWindow } from './s04-no-reason-window.ts'
import { excludedGoods } from './s05-excluded-goods.ts'
import { oneCaseALine } from './s09-one-case-a-line.ts'
import { application } from './s10-application.ts'
import { typeAndAmount } from './s11-type-and-amount.ts'
import { evidenceOfFault } from './s12-evidence-of-fault.ts'
import { approval } from './s18-approval.ts'
import { reasonStated } from './s19-reason-stated.ts'
import { interception } from './s20-interception.ts'
import { rejectLocked } from './s21b-reject-locked.ts'
import { originalAccount } from './s23-original-account.ts'
import { unshippedRefundOnly } from './s26-unshipped-refund-only.ts'
import { refusalAtDoor } from './s29-refusal-at-door.ts'
import { response } from './s31-response.ts'
import { parcelBack } from './s32-parcel-back.ts'
import { intactPhoto } from './s34-intact-photo.ts'
import { returnApproved } from './s35-return-approved.ts'
import { receipt } from './s36-receipt.ts'
import { labelWindow } from './s37-label-window.ts'
import { refundPointReached } from './s39-refund-point.ts'
import { coverBought } from './s41-cover-bought.ts'
import { coveredReason } from './s42-covered-reason.ts'
import { claimAmount } from './s43-claim-amount.ts'
import { claimWindow } from './s44-claim-window.ts'
import { designatedCarrier } from './s45-designated-carrier.ts'
import { partialOffer } from './s50-partial-offer.ts'
import { mustAccept } from './s55-must-accept.ts'
import { evidenceRequest } from './s56-request-evidence.ts'
import { goodsNotAsSent } from './s57-goods-not-as-sent.ts'
import { shopAppeal } from './s59-shop-appeal.ts'
import { appeal } from './s60-buyer-appeal.ts'
import { rulingWithoutReturn } from './s61-ruling-without-return.ts'
import { reportedBuyer } from './s64-reported-buyer.ts'
import { shopFaultPeriod } from './shop-fault-period.ts'
import { smallAutoRefund } from './small-auto-refund.ts'
import { unshippedReview } from './t1-unshipped-review.ts'
import { ruling } from './t10-ruling.ts'
import { payment } from './t11-payment.ts'
import { orderSuccess } from './t15-order-success.ts'
import { promisedShipment } from './t16-promised-shipment.ts'
import { transitResponse } from './t2a-transit-response.ts'
import { interceptDeadline } from './t2b-intercept-deadline.ts'
import { signedReview } from './t3-signed-review.ts'
import { buyerAppeal } from './t4-buyer-appeal.ts'
import { offerAnswer } from './t5-offer-answer.ts'
import { shipBack } from './t6-ship-back.ts'
import { confirmReceipt } from './t7-confirm-receipt.ts'
import { inspectionTime } from './t8-inspection.ts'
import { disputeEvidence } from './t9-dispute-evidence.ts'
import { unshippedRejection } from './unshipped-rejection.ts'
import { withdrawal } from './withdrawal.ts'

/** Every rule, in the order of the rulebook: applying, reviewing, on the way, returning, freight, disputes, clocks. */
export const allRules: readonly Rule[] = [
  application,
  oneCaseALine,
  applicationLimit,
  typeAndAmount,
  unshippedRefundOnly,
  noReasonWindow,
  labelWindow,
  excludedGoods,
  shopFaultPeriod,
  refundWithoutReturn,
  evidenceOfFault,
  intactPhoto,
  platformInstantRefund,
  offHoursAutoRefund,
  preshipAutoRefund,
  smallAutoRefund,
  refusalAutoRefund,
  returnAutoApprove,
  autoConfirmReceipt,
  approval,
  reasonStated,
  unshippedRejection,
  mustAccept,
  partialOffer,
  evidenceRequest,
  withdrawal,
  interception,
  rejectLocked,
  refusalAtDoor,
  response,
  parcelBack,
  shippedOverClaim,
  returnApproved,
  receipt,
  refundPointReached,
  goodsNotAsSent,
  originalAccount,
  coverBought,
  coveredReason,
  claimAmount,
  claimWindow,
  designatedCarrier,
  reportedBuyer,
  appeal,
  shopAppeal,
  rulingWithoutReturn,
  unshippedReview,
  transitResponse,
  interceptDeadline,
  signedReview,
  buyerAppeal,
  offerAnswer,
  shipBack,
  confirmReceipt,
  inspectionTime,
  disputeEvidence,
  ruling,
  payment,
  orderSuccess,
  promisedShipment,
]
