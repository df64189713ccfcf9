import type { CaseFacts } from './case-facts.ts'
import { findingCode } from './case-facts.ts'
import { columnOf, missingColumns } from './observed.ts'
import type { Observed } from './observed.ts'

/**
 * What a buyer has done before that a rule may compare with peers; counted in purchases. A purchase
 * is the orders of one product in one checkout: who buys three sizes to keep one has bought once.
 */
export const habits = ['returns', 'freightClaims', 'faultClaims', 'wornReturns'] as const
export type Habit = (typeof habits)[number]

/** Columns with one entry a purchase, and the way from a case or an order to its purchase. */
export type Purchases = {
  readonly length: number
  readonly ofOrder: Uint32Array
  readonly ofCase: Uint32Array
  readonly buyer: Uint32Array
  readonly product: Uint32Array
  /** Orders in the purchase, and how many of them were not refunded in full. */
  readonly choices: Uint32Array
  readonly kept: Uint32Array
  readonly keptFen: Float64Array
  /** Flags, 0 or 1. */
  readonly isReceived: Uint8Array
  readonly has: Readonly<Record<Habit, Uint8Array>>
}

/** Groups the orders into purchases and marks what came of each. */
export function purchasesOf(observed: Observed, facts: CaseFacts): Purchases {
  const product = columnOf(observed, 'orders', 'product')
  const ofOrder = groupOrders(observed, product)
  const length = ofOrder.reduce((most, purchase) => Math.max(most, purchase + 1), 0)
  const buyer = columnOf(observed, 'orders', 'buyer')
  const paidFen = columnOf(observed, 'orders', 'paidFen')
  const refundedFen = columnOf(observed, 'orders', 'refundedFen')
  const signedHours = columnOf(observed, 'orders', 'signedHours')
  const purchases = emptyPurchases(length, ofOrder, facts)
  for (const [order, purchase] of ofOrder.entries()) {
    purchases.buyer[purchase] = buyer[order] ?? 0
    purchases.product[purchase] = product[order] ?? 0
    add(purchases.choices, purchase, 1)
    const keptFen = (paidFen[order] ?? 0) - (refundedFen[order] ?? NaN)
    const isSigned = !Number.isNaN(signedHours[order] ?? NaN)
    if (isSigned) purchases.isReceived[purchase] = 1
    if (!isSigned || !(keptFen > 0)) continue
    add(purchases.kept, purchase, 1)
    add(purchases.keptFen, purchase, keptFen)
  }
  markHabits(purchases, facts)
  return purchases
}

function emptyPurchases(length: number, ofOrder: Uint32Array, facts: CaseFacts): Purchases {
  const flags = (): Uint8Array => new Uint8Array(length)
  return {
    length,
    ofOrder,
    ofCase: facts.order.map((order) => ofOrder[order] ?? 0),
    buyer: new Uint32Array(length),
    product: new Uint32Array(length),
    choices: new Uint32Array(length),
    kept: new Uint32Array(length),
    keptFen: new Float64Array(length),
    isReceived: flags(),
    has: {
      returns: flags(),
      freightClaims: flags(),
      faultClaims: flags(),
      wornReturns: flags(),
    },
  }
}

/** Purchase of each order; without the checkout column every order is a purchase of its own. */
function groupOrders(observed: Observed, product: Float64Array): Uint32Array {
  if (missingColumns(observed, ['orders.checkout']).length > 0) {
    return Uint32Array.from(product, (_, order) => order)
  }
  const checkout = columnOf(observed, 'orders', 'checkout')
  const buyer = columnOf(observed, 'orders', 'buyer')
  const known = new Map<string, number>()
  return Uint32Array.from(product, (code, order) => {
    const key = `${buyer[order]}/${checkout[order]}/${code}`
    const purchase = known.get(key) ?? known.size
    known.set(key, purchase)
    return purchase
  })
}

function markHabits({ has, ofCase, choices, kept }: Purchases, facts: CaseFacts): void {
  const worn = findingCode('worn')
  for (const [row, purchase] of ofCase.entries()) {
    if (facts.isSigned[row] === 0) continue
    const isReturn = facts.isReturn[row] === 1
    const keepsOne = (choices[purchase] ?? 0) > 1 && kept[purchase] === 1
    if (isReturn && !keepsOne) has.returns[purchase] = 1
    if ((facts.claimFen[row] ?? 0) > 0) has.freightClaims[purchase] = 1
    if (!isReturn && facts.isShopFault[row] === 1) has.faultClaims[purchase] = 1
    if (facts.finding[row] === worn) has.wornReturns[purchase] = 1
  }
}

function add(column: Uint32Array | Float64Array, row: number, amount: number): void {
  column[row] = (column[row] ?? 0) + amount
}
