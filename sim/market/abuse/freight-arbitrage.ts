import { REASON, TYPE } from '../../policy/terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** A bulk label costs the ring less than the cover pays: 5.8 against 11 yuan (F10, F11). */
const LABEL_FEN = 580
/** Money tied up for days: cheap goods suit best. */
const CHEAP_FEN = 2500
/** Chance that a claim with an untrue reason is paid where only shop-fault reasons count. */
const MISREPORT_SUCCESS = 0.6

/** A1: buys cheap light goods with freight cover, returns them unopened by a cheap label of its own. */
export const freightArbitrage: AbusePattern = {
  id: 'A1',
  name: { zh: '骗运费险', en: 'freight-cover arbitrage' },
  mechanism: {
    zh: '买便宜又轻的货，原样退回，用批量低价面单自己寄；赚理赔和面单的差价。',
    en: 'Buys cheap light goods and returns them unopened by a bulk label; the cover pays more than the label costs.',
  },
  levers: [
    'policy.freightCover.designatedCarrierOnly',
    'policy.freightCover.reasons',
    'policy.freightCover.excludeBelowYuan',
    'policy.freightCover.capYuan',
  ],
  lax: {
    'policy.freightCover.payer': 'shop',
    'policy.freightCover.reasons': 'all',
    'policy.freightCover.designatedCarrierOnly': false,
  },
  tight: {
    'policy.freightCover.payer': 'shop',
    'policy.freightCover.reasons': 'all',
    'policy.freightCover.designatedCarrierOnly': false,
    'policy.freightCover.capYuan': 4,
  },
  share: 0.008,
  worth: { kept: 0.3, used: 0, effortFen: -420 },
  ordersPerAccount: 15,
  ring: { smallest: 5, largest: 60 },
  suits: (policy, { priceFen }) =>
    priceFen < policy.excludeBelowFen ? 0 : Math.min(1, CHEAP_FEN / priceFen),
  profitFen(policy) {
    if (!policy.isCovered || policy.isDesignatedOnly) return 0
    const paidFen = Math.min(policy.selfShipFeeFen, policy.coverCapFen)
    const success = policy.isCoverAllReasons ? 0.97 : MISREPORT_SUCCESS
    return paidFen * success - LABEL_FEN
  },
  referenceFen: 390,
  afterSigning(world, order, signHours) {
    const key = world.orders.column.orderKey[order]!
    const waitHours = 0.5 + 5.5 * world.streams.intent.uniform(key, ABUSE_DRAW.time)
    const { isCoverAllReasons } = world.plan.abuse.view
    const reason = isCoverAllReasons ? REASON['no-reason'] : REASON['not-as-described']
    return { atHours: signHours + waitHours, type: TYPE['return-refund'], reason }
  },
  evidenceShift: 0.3,
  selfShipShare: 1,
}
