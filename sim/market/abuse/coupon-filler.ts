import { lognormal } from '../../base/distributions.ts'
import { REASON, TYPE } from '../../policy/terms.ts'
import { listPriceFen } from '../price.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

const WANTED = 0
const FILLER = 1
/** ln-hours from payment to the refund of the filler: median eight minutes (domain A12). */
const REFUND_MU = -2.01
const REFUND_SIGMA = 0.8
/** A filler is never for nothing. */
const LEAST_FILLER_FEN = 990
const EFFORT_FEN = 300
/** Where each line bears its share of the reduction, what stays with the wanted one (assumed). */
const STAYS_PRO_RATA = 0.6

/** A12: fills the basket up to the coupon's total, refunds the filler at once and keeps the reduction. */
export const couponFiller: AbusePattern = {
  id: 'A12',
  name: { zh: '凑单退', en: 'coupon filler' },
  mechanism: {
    zh: '加一件凑到满减门槛，付款后马上退掉凑单的那件，只买想要的却享了满减。',
    en: 'Adds a filler to reach the total of a coupon and refunds it within minutes: the wanted thing keeps the reduction.',
  },
  levers: ['policy.coupon.clawback', 'policy.coupon.offYuan'],
  lax: {
    'policy.coupon.fromYuan': 200,
    'policy.coupon.offYuan': 30,
    'policy.coupon.clawback': 'none',
  },
  tight: {
    'policy.coupon.fromYuan': 200,
    'policy.coupon.offYuan': 30,
    'policy.coupon.clawback': 'full',
  },
  share: 0.002,
  worth: { kept: 1, used: 0, effortFen: EFFORT_FEN },
  ordersPerAccount: 4,
  suits: (policy, { priceFen }) =>
    priceFen < policy.couponFromFen || policy.couponFen === 0 ? 1 : 0,
  profitFen(policy) {
    const stays = { none: 1, 'pro-rata': STAYS_PRO_RATA, full: 0 }[policy.couponClawback]
    return policy.couponFen === 0 ? 0 : policy.couponFen * stays - EFFORT_FEN
  },
  referenceFen: 2000,
  basket(world, _, key, product) {
    const missingFen = world.plan.coupon.fromFen - listPriceFen(world, key, product)
    if (missingFen <= 0) return [{ role: WANTED, product }]
    const paidFen = Math.max(LEAST_FILLER_FEN, Math.ceil(missingFen / 100) * 100 + 90)
    return [
      { role: WANTED, product },
      { role: FILLER, product, paidFen },
    ]
  },
  beforeShipment(world, order, paidHours, shipHours) {
    if (world.orderState.column.role[order] !== FILLER) return undefined
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    const wait = Math.min(lognormal(u, REFUND_MU, REFUND_SIGMA), (shipHours - paidHours) * 0.9)
    return { atHours: paidHours + wait, type: TYPE['refund-only'], reason: REASON['no-reason'] }
  },
  shopLossFen: () => 0,
  orderLossFen(world, order) {
    const listFen = world.orderState.column.listFen[order]!
    // A thing that reaches the total by itself has its coupon by right.
    const isFilled = listFen < world.plan.coupon.fromFen
    return isFilled ? listFen - world.orders.column.paidFen[order]! : 0
  },
}
