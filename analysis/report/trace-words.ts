import type { Text } from '../charts/speech.ts'

/** Acts by their names in a case file, as something that somebody wanted to do. */
export const actWords: Readonly<Record<string, Text>> = {
  apply: { zh: '申请售后', en: 'to apply' },
  'ship-back': { zh: '寄回商品', en: 'to ship back' },
  accept: { zh: '接受方案', en: 'to accept' },
  decline: { zh: '不接受方案', en: 'to decline' },
  modify: { zh: '修改申请', en: 'to change the application' },
  'supply-evidence': { zh: '补充凭证', en: 'to supply evidence' },
  appeal: { zh: '申请平台介入', en: 'to call the platform' },
  withdraw: { zh: '撤销申请', en: 'to withdraw' },
  'refuse-parcel': { zh: '拒收', en: 'to refuse the parcel' },
  approve: { zh: '点「同意」', en: 'to press “agree”' },
  reject: { zh: '点「拒绝」', en: 'to press “refuse”' },
  'offer-partial': { zh: '提出部分退款', en: 'to offer a part' },
  'request-evidence': { zh: '要求补充凭证', en: 'to ask for evidence' },
  'agree-refusal': { zh: '同意拒收后退款', en: 'to agree to a refusal' },
  respond: { zh: '响应', en: 'to respond' },
  'confirm-receipt': { zh: '确认收货', en: 'to confirm receipt' },
  refund: { zh: '直接退款', en: 'to refund' },
  ship: { zh: '发货', en: 'to ship' },
  'out-for-delivery': { zh: '派送', en: 'to go out for delivery' },
  signed: { zh: '签收', en: 'to be signed for' },
  intercepted: { zh: '拦截成功', en: 'to stop the parcel' },
  'intercept-failed': { zh: '拦截失败', en: 'to fail to stop the parcel' },
  'scanned-back': { zh: '退货揽收', en: 'to pick the return up' },
  'delivered-back': { zh: '退货到仓', en: 'to bring the parcel back' },
  lost: { zh: '丢件', en: 'to lose the parcel' },
  rule: { zh: '裁决', en: 'to rule' },
  'payment-failed': { zh: '退款失败', en: 'to fail a payment' },
}

export const factWords: Readonly<Record<string, Text>> = {
  paid: { zh: '买家付款', en: 'The buyer pays' },
  shipped: { zh: '发货', en: 'The parcel leaves' },
  covered: { zh: '退货补运费随发货生效', en: 'The freight cover begins with the shipment' },
  'out-for-delivery': { zh: '派送中', en: 'The parcel is out for delivery' },
  signed: { zh: '买家签收', en: 'The buyer signs' },
  'sent-back': { zh: '退货交给快递', en: 'The return is with the carrier' },
  'scanned-back': { zh: '退货揽收扫描', en: 'The return is scanned' },
  back: { zh: '包裹回到仓库', en: 'The parcel is at the warehouse' },
  lost: { zh: '包裹丢失', en: 'The parcel is lost' },
  'order-success': { zh: '订单自动确认，交易成功', en: 'The order confirms itself and succeeds' },
}

export const noticeWords: Readonly<Record<string, Text>> = {
  'late-response': {
    zh: '72 小时内没有响应会影响店铺分，不会自动退款',
    en: 'A late response costs standing and pays nothing',
  },
  'late-inspection': { zh: '验货超时会影响店铺分', en: 'A late inspection costs standing' },
  'late-shipment': {
    zh: '超过承诺的发货时间，要赔买家',
    en: 'Later than promised: the buyer is owed a compensation',
  },
  'refund-before-parcel': {
    zh: '货还没回来，钱先退了：商家有敞口',
    en: 'The money is back before the goods: the shop is exposed',
  },
  'must-accept': {
    zh: '符合七天无理由的退货必须接受，平台介入时几乎必输',
    en: 'A return that fits the rules must be accepted; a dispute over it is nearly always lost',
  },
}

export const timerWords: Readonly<Record<string, Text>> = {
  T1: { zh: '商家审核（未发货）', en: 'review, unshipped' },
  T2a: { zh: '商家响应（在途）', en: 'response, in transit' },
  T2b: { zh: '拦截期限', en: 'time to stop the parcel' },
  T3: { zh: '商家审核（签收后）', en: 'review, signed' },
  T4: { zh: '买家申诉', en: 'appeal by the buyer' },
  T5: { zh: '买家答复', en: 'answer of the buyer' },
  T6: { zh: '买家寄回', en: 'shipping back' },
  T7: { zh: '商家确认收货', en: 'confirmation of receipt' },
  T8: { zh: '验货', en: 'inspection' },
  T9: { zh: '提交凭证', en: 'evidence' },
  T10: { zh: '平台裁决', en: 'ruling' },
  T11: { zh: '退款到账', en: 'payment' },
  T12: { zh: '七天无理由', en: 'seven days' },
  T13: { zh: '三十天包退', en: 'thirty-day label' },
  T14: { zh: '运费补贴期限', en: 'freight claim' },
  T15: { zh: '自动确认收货', en: 'order confirms itself' },
  T16: { zh: '承诺发货', en: 'promised shipment' },
}

export const causeWords: Readonly<Record<string, Text>> = {
  none: { zh: '没有退款', en: 'no refund' },
  shop: { zh: '商家同意', en: 'the shop’s decision' },
  timer: { zh: '超时自动', en: 'a timer' },
  'auto-rule': { zh: '自动规则', en: 'an automatic rule' },
  platform: { zh: '平台裁决', en: 'a ruling' },
}

export const payerWords: Readonly<Record<string, Text>> = {
  insurer: { zh: '保险出', en: 'paid by the insurer' },
  platform: { zh: '平台出', en: 'paid by the platform' },
  shop: { zh: '商家出', en: 'paid by the shop' },
  buyer: { zh: '买家自付', en: 'paid by the buyer' },
  none: { zh: '没有退货运费', en: 'none' },
}

/** Fills `{name}` in. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
