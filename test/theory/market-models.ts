// Parts of the full market with everything switched off that textbooks leave out.
import { exp } from '../../sim/base/numeric.ts'
import type { RootKey } from '../../sim/base/streams.ts'
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

export const marketModels: readonly TheoryModel[] = [flow, thinning, littleLaw]
