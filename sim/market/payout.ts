import { EVENT, STATE } from '../aftersale/machine.ts'
import { causeOf, isBeforeParcel } from '../policy/refund-cause.ts'
import { paidBy } from '../policy/rules/t11-payment.ts'
import { ACTOR, actors, CAUSE, PARTY, SITUATION } from '../policy/terms.ts'
import { caseUniform } from './case-draw.ts'
import { noteRefused } from './conduct/bad-faith.ts'
import { noteDecision } from './decision-time.ts'
import { settleFreight } from './freight.ts'
import { sendAgain } from './goods.ts'
import { planApplication } from './intent.ts'
import { missIntercept } from './intercept.ts'
import { pay } from './ledger.ts'
import { ENTRY, HOLDER, INTERCEPT } from './terms.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

const WALLET = 0
/** Draws of stream `pay`, by case key. */
const FAILS = 0
const BANK_DAYS = 1
const RECORDED = 2
const AGAIN = 3
const AGAIN_TIME = 4
/** Of the buyers who dropped a claim, those who apply again, within two days (assumed). */
const AGAIN_SHARE = 0.15
const AGAIN_WITHIN_HOURS = 48

/** Effect `pay-out`: the money is on its way to where it came from (S23, T11). */
export function payOut(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const own = world.caseState.column
  noteDecision(world, caseId, now)
  world.hardDeadline.clear(caseId)
  missIntercept(world, caseId)
  column.cause[caseId] = causeOf(actors[world.lastBy]!, world.lastRule)
  column.rule[caseId] = world.lastRule
  const offerFen = own.offerFen[caseId]!
  const isOffer = world.lastEvent === EVENT.accept || world.lastEvent === EVENT['rule-partial']
  column.refundFen[caseId] = isOffer && offerFen > 0 ? offerFen : column.amountFen[caseId]!
  column.isRefundBeforeParcel[caseId] = isEarly(world, caseId) ? 1 : 0
  world.sim.at(arrivalHours(world, caseId, now), world.kind.pay, caseId)
}

function isEarly(world: World, caseId: number): boolean {
  const { situation, type, reason } = world.cases.column
  return isBeforeParcel({
    situation: situation[caseId]!,
    type: type[caseId]!,
    reason: reason[caseId]!,
    isGoodsBack: world.caseState.column.isGoodsBack[caseId] === 1,
  })
}

/** When the money arrives: in the wallet at once, at the bank on some working day (T11). */
function arrivalHours(world: World, caseId: number, now: number): number {
  const { rules, calendar } = world
  const order = world.cases.column.order[caseId]!
  const isWallet = world.orders.column.payChannel[order] === WALLET
  const u = caseUniform(world, world.streams.pay, caseId, BANK_DAYS)
  const bankDays = isWallet ? undefined : Math.ceil(u * rules.bankPayDays)
  return paidBy(now, bankDays, rules, calendar)
}

/** The payment arrives, or fails and is tried again (T11). */
export function completePay(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  if (column.state[caseId] !== STATE.refunding) return
  const own = world.caseState.column
  const luck = caseUniform(world, world.streams.pay, caseId, FAILS)
  if (own.payTries[caseId] === 0 && luck < world.rules.payFailureShare) {
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
  world.sim.at(now + world.rules.payRetryHours, world.kind.pay, caseId)
}

/** Effect `close`: every clock stops, money is booked, goods and order find their end. */
export function close(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const order = column.order[caseId]!
  const own = world.orderState.column
  column.closedHours[caseId] = now
  noteDecision(world, caseId, now)
  world.hardDeadline.clear(caseId)
  world.days.addClosedCase(Math.floor(now / 24))
  own.openCase[order] = 0
  // A claim that is dropped takes its interception with it.
  if (column.intercept[caseId] === INTERCEPT.requested) column.intercept[caseId] = INTERCEPT.none
  if (column.cause[caseId] === CAUSE.none) {
    noteRefused(world, caseId)
    sendGoodsOn(world, caseId, order, now)
    planAgain(world, caseId, order, now)
  } else {
    bookRefund(world, caseId, order, now)
    settleFreight(world, caseId, now)
  }
}

/** Money to the buyer, and the shop's record of time, amount and reason (S25). */
function bookRefund(world: World, caseId: number, order: number, now: number): void {
  const { column } = world.cases
  const amountFen = column.refundFen[caseId]!
  column.refundedHours[caseId] = now
  world.orders.column.refundedFen[order] = world.orders.column.refundedFen[order]! + amountFen
  pay(world, now, ENTRY.refund, PARTY.shop, PARTY.buyer, amountFen, order, caseId)
  takeBackBenefits(world, caseId, order, now)
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

/** What the platform had added to the order goes back with the whole of its money, where that is the rule. */
function takeBackBenefits(world: World, caseId: number, order: number, now: number): void {
  const { subsidyFen, isRevokedOnRefund } = world.plan.benefits
  const { refundedFen, paidFen } = world.orders.column
  if (!isRevokedOnRefund || refundedFen[order] !== paidFen[order]) return
  const { shop, platform } = PARTY
  pay(world, now, ENTRY['subsidy-reversal'], shop, platform, subsidyFen, order, caseId)
}

/** Without a refund the goods belong to the buyer: what waits is shipped, what came back returns. */
function sendGoodsOn(world: World, caseId: number, order: number, now: number): void {
  const { column } = world.orders
  if (Number.isNaN(column.shippedHours[order]!)) {
    const planned = world.orderState.column.plannedShipHours[order]!
    world.sim.at(Math.max(now, planned), world.kind.ship, order)
    return
  }
  const holder = column.holder[order]!
  const isBack = holder === HOLDER.warehouse || holder === HOLDER.salvaged
  if (world.caseState.column.isGoodsBack[caseId] === 0 || !isBack) return
  world.cases.column.depreciationFen[caseId] = 0
  const freightFen = world.plan.courier.outFreightFen
  pay(world, now, ENTRY['out-freight'], PARTY.shop, PARTY.courier, freightFen, order, caseId)
  sendAgain(world, order, caseId, now)
}

/** Some who dropped a claim come back with it, while the order allows (domain 2.5: five in all). */
function planAgain(world: World, caseId: number, order: number, now: number): void {
  const { column } = world.cases
  const { pay: luck } = world.streams
  const state = column.state[caseId]!
  const isDropped = state === STATE['closed-withdrawn'] || state === STATE['closed-buyer-timeout']
  if (!isDropped || caseUniform(world, luck, caseId, AGAIN) >= AGAIN_SHARE) return
  const u = caseUniform(world, luck, caseId, AGAIN_TIME)
  const { type, reason, situation } = column
  if (situation[caseId] === SITUATION.signed) {
    const at = now + AGAIN_WITHIN_HOURS * u
    planApplication(world, order, at, type[caseId]!, reason[caseId]!)
  } else if (situation[caseId] === SITUATION.unshipped) {
    const left = world.orderState.column.plannedShipHours[order]! - now
    if (left > 0) planApplication(world, order, now + left * u, type[caseId]!, reason[caseId]!)
  }
}
