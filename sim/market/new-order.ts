import { scramble } from '../base/scramble.ts'
import { PARTY } from '../policy/terms.ts'
import { payChannelOf, provinceOf } from './account.ts'
import { confirmHours } from './conduct/fake-shipping.ts'
import { planBeforeShipment } from './intent.ts'
import { watchPromise } from './late-shipment.ts'
import { pay } from './ledger.ts'
import { traceRow } from './order-keys.ts'
import { packedHours } from './packing.ts'
import { ENTRY, HOLDER } from './terms.ts'
import type { World } from './world.ts'

/** Draws of stream `order`, by checkout key. */
const CHANNEL = 3
const PRESALE = 4
/** Province of a traced order that the file does not tell. */
const UNKNOWN_PROVINCE = 255

/** What is bought: one line of a checkout. */
export type Purchase = {
  /** The candidate's number plus that of the line. */
  number: number
  buyer: number
  product: number
  /** Usual price of the goods, and what is paid for them. */
  listFen: number
  paidFen: number
  /** Pattern that it belongs to, 0 for an honest one; and what it is for in the pattern's plan. */
  source: number
  role: number
  /** 0 from the live room, 1 from the shelf. */
  channel: number
  /** Of a pile that is cancelled as a whole. */
  isDropped: boolean
}

/** Where a checkout comes from: 0 the live room, 1 the shelf. */
export function channelOf(world: World, checkout: number): number {
  const { plan, streams } = world
  return streams.order.chance(checkout, CHANNEL, plan.demand.liveShare) ? 0 : 1
}

/** One order of a candidate checkout. Answers its row. */
export function placeOrder(
  world: World,
  candidate: number,
  { number, buyer, product, listFen, paidFen, source, role, channel, isDropped }: Purchase,
  now: number,
): number {
  const { plan, streams } = world
  const key = scramble(number)
  const checkout = scramble(candidate)
  const order = world.orders.add()
  world.orderState.add()
  const { column } = world.orders
  const own = world.orderState.column
  const terms = plan.products[product]!
  const trace = source === 0 ? plan.demand.trace : undefined
  const tracedProvince = trace?.province[traceRow(candidate)] ?? UNKNOWN_PROVINCE
  const isTraced = tracedProvince !== UNKNOWN_PROVINCE
  column.orderKey[order] = key
  column.buyer[order] = buyer
  column.checkout[order] = checkout
  column.product[order] = product
  column.province[order] = isTraced ? tracedProvince : provinceOf(world, buyer)
  column.channel[order] = channel
  column.isPresale[order] = streams.order.chance(checkout, PRESALE, terms.presaleShare) ? 1 : 0
  column.exclusion[order] = terms.exclusion
  column.isLabel30d[order] = terms.isLabel30d ? 1 : 0
  column.payChannel[order] = payChannelOf(world, buyer)
  column.paidFen[order] = paidFen
  column.goodsCostFen[order] = Math.round(listFen * terms.goodsCostShare)
  column.paidHours[order] = now
  column.shippedHours[order] = NaN
  column.signedHours[order] = NaN
  column.completedHours[order] = NaN
  column.holder[order] = HOLDER.warehouse
  column.isMeasured[order] = now >= plan.measuredFromHours && now < plan.measuredToHours ? 1 : 0
  own.buyerKind[order] = world.buyers.column.kind[buyer]!
  own.pattern[order] = source
  own.role[order] = role
  own.listFen[order] = listFen
  pay(world, now, ENTRY.payment, PARTY.buyer, PARTY.shop, paidFen, order)
  pay(world, now, ENTRY.subsidy, PARTY.platform, PARTY.shop, plan.benefits.subsidyFen, order)
  const shipHours = confirmHours(world, order, packedHours(world, order))
  own.plannedShipHours[order] = shipHours
  world.sim.at(shipHours, world.kind.ship, order)
  watchPromise(world, order)
  planBeforeShipment(world, order, now, shipHours, isDropped)
  return order
}
