import type { Replication } from '../../sim/index.ts'
import { caseWaits } from './case-waits.ts'
import type { CaseWaits } from './case-waits.ts'
import type { Costs } from './costs.ts'
import { countCases, countOrders } from './measured-rows.ts'
import { outlaysOf } from './outlays.ts'
import type { Outlays, Party } from './outlays.ts'
import { abuseLosses } from './read-truth.ts'
import type { Losses } from './read-truth.ts'
import { refundedOrders } from './refunded-orders.ts'
import { shopAccount } from './shop-account.ts'
import type { ShopAccount } from './shop-account.ts'

/** The scenario's costs, and what several measures of one replication read: worked out once. */
export type MeasureContext = {
  costs: Costs
  /** Measured orders, and cases on them. */
  orders: number
  cases: number
  /** Measured orders refunded, by the situation of the application. */
  refunded: readonly number[]
  outlays: Readonly<Record<Party, Outlays>>
  account: ShopAccount
  losses: Losses
  waits: CaseWaits
}

export function measureContext(replication: Replication, costs: Costs): MeasureContext {
  const outlays = outlaysOf(replication)
  return {
    costs,
    orders: countOrders(replication, () => true),
    cases: countCases(replication, () => true),
    refunded: refundedOrders(replication),
    outlays,
    account: shopAccount(replication, outlays.shop, costs),
    losses: abuseLosses(replication),
    waits: caseWaits(replication),
  }
}
