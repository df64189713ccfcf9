// Parts of the full market with everything switched off that textbooks leave out.
import { exp } from '../../sim/base/numeric.ts'
import type { RootKey } from '../../sim/base/streams.ts'
import { STATE } from '../../sim/aftersale/machine.ts'
import { TYPE } from '../../sim/policy/terms.ts'
import { DIRECTION } from '../../sim/market/terms.ts'
import { simulate } from '../../sim/market/model.ts'
import type { Plan } from '../../sim/market/plan.ts'
import type { Tables } from '../../sim/market/tables.ts'
import { plainMarket } from './plain-market.ts'
import type { TheoryModel } from './theory-case.ts'

const WINDOW_HOURS = 168

/** Runs a plan under the root of the table's seed. */
function tablesOf(plan: Plan, root: RootKey, replication: number): Tables {
  return simulate({ ...plan, root }, replication, { recordEvents: false }).tables
}

const ordersPerDay = 240
const flowPlan = plainMarket({ ordersPerDay, days: 22, warmupDays: 7 })
const { transitMu, transitSigma } = flowPlan.courier
const meanTransitHours = exp(transitMu + (transitSigma * transitSigma) / 2)
/** Late enough for the longest transit and a whole window to have passed. */
const LOOK_HOURS = 24 * 28

const flow: TheoryModel = {
  name: 'the plain market, M/G/infinity',
  replications: 400,
  theory: {
    'parcels in transit': (ordersPerDay / 24) * meanTransitHours,
    'open return windows': (ordersPerDay / 24) * WINDOW_HOURS,
    'orders a day': ordersPerDay,
  },
  run(root, replication) {
    const tables = tablesOf(flowPlan, root, replication)
    const { shippedHours, signedHours } = tables.orders.column
    let [transit, windows] = [0, 0]
    for (let order = 0; order < tables.orders.length; order++) {
      const [shipped, signed] = [shippedHours[order]!, signedHours[order]!]
      if (shipped <= LOOK_HOURS && LOOK_HOURS < signed) transit++
      if (signed <= LOOK_HOURS && LOOK_HOURS < signed + WINDOW_HOURS) windows++
    }
    return {
      'parcels in transit': transit,
      'open return windows': windows,
      'orders a day': tables.orders.length / 29,
    }
  },
}

const TRANSIT_SHARE = 0.2
const thinPlan = plainMarket({ ordersPerDay, days: 20, warmupDays: 0, transit: TRANSIT_SHARE })

/** Each shipped order is claimed by lot: counts are binomial, and independent of how many there are. */
const thinning: TheoryModel = {
  name: 'the plain market, thinning',
  replications: 150,
  theory: { 'share claimed in transit': TRANSIT_SHARE },
  run(root, replication) {
    const tables = tablesOf(thinPlan, root, replication)
    const claimed = new Set(tables.cases.column.order.subarray(0, tables.cases.length))
    return { 'share claimed in transit': claimed.size / tables.orders.length }
  },
}

/** L = lambda W on every path, counted in two ways: the hours of each order, and the looks of the clock. */
const littleLaw: TheoryModel = {
  name: "the plain market, Little's law",
  replications: 60,
  theory: { 'parcels in transit over rate x stay': 1 },
  run(root, replication) {
    const tables = tablesOf(flowPlan, root, replication)
    const { shippedHours, signedHours } = tables.orders.column
    const [from, to] = [24 * 10, 24 * 25]
    let [hours, arrived, stay, looks] = [0, 0, 0, 0]
    for (let order = 0; order < tables.orders.length; order++) {
      const [shipped, signed] = [shippedHours[order]!, signedHours[order]!]
      if (shipped >= from && shipped < to) {
        arrived++
        stay += signed - shipped
      }
    }
    for (let look = from; look < to; look += 6, looks++) {
      for (let order = 0; order < tables.orders.length; order++) {
        if (shippedHours[order]! <= look && look < signedHours[order]!) hours++
      }
    }
    const rate = arrived / (to - from)
    return { 'parcels in transit over rate x stay': hours / looks / (rate * (stay / arrived)) }
  },
}

const deskPlan = plainMarket({
  ordersPerDay,
  days: 20,
  warmupDays: 0,
  signed: 0.4,
  refundOnlyShare: 0.5,
  settings: { policy: { inspection: { share: 1, aboveYuan: 0 } } },
})
const FULLY_REFUNDED = STATE['refunded-full']
const REDIRECTED_HOURS = 96

/** What staff and courier take is lognormal: its mean is the setting. A redirected parcel takes four days more. */
const desks: TheoryModel = {
  name: 'the plain market, desks and way back',
  replications: 40,
  theory: {
    'hours of a review': deskPlan.staff.refundOnlyHours,
    'hours of an inspection': deskPlan.staff.inspectHours,
    'hours of the way back': meanTransitHours + deskPlan.shop.addressErrorShare * REDIRECTED_HOURS,
  },
  run(root, replication) {
    const { cases, parcels } = tablesOf(deskPlan, root, replication)
    const c = cases.column
    const reviews: number[] = []
    const inspections: number[] = []
    for (let row = 0; row < cases.length; row++) {
      const isReadOnce = c.rejections[row] === 0 && c.offers[row] === 0 && c.isDisputed[row] === 0
      const isKept = c.askedType[row] === TYPE['refund-only'] && c.type[row] === c.askedType[row]
      if (c.state[row] === FULLY_REFUNDED && isKept && isReadOnce && c.reviewHours[row]! > 0) {
        reviews.push(c.reviewHours[row]!)
      }
      if (c.inspectHours[row]! > 0) inspections.push(c.inspectHours[row]!)
    }
    const p = parcels.column
    const ways: number[] = []
    for (let row = 0; row < parcels.length; row++) {
      if (p.direction[row] === DIRECTION.return) ways.push(p.arrivedHours[row]! - p.sentHours[row]!)
    }
    return {
      'hours of a review': meanOf(reviews),
      'hours of an inspection': meanOf(inspections),
      'hours of the way back': meanOf(ways),
    }
  },
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export const marketModels: readonly TheoryModel[] = [flow, thinning, littleLaw, desks]
