import { REASON, TYPE } from '../../policy/terms.ts'
import { WAYBILL } from '../terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** 4.01 of 4.76 million yuan were got for the goods (F3). */
const RESALE_SHARE = 0.84
/** A number is sold for half a yuan (F19); accounts and their time cost more. */
const EFFORT_FEN = 700

/** A11: gives a bought waybill number for a return that is never sent, and has the money at once. */
export const fakeWaybill: AbusePattern = {
  id: 'A11',
  name: { zh: '假单号秒退', en: 'fake waybill' },
  mechanism: {
    zh: '退货时填一个买来的假单号，极速退款立即到账，货不寄回。',
    en: 'Enters a bought number for a return that is never sent; where money goes back on the number alone it comes at once.',
  },
  levers: ['policy.refundPoint', 'policy.inspection.waybill'],
  lax: { 'policy.refundPoint': 'onBuyerWaybill' },
  tight: { 'policy.refundPoint': 'onInspection', 'policy.inspection.waybill': true },
  share: 0.0005,
  worth: { kept: 0.84, used: 0, effortFen: 700 },
  ordersPerAccount: 10,
  ring: { smallest: 5, largest: 60 },
  suits: () => 1,
  profitFen(policy, prey) {
    const passes = policy.isWaybillChecked ? 0.02 : policy.isRefundedOnWaybill ? 1 : 0.35
    return prey.priceFen * RESALE_SHARE * passes - EFFORT_FEN
  },
  referenceFen: 6000,
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    const atHours = signHours + 1 + 40 * u
    return { atHours, type: TYPE['return-refund'], reason: REASON['no-reason'] }
  },
  waybillOf: () => WAYBILL.fake,
}
