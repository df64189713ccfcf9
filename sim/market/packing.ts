import { lognormal } from '../base/distributions.ts'
import type { World } from './world.ts'

/** Draw of stream `order`, by order key. */
const SHIP = 5
/** ln-hours from payment to shipment of spot goods: median 18 h, so about 2.5% miss 48 h (assumed). */
const SHIP_MU = 2.89
const SHIP_SIGMA = 0.5

/** When the parcel of an order is ready to leave. */
export function packedHours(world: World, order: number): number {
  const { orderKey, paidHours, product, isPresale } = world.orders.column
  const luck = world.streams.order.uniform(orderKey[order]!, SHIP)
  const packing = lognormal(luck, SHIP_MU, SHIP_SIGMA)
  const { presaleHours } = world.plan.products[product[order]!]!
  return paidHours[order]! + (isPresale[order] === 1 ? presaleHours + packing : packing)
}
