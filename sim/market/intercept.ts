import { EVENT, STATE } from '../aftersale/machine.ts'
import { exponential } from '../base/distributions.ts'
import { ACTOR, PARTY } from '../policy/terms.ts'
import { caseUniform } from './case-draw.ts'
import { ENTRY, HOLDER, INTERCEPT } from './terms.ts'
import { pay } from './ledger.ts'
import { planShopAct } from './plan-act.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

/** Draws of stream `intercept`, by case key. */
const DELAY = 0
const SUCCESS = 1
const AGREE = 2
/** A failed interception is known, and a refusal agreed, within hours (assumed). */
const AGREE_HOURS = 2
/** A lost parcel cannot be intercepted; a courier's answer takes this long. */
const NO_TRACE_HOURS = 12

/** Asks for an interception; the courier has the request after the delay, on average. */
export function requestIntercept(
  world: World,
  caseId: number,
  now: number,
  delayHours: number,
): void {
  world.cases.column.intercept[caseId] = INTERCEPT.requested
  const u = caseUniform(world, world.streams.intercept, caseId, DELAY)
  world.sim.at(now + exponential(u, delayHours), world.kind.intercept, caseId)
}

/** The parcel is out of reach: signed for, or the money is back already. */
export function missIntercept(world: World, caseId: number): void {
  const { intercept } = world.cases.column
  if (intercept[caseId] === INTERCEPT.requested) intercept[caseId] = INTERCEPT.failed
}

/** The courier has the request: too early and too late fail, else the stage decides (P3). */
export function tryIntercept(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const order = column.order[caseId]!
  if (column.state[caseId] !== STATE.intercepting) return
  if (column.intercept[caseId] !== INTERCEPT.requested) return
  column.interceptDelayHours[caseId] = now - column.appliedHours[caseId]!
  const feeFen = world.plan.courier.interceptFeeFen
  pay(world, now, ENTRY['intercept-fee'], PARTY.shop, PARTY.courier, feeFen, order, caseId)
  const isLost = world.orders.column.holder[order] === HOLDER.lost
  const chance = isLost ? 0 : successShare(world, order, now)
  if (caseUniform(world, world.streams.intercept, caseId, SUCCESS) < chance) {
    column.intercept[caseId] = INTERCEPT.succeeded
    fire(world, caseId, EVENT.intercepted, ACTOR.courier, now)
    return
  }
  column.intercept[caseId] = INTERCEPT.failed
  fire(world, caseId, EVENT['intercept-failed'], ACTOR.courier, now)
  if (isLost) {
    planShopAct(world, caseId, EVENT.approve, now + NO_TRACE_HOURS)
    return
  }
  const agrees =
    caseUniform(world, world.streams.intercept, caseId, AGREE) < world.plan.shop.agreeRefusalShare
  if (agrees) planShopAct(world, caseId, EVENT['agree-refusal'], now + AGREE_HOURS)
}

/** Success by the stage the parcel has reached: origin, line haul, destination hub, out for delivery. */
function successShare(world: World, order: number, now: number): number {
  const { stageEnds, interceptSuccess } = world.plan.courier
  const shipped = world.orders.column.shippedHours[order]!
  const progress = (now - shipped) / world.orderState.column.transitHours[order]!
  if (progress >= 1) return 0
  let stage = 0
  while (progress > stageEnds[stage]!) stage++
  return interceptSuccess[stage]!
}
