import { EVENT, STATE } from '../aftersale/machine.ts'
import { RULE } from '../policy/rule-ids.ts'
import { causes, codeOf } from '../policy/terms.ts'
import { claimFen } from '../policy/freight-cover.ts'
import { ACTOR } from './actor.ts'
import { caseUniform } from './case-draw.ts'
import { HOLDER } from './goods.ts'
import { isShopFault } from './intent.ts'
import { ENTRY, PARTY, pay } from './ledger.ts'
import { noteDecision } from './negotiation.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

const CAUSE = Object.fromEntries(causes.map((name) => [name, codeOf(causes, name)])) as Record<
  (typeof causes)[number],
  number
>
/** Draws of stream `pay`, by case key. */
const FAILS = 0
const BANK_DAYS = 1
const RECORDED = 2
const NO_COVER = 255
const RETURN_REFUND = 1
const IN_TRANSIT = 1

/** Effect `pay-out`: the money is on its way to where it came from (S23, T11). */
export function payOut(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const own = world.caseState.column
  noteDecision(world, caseId, now)
  world.hardDeadline.clear(caseId)
  column.cause[caseId] = causeOf(world)
  column.rule[caseId] = world.lastRule
  const offerFen = own.offerFen[caseId]!
  const isOffer = world.lastEvent === EVENT.accept || world.lastEvent === EVENT['rule-partial']
  column.refundFen[caseId] = isOffer && offerFen > 0 ? offerFen : column.amountFen[caseId]!
  column.isRefundBeforeParcel[caseId] = isBeforeParcel(world, caseId) ? 1 : 0
  world.sim.at(now + payHours(world, caseId), world.kind.pay, caseId)
}

function causeOf(world: World): number {
  if (world.lastBy === ACTOR.platform) return CAUSE.platform
  if (world.lastBy !== ACTOR.system) return CAUSE.shop
  const { lastRule } = world
  const isTimer = lastRule >= RULE.T1 && lastRule <= RULE.T11
  return isTimer ? CAUSE.timer : CAUSE['auto-rule']
}

/** A refund while the goods that should come back have not (S22 against S32; advance refunds). */
function isBeforeParcel(world: World, caseId: number): boolean {
  const { column } = world.cases
  const isAwaited = column.situation[caseId] === IN_TRANSIT || column.type[caseId] === RETURN_REFUND
  return isAwaited && world.caseState.column.isGoodsBack[caseId] === 0
}

function payHours(world: World, caseId: number): number {
  const { rules } = world.plan
  const order = world.cases.column.order[caseId]!
  if (world.orders.column.payChannel[order] === 0) return rules.walletPayHours
  const u = caseUniform(world, world.streams.pay, caseId, BANK_DAYS)
  const now = world.sim.now
  return world.calendar.addWorkingDays(now, Math.ceil(u * rules.bankPayDays)) - now
}

/** The payment arrives, or fails and is tried again (T11). */
export function completePay(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  if (column.state[caseId] !== STATE.refunding) return
  const own = world.caseState.column
  const luck = caseUniform(world, world.streams.pay, caseId, FAILS)
  if (own.payTries[caseId] === 0 && luck < world.plan.rules.payFailureShare) {
    own.payTries[caseId] = 1
    fire(world, caseId, EVENT['pay-fail'], ACTOR.system, now)
    return
  }
  const order = column.order[caseId]!
  const isFull = column.refundFen[caseId] === world.orders.column.paidFen[order]
  fire(world, caseId, isFull ? EVENT.pay : EVENT['pay-partial'], ACTOR.system, now)
}

/** Effect `retry-pay`. */
export function retryPay(world: World, caseId: number, now: number): void {
  world.sim.at(now + world.plan.rules.payRetryHours, world.kind.pay, caseId)
}

/** Effect `close`: every clock stops, money is booked, goods and order find their end. */
export function close(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const state = column.state[caseId]!
  const order = column.order[caseId]!
  const own = world.orderState.column
  column.closedHours[caseId] = now
  noteDecision(world, caseId, now)
  world.hardDeadline.clear(caseId)
  world.days.addClosedCase(Math.floor(now / 24))
  own.openCase[order] = 0
  const isRefunded = state === STATE['refunded-full'] || state === STATE['refunded-partial']
  if (isRefunded) bookRefund(world, caseId, order, now)
  payFreight(world, caseId, order, now, isRefunded)
  if (!isRefunded) sendGoodsOn(world, caseId, order, now)
}

/** Money to the buyer, and the shop's record of time, amount and reason (S25). */
function bookRefund(world: World, caseId: number, order: number, now: number): void {
  const { column } = world.cases
  const amountFen = column.refundFen[caseId]!
  column.refundedHours[caseId] = now
  world.orders.column.refundedFen[order] = world.orders.column.refundedFen[order]! + amountFen
  pay(world, now, ENTRY.refund, PARTY.shop, PARTY.buyer, amountFen, order, caseId)
  const luck = caseUniform(world, world.streams.pay, caseId, RECORDED)
  if (luck >= world.plan.shop.recordCompleteness) return
  const row = world.refunds.add()
  const record = world.refunds.column
  record.case[row] = caseId
  record.order[row] = order
  record.hours[row] = now
  record.amountFen[row] = amountFen
  record.reason[row] = column.reason[caseId]!
  record.payChannel[row] = world.orders.column.payChannel[order]!
  record.cause[row] = column.cause[caseId]!
  record.rule[row] = column.rule[caseId]!
}

/** Return freight: the cover pays what it covers (S42-S45), else the shop where it is at fault. */
function payFreight(
  world: World,
  caseId: number,
  order: number,
  now: number,
  isRefunded: boolean,
): void {
  const own = world.caseState.column
  const feeFen = own.returnFeeFen[caseId]!
  if (feeFen === 0 || !isRefunded) return
  const { cover, rules } = world.plan
  const isFault = isShopFault(world.cases.column.reason[caseId]!)
  const isCovered = world.orders.column.isCovered[order] === 1 && cover.payer !== NO_COVER
  const claim = isCovered
    ? claimFen(
        {
          isShopFault: isFault,
          isDesignated: own.isDesignated[caseId] === 1,
          signedHours: world.orders.column.signedHours[order]!,
          completedHours: now,
          feeFen,
          hasClaimed: world.orderState.column.hasClaimed[order] === 1,
          isBuyerBarred: world.buyers.column.isBarred[world.cases.column.buyer[caseId]!] === 1,
        },
        cover,
        rules,
      )
    : 0
  if (claim > 0) {
    addClaim(world, caseId, order, now, feeFen, claim)
    return
  }
  if (isFault) {
    pay(world, now, ENTRY['shop-fault-freight'], PARTY.shop, PARTY.buyer, feeFen, order, caseId)
  }
}

function addClaim(
  world: World,
  caseId: number,
  order: number,
  now: number,
  feeFen: number,
  claim: number,
): void {
  world.orderState.column.hasClaimed[order] = 1
  world.cases.column.freightClaimFen[caseId] = claim
  world.days.addClaim(Math.floor(now / 24))
  pay(world, now, ENTRY['freight-claim'], PARTY.insurer, PARTY.buyer, claim, order, caseId)
  const row = world.claims.add()
  const { column } = world.claims
  column.order[row] = order
  column.case[row] = caseId
  column.hours[row] = now
  column.feeFen[row] = feeFen
  column.claimFen[row] = claim
  column.payer[row] = world.plan.cover.payer
}

/** Without a refund the goods belong to the buyer: what waits is shipped, what came back returns. */
function sendGoodsOn(world: World, caseId: number, order: number, now: number): void {
  const { column } = world.orders
  const own = world.caseState.column
  if (Number.isNaN(column.shippedHours[order]!)) {
    const planned = world.orderState.column.plannedShipHours[order]!
    world.sim.at(Math.max(now, planned), world.kind.ship, order)
    return
  }
  if (own.isGoodsBack[caseId] === 0) return
  const isThere =
    column.holder[order] === HOLDER.warehouse || column.holder[order] === HOLDER.salvaged
  if (!isThere) return
  column.holder[order] = HOLDER.buyer
  world.cases.column.depreciationFen[caseId] = 0
  const freightFen = world.plan.courier.outFreightFen
  pay(world, now, ENTRY['out-freight'], PARTY.shop, PARTY.courier, freightFen, order, caseId)
}
