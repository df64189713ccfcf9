import { exp, normalQuantile } from '../base/numeric.ts'
import type { CouponPlan, Plan } from './plan.ts'
import type { World } from './world.ts'

/** Draw of stream `order`, by checkout key. */
const PRICE = 2
/** Nothing costs less than this. */
const LEAST_FEN = 10

/** The usual price of a product in one checkout, in fen. */
export function listPriceFen(world: World, checkout: number, product: number): number {
  const { priceMu, priceSigma } = world.plan.products[product]!
  const z = normalQuantile(world.streams.order.uniform(checkout, PRICE))
  // Prices end in .90 as on the shelf, so that thresholds meet real prices and not a continuum.
  const yuan = Math.max(1, Math.round(exp(priceMu + priceSigma * z) / 100))
  return yuan * 100 - LEAST_FEN
}

/** What the tags say at this hour over the usual price: 1 unless somebody has mistyped them (A18). */
export function priceShareAt({ wrongPrices }: Plan, hours: number): number {
  for (const { fromHours, toHours, priceShare } of wrongPrices) {
    if (hours >= fromHours && hours < toHours) return priceShare
  }
  return 1
}

/** A price at a mistaken tag, in fen. */
export function taggedFen(listFen: number, priceShare: number): number {
  return priceShare === 1 ? listFen : Math.max(LEAST_FEN, Math.round(listFen * priceShare))
}

/**
 * What the lines of one checkout cost under the shop's coupon, in fen; the first line is the one that is
 * meant to be kept. Where a refund of the others takes nothing of the reduction back it lies on the
 * first; where it takes all, on the last; else on each by its price.
 */
export function reducedFen(
  tagFen: readonly number[],
  { fromFen, offFen, clawback }: CouponPlan,
): readonly number[] {
  const totalFen = tagFen.reduce((sum, each) => sum + each, 0)
  if (offFen === 0 || totalFen < fromFen) return tagFen
  const paidFen = [...tagFen]
  let leftFen = offFen
  const take = (line: number, fen: number): void => {
    const taken = Math.min(fen, leftFen, paidFen[line]! - LEAST_FEN)
    if (taken <= 0) return
    paidFen[line] = paidFen[line]! - taken
    leftFen -= taken
  }
  if (clawback === 'pro-rata') {
    for (let line = 0; line < tagFen.length; line++) {
      take(line, Math.round((offFen * tagFen[line]!) / totalFen))
    }
  }
  const order = clawback === 'full' ? paidFen.map((_, i) => paidFen.length - 1 - i) : paidFen.keys()
  for (const line of order) take(line, leftFen)
  return paidFen
}
