import { pick } from '../base/distributions.ts'
import { scramble } from '../base/scramble.ts'
import { honestKindOf, pickBuyer } from './account.ts'
import { abuseByCode } from './abuse/catalogue.ts'
import { goesBackByChoice } from './honest-return.ts'
import { channelOf, placeOrder } from './new-order.ts'
import { BASKET_LINES, HONEST_LINES, traceRow } from './order-keys.ts'
import { isPileDropped, pileSize } from './pile.ts'
import type { CouponPlan } from './plan.ts'
import { listPriceFen, priceShareAt, reducedFen, taggedFen } from './price.ts'
import { noticeHours } from './rings.ts'
import { heeds, isWarned } from './standing.ts'
import { KIND } from './terms.ts'
import type { World } from './world.ts'

/** The first line of a bracket is the one that is kept. */
const KEPT_LINE = 0
/** Numbers of lines, by how many there are. */
const LINES = Array.from({ length: HONEST_LINES + 1 }, (_, size) => [...Array(size).keys()])

/** Draws of stream `order`, by checkout key. */
const BUYER = 0
const PRODUCT = 1
const SIZE = 6
const BRACKETS = 7
const ENTRY_DRAW = 8
/** Replayed orders were paid as they were paid. */
const NO_COUPON: CouponPlan = { fromFen: 0, offFen: 0, clawback: 'none' }

/** A candidate checkout becomes one order, or the several of a bracket (A5), a pile or an abuser's basket. */
export function placeCheckout(world: World, candidate: number, source: number, now: number): void {
  if (source > 0) {
    placeBasket(world, candidate, source, now)
    return
  }
  const { plan, streams } = world
  const key = scramble(candidate)
  const traceFen = plan.demand.trace?.paidFen[traceRow(candidate)]
  const priceShare = traceFen === undefined ? priceShareAt(plan, now) : 1
  if (priceShare < plan.priceGuardShare) return
  const buyer = pickBuyer(streams.order.uniform(key, BUYER), plan.buyers.poolSize)
  const kind = honestKindOf(world, buyer)
  const product = productOf(world, key)
  const isBracket =
    kind === KIND.bracketer &&
    plan.demand.trace === undefined &&
    streams.order.chance(key, BRACKETS, plan.products[product]!.bracketShare)
  const isTraced = plan.demand.trace !== undefined
  const size = isBracket ? bracketSize(world, key) : isTraced ? 1 : pileSize(world, key, kind)
  const listFen = traceFen ?? listPriceFen(world, key, product)
  const tagFen = taggedFen(listFen, priceShare)
  const coupon = traceFen === undefined ? plan.coupon : NO_COUPON
  const isDropped = size > 1 && !isBracket && isPileDropped(world, key)
  const channel = channelOf(world, key)
  const own = world.orderState.column
  const lines = linesOrdered(world, candidate, size, isBracket, buyer, product, channel)
  const tags = coupon.offFen > 0 ? lines.map(() => tagFen) : undefined
  const paidFen = tags && reducedFen(tags, coupon)
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const bought = {
      number: candidate + line,
      buyer,
      product,
      listFen,
      paidFen: paidFen?.[i] ?? tagFen,
      source: 0,
      role: 0,
      channel,
      isDropped,
    }
    const order = placeOrder(world, candidate, bought, now)
    if (!isBracket) continue
    own.bracketLines[order] = size
    own.isKept[order] = line === KEPT_LINE ? 1 : 0
  }
}

/** Of the lines of an honest checkout, those that its buyer orders: one who heeds a warning leaves some out. */
function linesOrdered(
  world: World,
  candidate: number,
  size: number,
  isBracket: boolean,
  buyer: number,
  product: number,
  channel: number,
): readonly number[] {
  const all = LINES[size]!
  if (!isWarned(world, buyer)) return all
  return all.filter((line) => {
    const key = scramble(candidate + line)
    if (!heeds(world, key)) return true
    if (isBracket) return line === KEPT_LINE
    return !goesBackByChoice(world, key, buyer, product, channel)
  })
}

/** Lines of a bracket. */
function bracketSize(world: World, key: number): number {
  const { bracketMin, bracketMax } = world.plan.buyers
  const size = bracketMin + world.streams.order.below(key, SIZE, bracketMax - bracketMin + 1)
  return Math.min(size, HONEST_LINES)
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
  const channel = channelOf(world, key)
  lines.forEach((line, i) => {
    const by = line.buyer ?? buyer
    if (!mayOrder(world, by, now)) return
    const bought = {
      number: candidate + i,
      buyer: by,
      product: line.product,
      listFen: listFen[i]!,
      paidFen: paidFen[i]!,
      source,
      role: line.role,
      channel,
      isDropped: false,
    }
    placeOrder(world, candidate, bought, now)
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
