import { REASON, TYPE } from '../../policy/terms.ts'
import { HONEST_LINES } from '../order-keys.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** Orders of one burst; the stock they hold is not for sale meanwhile (assumed). */
const FEWEST = 4
const MOST = 16
/** Who hides orders no more at once than a reseller does. */
const MOST_HIDDEN = HONEST_LINES
/** What a rival or a collector of gifts has of each order held (assumed). */
const GAIN_FEN = 120
const EFFORT_FEN = 60
/** A visit with its accounts, whatever it holds. */
const VISIT_FEN = 300
/** Of the orders that a burst holds, those that would have been sold to others (assumed). */
const SOLD_OTHERWISE = 0.5

/** A13: orders a pile before a live session ends and cancels it, to hold the stock or to spoil the score. */
export const bulkCancel: AbusePattern = {
  id: 'A13',
  name: { zh: '批量拍下退', en: 'bulk order and cancel' },
  mechanism: {
    zh: '短时间拍下一批再未发货退款，占库存、拉低店铺分或骗赠品。',
    en: 'Orders a pile at once and cancels it before shipment: holds the stock, spoils the score, keeps the gifts.',
  },
  levers: ['policy.guard.ordersPerDay', 'policy.preshipAutoRefund.on'],
  lax: { 'policy.guard.ordersPerDay': 0, 'policy.preshipAutoRefund.on': true },
  tight: { 'policy.guard.ordersPerDay': 1, 'policy.guard.barAfterClaims': 1 },
  share: 0.0003,
  worth: { kept: 0.3, used: 0, heldFen: () => GAIN_FEN, effortFen: VISIT_FEN },
  ordersPerAccount: 30,
  ring: { smallest: 2, largest: 12 },
  suits: () => 1,
  profitFen(policy) {
    const held = policy.dayLimit > 0 ? Math.min(policy.dayLimit, FEWEST) / FEWEST : 1
    const ease = policy.preshipCapFen > 0 || policy.offHoursCapFen > 0 ? 1 : 0.7
    return GAIN_FEN * held * ease - EFFORT_FEN
  },
  referenceFen: 40,
  basket(world, _, key, product) {
    const { plan, streams } = world
    const isHidden = streams.intent.chance(key, ABUSE_DRAW.cover, plan.abuse.camouflage)
    const most = isHidden ? MOST_HIDDEN : MOST
    const size = FEWEST + streams.intent.below(key, ABUSE_DRAW.size, most - FEWEST + 1)
    return Array.from({ length: size }, () => ({ role: 0, product }))
  },
  beforeShipment(world, order, paidHours, shipHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    const atHours = paidHours + Math.min(1 + 9 * u, (shipHours - paidHours) * 0.95)
    return { atHours, type: TYPE['refund-only'], reason: REASON['no-reason'] }
  },
  shopLossFen(world, caseId) {
    const order = world.cases.column.order[caseId]!
    const { paidFen, goodsCostFen } = world.orders.column
    return Math.round((paidFen[order]! - goodsCostFen[order]!) * SOLD_OTHERWISE)
  },
}
