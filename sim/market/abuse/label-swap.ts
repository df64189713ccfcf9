import { REASON, TYPE } from '../../policy/terms.ts'
import { CONTENTS } from '../terms.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { AbusePattern } from './abuse-pattern.ts'

/** A pair: the dear order whose parcel is stopped, and a cheap one whose goods go back in it (F1). */
const DEAR = 0
const CHEAP = 1
/** Of the stopped parcels, those that the ring gets hold of before they turn (assumed). */
const REACHED_SHARE = 0.6
const RESALE_SHARE = 0.6

/** A9: orders a dear and a cheap thing, has the dear parcel stopped, and moves its label to the cheap goods. */
export const labelSwap: AbusePattern = {
  id: 'A9',
  name: { zh: '拦截掉包', en: 'label swap in interception' },
  mechanism: {
    zh: '同时下贵贱两单，贵的在途申请仅退款触发拦截，取走贵货，把面单贴到便宜货上退回；仓库不开箱就中招。',
    en: 'Orders a dear and a cheap thing together, claims the dear one in transit, takes it and sends the cheap goods back under its label; works where intercepted parcels are not opened.',
  },
  levers: ['policy.inspection.intercepted', 'policy.inspection.weigh', 'policy.intercept.auto'],
  lax: { 'policy.inspection.intercepted': false, 'policy.inspection.weigh': false },
  tight: { 'policy.inspection.intercepted': true, 'policy.inspection.share': 1 },
  share: 0.0005,
  worth: { kept: 0.6, used: 0, effortFen: 900 },
  ordersPerAccount: 20,
  ring: { smallest: 2, largest: 8 },
  suits: (_, { priceFen }) => Math.min(1, priceFen / 12_000),
  profitFen(policy, prey) {
    const opened = policy.isInterceptedOpened ? policy.inspectionShare * 0.95 : 0
    const weighed = policy.isWeighed ? 0.8 : 0
    const caught = 1 - (1 - opened) * (1 - weighed)
    const gainFen = prey.priceFen * RESALE_SHARE * REACHED_SHARE
    return gainFen * (1 - caught) - prey.priceFen * 0.3 * caught - 900
  },
  referenceFen: 3500,
  basket(world, _, __, product) {
    const { prey } = world.plan.abuse
    let cheapest = 0
    for (let p = 1; p < prey.length; p++) {
      if (prey[p]!.priceFen < prey[cheapest]!.priceFen) cheapest = p
    }
    return [
      { role: DEAR, product },
      { role: CHEAP, product: cheapest },
    ]
  },
  inTransit(world, order, shippedHours, signHours) {
    if (world.orderState.column.role[order] !== DEAR) return undefined
    const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.stage)
    // Early enough that the parcel is stopped, late enough that it is near.
    const atHours = shippedHours + (signHours - shippedHours) * (0.35 + 0.35 * u)
    return { atHours, type: TYPE['refund-only'], reason: REASON['no-reason'] }
  },
  interceptedContents: CONTENTS.other,
  weightShareOf(world, order) {
    const key = world.orders.column.orderKey[order]!
    return 0.3 + 0.6 * world.streams.intent.uniform(key, ABUSE_DRAW.weight)
  },
}
