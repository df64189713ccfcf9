import { lognormal, pick } from '../base/distributions.ts'
import { scramble } from '../base/scramble.ts'
import { coverBought } from '../policy/rules/s41-cover-bought.ts'
import { PARTY } from '../policy/terms.ts'
import { payChannelOf, pickBuyer, provinceOf } from './account.ts'
import { abuseByCode } from './abuse/catalogue.ts'
import { NO_ROW } from './columns.ts'
import { addParcel, sign } from './goods.ts'
import { planAfterShipment, planBeforeShipment, planMissingParcel } from './intent.ts'
import { watchPromise } from './late-shipment.ts'
import { pay } from './ledger.ts'
import { listPriceFen, priceShareAt, reducedFen, taggedFen } from './price.ts'
import { BASKET_LINES, HONEST_LINES, traceRow } from './order-keys.ts'
import { noticeHours } from './rings.ts'
import { DIRECTION, ENTRY, HOLDER, KIND } from './terms.ts'
import { confirmHours } from './conduct/fake-shipping.ts'
import { sendsUsed } from './conduct/resold-returns.ts'
import { refuseAtDoor, shipDuringCase, signDuringCase } from './transit-case.ts'
import type { CouponPlan } from './plan.ts'
import type { World } from './world.ts'

/** Draws of stream `order`, by order key. */
const BUYER = 0
const PRODUCT = 1
const CHANNEL = 3
const PRESALE = 4
const SHIP = 5
const SIZE = 6
const BRACKETS = 7
const ENTRY_DRAW = 8
/** Draws of streams `transit` and `goods`. */
const TRANSIT = 0
const LOST = 0
const DAMAGED = 1

/** Province of a traced order that the file does not tell. */
const UNKNOWN_PROVINCE = 255
/** Real orders were paid as they were paid. */
const NO_COUPON: CouponPlan = { fromFen: 0, offFen: 0, clawback: 'none' }
/** ln-hours from payment to shipment of spot goods: median 18 h, so about 2.5% miss 48 h (assumed). */
const SHIP_MU = 2.89
const SHIP_SIGMA = 0.5

/** A candidate checkout becomes one order, or the several of a bracket (A5) or an abuser's basket. */
export function placeCheckout(world: World, candidate: number, source: number, now: number): void {
  if (source > 0) {
    placeBasket(world, candidate, source, now)
    return
  }
  const { plan, streams } = world
  const key = scramble(candidate)
  const priceShare = priceShareAt(plan, now)
  if (priceShare < plan.priceGuardShare) return
  const buyer = pickBuyer(streams.order.uniform(key, BUYER), plan.buyers.poolSize)
  const kind = world.buyers.column.kind[buyer]!
  const product = productOf(world, key)
  const isBracket =
    kind === KIND.bracketer &&
    plan.demand.trace === undefined &&
    streams.order.chance(key, BRACKETS, plan.products[product]!.bracketShare)
  const traceFen = plan.demand.trace?.paidFen[traceRow(candidate)]
  const listFen = traceFen ?? listPriceFen(world, key, product)
  const tagFen = taggedFen(listFen, priceShare)
  const coupon = traceFen === undefined ? plan.coupon : NO_COUPON
  if (!isBracket) {
    const paidFen = coupon.offFen === 0 ? tagFen : reducedFen([tagFen], coupon)[0]!
    placeOrder(world, candidate, candidate, buyer, product, now, listFen, paidFen)
    return
  }
  const { bracketMin, bracketMax } = plan.buyers
  const size = bracketMin + streams.order.below(key, SIZE, bracketMax - bracketMin + 1)
  const lines = Math.min(size, HONEST_LINES)
  const own = world.orderState.column
  const paidFen = reducedFen(
    Array.from({ length: lines }, () => tagFen),
    coupon,
  )
  for (let line = 0; line < lines; line++) {
    const number = candidate + line
    const order = placeOrder(world, candidate, number, buyer, product, now, listFen, paidFen[line]!)
    own.bracketLines[order] = lines
    // The first line of a bracket is the one that is kept.
    own.isKept[order] = line === 0 ? 1 : 0
  }
}

/** An abuser orders if the policy that it knows of is worth it, and where it pays. */
function placeBasket(world: World, candidate: number, source: number, now: number): void {
  const { abuse } = world.plan
  const { order: luck } = world.streams
  const key = scramble(candidate)
  const accounts = world.accounts[source]!
  if (accounts.length === 0) return
  const buyer = accounts[luck.below(key, BUYER, accounts.length)]!
  const { before, now: after } = abuse.patterns[source]!
  const aim = now < noticeHours(world, buyer) ? before : after
  if (!luck.chance(key, ENTRY_DRAW, aim.acceptShare)) return
  const priceShare = priceShareAt(world.plan, now)
  if (priceShare < world.plan.priceGuardShare) return
  const product = pick(luck.uniform(key, PRODUCT), aim.productCumulative)
  const basket = abuseByCode[source]!.basket?.(world, buyer, key, product) ?? [{ role: 0, product }]
  const lines = basket.slice(0, BASKET_LINES)
  const listFen = lines.map((line) => line.paidFen ?? listPriceFen(world, key, line.product))
  const tagFen = listFen.map((fen) => taggedFen(fen, priceShare))
  const paidFen = reducedFen(tagFen, world.plan.coupon)
  lines.forEach((line, i) => {
    const by = line.buyer ?? buyer
    if (!mayOrder(world, by, now)) return
    const number = candidate + i
    const [list, paid] = [listFen[i]!, paidFen[i]!]
    placeOrder(world, candidate, number, by, line.product, now, list, paid, source, line.role)
  })
}

/** A shop may limit what one account orders in a day. */
function mayOrder(world: World, buyer: number, now: number): boolean {
  const { ordersPerDay } = world.plan.guard
  if (ordersPerDay === 0) return true
  const { orderDay, ordersToday } = world.buyers.column
  const day = Math.floor(now / 24)
  if (orderDay[buyer] !== day) ordersToday[buyer] = 0
  orderDay[buyer] = day
  if (ordersToday[buyer]! >= ordersPerDay) return false
  ordersToday[buyer] = ordersToday[buyer]! + 1
  return true
}

function productOf(world: World, key: number): number {
  const cumulative = world.plan.demand.productCumulative
  const target = world.streams.order.uniform(key, PRODUCT) * cumulative[cumulative.length - 1]!
  let product = 0
  while (cumulative[product]! <= target) product++
  return product
}

/** One order of goods worth `listFen`; `number` is the candidate's plus its line. Answers its row. */
function placeOrder(
  world: World,
  candidate: number,
  number: number,
  buyer: number,
  product: number,
  now: number,
  listFen: number,
  paidFen: number,
  source = 0,
  role = 0,
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
  column.channel[order] = streams.order.chance(checkout, CHANNEL, plan.demand.liveShare) ? 0 : 1
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
  const shipHours = confirmHours(world, order, leavesHours(world, order))
  own.plannedShipHours[order] = shipHours
  world.sim.at(shipHours, world.kind.ship, order)
  watchPromise(world, order)
  planBeforeShipment(world, order, now, shipHours)
  return order
}

/** When the parcel of an order is ready to leave. */
function leavesHours(world: World, order: number): number {
  const { orderKey, paidHours, product, isPresale } = world.orders.column
  const luck = world.streams.order.uniform(orderKey[order]!, SHIP)
  const packing = lognormal(luck, SHIP_MU, SHIP_SIGMA)
  const { presaleHours } = world.plan.products[product[order]!]!
  return paidHours[order]! + (isPresale[order] === 1 ? presaleHours + packing : packing)
}

/** The shop confirms shipment: freight and premium fall due, the parcel starts its way (S41). */
export function ship(world: World, order: number, now: number): void {
  const { column } = world.orders
  const own = world.orderState.column
  if (!Number.isNaN(column.shippedHours[order]!) || column.refundedFen[order]! > 0) return
  if (own.openCase[order]! > 0 && !shipDuringCase(world, order, own.openCase[order]! - 1, now)) {
    return
  }
  const { plan } = world
  column.shippedHours[order] = now
  column.holder[order] = HOLDER.courier
  column.outFreightFen[order] = plan.courier.outFreightFen
  pay(
    world,
    now,
    ENTRY['out-freight'],
    PARTY.shop,
    PARTY.courier,
    plan.courier.outFreightFen,
    order,
  )
  buyCover(world, order, now)
  const key = column.orderKey[order]!
  const { transitMu, transitSigma } = plan.courier
  // A parcel that was confirmed too early waits to be packed.
  const waitHours = own.conduct[order] === 0 ? 0 : Math.max(0, leavesHours(world, order) - now)
  const usual = lognormal(world.streams.transit.uniform(key, TRANSIT), transitMu, transitSigma)
  const transitHours = waitHours + usual
  own.transitHours[order] = transitHours
  const isLost = world.streams.goods.chance(key, LOST, plan.courier.lossShare)
  const row = addParcel(world, order, NO_ROW, DIRECTION.out, now, waitHours)
  const isNoticed = sendsUsed(world, order)
  if (isLost) {
    world.parcels.column.isLost[row] = 1
    column.holder[order] = HOLDER.lost
    pay(
      world,
      now,
      ENTRY['loss-compensation'],
      PARTY.courier,
      PARTY.shop,
      column.goodsCostFen[order]!,
      order,
    )
    planMissingParcel(world, order, now)
    return
  }
  const isDamaged = world.streams.goods.chance(key, DAMAGED, plan.courier.damageShare)
  world.parcels.column.isDamaged[row] = isDamaged ? 1 : 0
  world.parcels.column.arrivedHours[row] = now + transitHours
  planAfterShipment(world, order, now, now + transitHours, isDamaged || isNoticed)
}

/** The premium is charged when the shop confirms shipment, never for unshipped orders (S41). */
function buyCover(world: World, order: number, now: number): void {
  const { cover } = world.plan
  const { column } = world.orders
  const facts = { isShipped: true, paidFen: column.paidFen[order]! }
  if (!coverBought.applies(facts, cover)) return
  const day = Math.floor(now / 24)
  column.isCovered[order] = 1
  column.premiumFen[order] = world.premiumFen
  world.days.addCovered(day)
  pay(world, now, ENTRY.premium, cover.payer, PARTY.insurer, world.premiumFen, order)
}

/** The courier hands the parcel over, unless it was stopped on the way. */
export function deliver(world: World, order: number, now: number): void {
  const own = world.orderState.column
  if (own.isStopped[order] === 1) return
  const open = own.openCase[order]!
  if (open > 0 && refuseAtDoor(world, open - 1, now)) return
  sign(world, order, now)
  if (open > 0) signDuringCase(world, order, open - 1, now)
}
