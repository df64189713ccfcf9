import type { Text } from '../charts/speech.ts'

/** Why an act is refused; `{…}` are filled in. */
export const becauseWords: Readonly<Record<string, Text>> = {
  'no-case': { zh: '没有进行中的售后', en: 'there is no case' },
  state: {
    zh: '售后状态是「{state}」，这一步做不了',
    en: 'the case stands at “{state}”, where this cannot be done',
  },
  'too-late': {
    zh: '太晚了：计时 {timer} 已在 {at} 到期',
    en: 'too late: timer {timer} ran out at {at}',
  },
  'case-open': {
    zh: '已有售后在进行（{state}），同一商品同时只有一个',
    en: 'a case is open already ({state}); a line has one at a time',
  },
  refunded: { zh: '已在 {at} 退过款', en: 'the money went back at {at}' },
  limit: { zh: '已经申请过 {count} 次', en: 'there have been {count} applications' },
  amount: {
    zh: '金额 {amount} 不行：签收前按实付全额，签收后不超过实付',
    en: '{amount} cannot be asked for: before signing all that was paid, after it at most that',
  },
  'unshipped-return': {
    zh: '还没发货，只能申请仅退款',
    en: 'nothing has been shipped, so only a refund without return',
  },
  excluded: {
    zh: '{exclusion}商品不适用无理由退货',
    en: '{exclusion} goods cannot be returned without a reason',
  },
  'window-closed': { zh: '七天无理由已在 {at} 截止', en: 'the seven days ended at {at}' },
  'label-closed': {
    zh: '三十天包退已在 {at} 截止，七天无理由也过了',
    en: 'the label’s thirty days ended at {at}, and the seven days too',
  },
  'fault-period-closed': {
    zh: '商家责任的售后期已在 {at} 截止',
    en: 'the period for blaming the shop ended at {at}',
  },
  'no-service': {
    zh: '收到货后只退款不退货，要有商家责任的原因',
    en: 'money for received goods without their return needs a reason that blames the shop',
  },
  'no-evidence': { zh: '说是商家责任要上传凭证', en: 'who blames the shop has to show it' },
  'no-photo': {
    zh: '无理由退货要上传商品完好的照片',
    en: 'a return without a reason needs a photo of the intact goods',
  },
  'no-reason-stated': { zh: '拒绝要说明原因', en: 'a refusal has to state its reason' },
  locked: {
    zh: '拦截期间不能拒绝，直到 {at}',
    en: 'the button is locked while the parcel is being stopped, until {at}',
  },
  'locked-until': {
    zh: '最后 48 小时才能拒绝，从 {at} 起',
    en: 'the button works in the last 48 hours only, from {at}',
  },
  'negotiate-first': {
    zh: '要先协商，买家逾期不答复才能拒绝',
    en: 'the shop has to make an offer first and may refuse when it goes unanswered',
  },
  'not-excused': {
    zh: '未发货的退款，只有已实际发货或定制已开工才能拒绝',
    en: 'an unshipped refund can be refused only when the parcel has left or custom work has begun',
  },
  'offer-range': {
    zh: '方案要大于 0、小于申请的 {amount}',
    en: 'an offer is more than nothing and less than the {amount} asked for',
  },
  'not-asked': { zh: '商家没有要求补凭证', en: 'the shop has not asked for evidence' },
  'not-received': {
    zh: '货还没签收，寄不回来',
    en: 'the goods have not been received, so they cannot go back',
  },
  'already-sent': { zh: '已经寄回了', en: 'they are on their way back already' },
  'already-shipped': { zh: '已经发过货了', en: 'the parcel has left already' },
  'not-shipped': { zh: '还没发货', en: 'nothing has been shipped' },
  'already-signed': { zh: '已经签收了', en: 'the parcel has been signed for' },
  'out-for-delivery': {
    zh: '已经在派送，拦不住了',
    en: 'the parcel is out for delivery and cannot be stopped',
  },
  turned: { zh: '包裹已经在退回途中', en: 'the parcel is on its way back already' },
  'not-turned': { zh: '没有在退回的包裹', en: 'no parcel is on its way back' },
  'only-after-refusal': {
    zh: '商家拒绝之后，买家才能申请平台介入',
    en: 'the buyer can call the platform after a refusal',
  },
  appealed: { zh: '一个裁决只能申诉一次', en: 'a ruling can be appealed against once' },
  'without-return': {
    zh: '收到货后只退款不退货由商家决定，平台不裁决',
    en: 'refund without return after receipt is the shop’s to decide, not the platform’s',
  },
}

export const exclusionWords: Readonly<Record<string, Text>> = {
  custom: { zh: '定制', en: 'Custom-made' },
  perishable: { zh: '鲜活易腐', en: 'Perishable' },
  digital: { zh: '已下载的数字化', en: 'Downloaded' },
  'unsealed-media': { zh: '已拆封的音像软件', en: 'Unsealed' },
  periodical: { zh: '已交付的报刊', en: 'Periodical' },
}
