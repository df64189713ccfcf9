/** One setting moved: what both sides have besides, what the other side sets, and what it is moved for. */
export type Lever = {
  name: string
  both?: Readonly<Record<string, unknown>>
  to: Readonly<Record<string, unknown>>
  /** Id of the measure that the lever is meant to move. */
  moves: string
}

const cover = { 'policy.freightCover.payer': 'shop', 'policy.freightCover.reasons': 'all' }

/** The levers that merchants move most; pairing must be worth much for them. */
export const namedLevers: readonly Lever[] = [
  {
    name: 'cap of the small automatic refund, 10 to 20 yuan',
    both: { 'policy.smallAutoRefund.on': true, 'policy.smallAutoRefund.capYuan': 10 },
    to: { 'policy.smallAutoRefund.capYuan': 20 },
    moves: 'auto.refund.yuan',
  },
  {
    name: 'claim window of the freight cover, 7 to 15 days',
    both: { ...cover, 'policy.freightCover.windowDays': 7 },
    to: { 'policy.freightCover.windowDays': 15 },
    moves: 'freight.claims',
  },
  { name: 'reviewers, 2 to 1', to: { 'staff.reviewers': 1 }, moves: 'buyer.wait.hours' },
]

/** More levers that change how many draws a run makes, where it makes them, and in which order. */
export const otherLevers: readonly Lever[] = [
  {
    name: 'automatic refund off hours',
    to: {
      'policy.offHoursAutoRefund.on': true,
      'policy.offHoursAutoRefund.paidAlsoOffHours': false,
    },
    moves: 'buyer.wait.hours',
  },
  {
    name: '30-day label',
    to: { 'policy.label30d.on': true, 'policy.label30d.categories': ['womens'] },
    moves: 'return.rate.signed',
  },
  {
    name: 'hard deadline in transit, 120 to 72 h',
    to: { 'rules.T2b.hours': 72 },
    moves: 't2b.refundBeforeParcel.share',
  },
  {
    name: 'interception asked for after 14 h, not 2',
    to: { 'policy.intercept.delayHours': 14 },
    moves: 'intercept.success.share',
  },
  {
    name: 'half of the parcels opened, not all',
    to: { 'policy.inspection.share': 0.5 },
    moves: 'goods.loss',
  },
  {
    name: 'strictness of the review, 0.3 to 0.6',
    to: { 'policy.review.strictness': 0.6 },
    moves: 'reject.share',
  },
  {
    name: 'money back on receipt',
    to: { 'policy.refundPoint': 'onReceipt' },
    moves: 'returnRefund.duration.p50',
  },
  {
    name: 'refused buyers who appeal, 0.35 to 0.6',
    to: { 'buyers.appealShare': 0.6 },
    moves: 'dispute.rate',
  },
  {
    name: 'live room from 20 to 22 h for three days, demand x 3',
    to: { 'demand.campaigns': [{ startDay: 10, days: 3, factor: 3, hours: '20:00-22:00' }] },
    moves: 'orders.paid',
  },
]

export const levers: readonly Lever[] = [...namedLevers, ...otherLevers]
