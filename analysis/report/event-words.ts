import type { Text } from '../charts/speech.ts'

/** What happens in a case, said of whoever does it: `{by}` is filled in. */
export const eventWords: Readonly<Record<string, Text>> = {
  apply: { zh: '{by}申请售后', en: '{By} applies' },
  'apply-in-transit': {
    zh: '{by}申请退款，系统自动发起快递拦截',
    en: '{By} applies; the system asks the courier to stop the parcel',
  },
  'auto-refund': { zh: '自动规则通过，开始退款', en: 'An automatic rule lets the refund pass' },
  'auto-approve-return': {
    zh: '自动规则通过退货申请',
    en: 'An automatic rule lets the return pass',
  },
  approve: { zh: '{by}同意退款', en: '{By} agrees to the refund' },
  'approve-return': {
    zh: '{by}同意退货，给出地址',
    en: '{By} agrees to the return and gives the address',
  },
  reject: { zh: '{by}拒绝退款', en: '{By} refuses' },
  'offer-partial': { zh: '{by}提出部分退款', en: '{By} offers a part' },
  'request-evidence': { zh: '{by}要求补充凭证', en: '{By} asks for evidence' },
  accept: { zh: '{by}接受方案', en: '{By} accepts' },
  decline: { zh: '{by}不接受方案', en: '{By} declines' },
  'decline-goods': { zh: '{by}不接受方案', en: '{By} declines' },
  'decline-in-transit': { zh: '{by}不接受方案', en: '{By} declines' },
  'supply-evidence': { zh: '{by}补充凭证', en: '{By} supplies evidence' },
  modify: { zh: '{by}修改申请', en: '{By} changes the application' },
  appeal: { zh: '{by}申请平台介入', en: '{By} asks the platform to step in' },
  'appeal-ruling': { zh: '{by}对裁决申诉', en: '{By} appeals against the ruling' },
  withdraw: { zh: '{by}撤销申请', en: '{By} withdraws' },
  ship: {
    zh: '{by}上传运单发货，转为在途售后',
    en: '{By} uploads the waybill; the case becomes an in-transit one',
  },
  'ship-and-close': {
    zh: '{by}上传运单发货，售后关闭',
    en: '{By} uploads the waybill; the case is closed',
  },
  respond: {
    zh: '{by}响应：联系快递或引导拒收',
    en: '{By} responds: calls the courier or guides the refusal',
  },
  'agree-refusal': { zh: '{by}同意拒收后退款', en: '{By} agrees that the parcel is refused' },
  intercepted: { zh: '拦截成功，包裹退回', en: 'The parcel is stopped and turns round' },
  'intercept-failed': { zh: '拦截失败', en: 'The interception fails' },
  'refuse-parcel': { zh: '{by}拒收，包裹退回', en: '{By} refuses the parcel, which turns round' },
  sign: { zh: '{by}签收', en: '{By} signs' },
  'parcel-back': { zh: '包裹退回到仓', en: 'The parcel is back at the warehouse' },
  'ship-back': { zh: '{by}寄回商品', en: '{By} ships the goods back' },
  'advance-refund': { zh: '先行退款，不等验货', en: 'The refund goes out before the inspection' },
  'arrive-back': { zh: '退货到仓', en: 'The return arrives at the warehouse' },
  'confirm-receipt': {
    zh: '{by}确认收货，开始退款',
    en: '{By} confirms receipt and the refund starts',
  },
  'reject-goods': { zh: '{by}验货后拒绝退款', en: '{By} refuses after the inspection' },
  'offer-for-goods': {
    zh: '{by}验货后提出部分退款',
    en: '{By} offers a part after the inspection',
  },
  'review-deadline': {
    zh: '商家超时未处理，系统自动同意退款',
    en: 'The shop is out of time: the system agrees to the refund',
  },
  'return-review-deadline': {
    zh: '商家超时未处理，系统自动同意退货',
    en: 'The shop is out of time: the system agrees to the return',
  },
  'respond-deadline': {
    zh: '商家超时未响应，记一次违约',
    en: 'The shop has not responded in time: a breach',
  },
  'intercept-deadline': {
    zh: '拦截期满，系统自动退款',
    en: 'The time to stop the parcel is over: the system refunds',
  },
  'inspection-deadline': { zh: '超时未验货，记一次违约', en: 'The inspection is late: a breach' },
  'buyer-deadline': {
    zh: '买家逾期未处理，售后关闭',
    en: 'The buyer is out of time: the case is closed',
  },
  'offer-deadline': {
    zh: '买家逾期未答复，回到商家审核',
    en: 'The buyer has not answered: the case is back with the shop',
  },
  'goods-offer-deadline': {
    zh: '买家逾期未答复，回到验货',
    en: 'The buyer has not answered: back to the inspection',
  },
  'transit-offer-deadline': {
    zh: '买家逾期未答复，回到拦截',
    en: 'The buyer has not answered: back to the interception',
  },
  'ship-back-deadline': {
    zh: '买家逾期未寄回，售后关闭',
    en: 'The buyer has not shipped back in time: the case is closed',
  },
  'receipt-deadline': {
    zh: '商家逾期未确认收货，系统自动全额退款',
    en: 'Receipt is not confirmed in time: the system refunds in full',
  },
  'rule-full': { zh: '平台裁决：全额退款', en: 'The platform rules: full refund' },
  'rule-return': { zh: '平台裁决：退货后退款', en: 'The platform rules: return, then refund' },
  'rule-partial': { zh: '平台裁决：部分退款', en: 'The platform rules: a partial refund' },
  'rule-for-shop': { zh: '平台裁决：支持商家', en: 'The platform rules for the shop' },
  pay: { zh: '退款到账', en: 'The refund arrives' },
  'pay-partial': { zh: '部分退款到账', en: 'The partial refund arrives' },
  'pay-fail': { zh: '退款未能入账，稍后重试', en: 'The payment fails and is tried again' },
}
