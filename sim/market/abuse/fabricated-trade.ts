import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** Two waybills at a yuan each (F11), and a bought account's share. */
const TRIP_FEN = 250
const CHEAP_FEN = 3000
/** What the cover pays beyond the label that was never bought stays with the shop; counted as saved trouble. */
const SAVED_FEN = -600

/**
 * M1: the shop itself makes up orders and returns, for the money of the freight cover. Off by default: of
 * a thousand shops one does it (domain M1, assumed), and the laboratory's shop is the reader's.
 */
export const fabricatedTrade: AbusePattern = {
  id: 'M1',
  name: { zh: '虚构交易骗运费险', en: 'made-up trade for the cover' },
  mechanism: {
    zh: '商家自己的号下单、自己填退货单号、自己确认收货，骗保险公司的运费补贴。',
    en: "The shop's own accounts order, return and are received on paper; the insurer pays the freight of parcels that never were.",
  },
  levers: ['policy.freightCover.designatedCarrierOnly', 'policy.freightCover.capYuan'],
  lax: {
    'policy.freightCover.payer': 'platform',
    'policy.freightCover.reasons': 'all',
    'policy.freightCover.designatedCarrierOnly': false,
  },
  tight: {
    'policy.freightCover.payer': 'platform',
    'policy.freightCover.reasons': 'all',
    'policy.freightCover.designatedCarrierOnly': true,
  },
  share: 0,
  worth: { kept: 0, used: 0, effortFen: SAVED_FEN },
  ordersPerAccount: 30,
  ring: { smallest: 10, largest: 80 },
  suits: (policy, { priceFen }) =>
    priceFen < policy.excludeBelowFen ? 0 : Math.min(1, CHEAP_FEN / priceFen),
  profitFen(policy) {
    if (!policy.isCovered || policy.isDesignatedOnly || !policy.isCoverAllReasons) return 0
    return Math.min(policy.selfShipFeeFen, policy.coverCapFen) - TRIP_FEN
  },
  referenceFen: 700,
  afterSigning(world, order, signHours) {
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
    const atHours = signHours + 0.2 + 5 * u
    return { atHours, type: TYPE['return-refund'], reason: REASON['no-reason'] }
  },
  selfShipShare: 1,
  conditionOf: () => 1,
  hasMadeUpTrips: true,
  shopLossFen: () => 0,
}
