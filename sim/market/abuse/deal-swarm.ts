import { priceShareAt } from '../price.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** What the goods fetch, sold on (assumed). */
const RESALE_SHARE = 0.6
const EFFORT_FEN = 300
const MOST_UNITS = 3
/** How many times its usual visits come when a tag is wrong: some five times the orders of the shop (assumed). */
const SWARM = 30_000

/** A18: a group piles onto a price tag that somebody has mistyped, and sells on what it gets. */
export const dealSwarm: AbusePattern = {
  id: 'A18',
  name: { zh: '错价薅羊毛', en: 'swarm on a wrong price' },
  mechanism: {
    zh: '标错价的几十分钟里，一群新号蜂拥下单，收到货转手卖掉。',
    en: 'In the hours of a mistyped price a crowd of fresh accounts orders, and sells on what arrives.',
  },
  levers: ['policy.priceGuard.on', 'policy.guard.ordersPerDay'],
  lax: { 'demand.wrongPrices': [{ startDay: 3, hours: '20:00-22:00', priceShare: 0.1 }] },
  tight: {
    'demand.wrongPrices': [{ startDay: 3, hours: '20:00-22:00', priceShare: 0.7 }],
    'policy.priceGuard.on': true,
  },
  share: 0.0005,
  worth: { kept: RESALE_SHARE, used: 0, effortFen: EFFORT_FEN },
  ordersPerAccount: 0.1,
  ring: { smallest: 20, largest: 200 },
  suits: () => 1,
  profitFen: (policy, { priceFen }) =>
    priceFen * (RESALE_SHARE - policy.wrongPriceShare) - EFFORT_FEN,
  referenceFen: 3000,
  burst: (plan, hour) => (priceShareAt(plan, hour) < 1 ? SWARM : 0),
  basket(world, _, key, product) {
    const units = 1 + world.streams.intent.below(key, ABUSE_DRAW.size, MOST_UNITS)
    return Array.from({ length: units }, () => ({ role: 0, product }))
  },
  orderLossFen(world, order) {
    const { goodsCostFen, outFreightFen, paidFen } = world.orders.column
    return Math.max(0, goodsCostFen[order]! + outFreightFen[order]! - paidFen[order]!)
  },
}
