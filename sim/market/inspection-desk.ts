import { EVENT, STATE } from '../aftersale/machine.ts'
import { exp, normalQuantile } from '../base/numeric.ts'
import { Station } from '../engine/station.ts'
import { RULE } from '../policy/rule-ids.ts'
import { codeOf, refundPoints } from '../policy/terms.ts'
import { ACTOR } from './actor.ts'
import { caseUniform } from './case-draw.ts'
import { enterDesk, JOB } from './desk.ts'
import { HOLDER } from './goods.ts'
import { findings } from './terms.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

export const FINDING = Object.fromEntries(findings.map((name, code) => [name, code])) as Record<
  (typeof findings)[number],
  number
>

/** Draws of stream `inspect`, by case key. */
const SAMPLED = 0
const SEES_WEAR = 1
const SEES_EMPTY = 2
const REACTION = 3
const OFFER = 4
/** Goods below this condition cannot be sold as new. */
const RESALEABLE_FROM = 0.95
/** What an inspector sees of wear rises with the wear; an opened empty parcel is obvious (assumed). */
const SEES_AT_LEAST = 0.35
const SEES_EMPTY_SHARE = 0.98
/** Below this condition the finding is damage and not wear. */
const DAMAGED_BELOW = 0.6
const REFUND_ON_RECEIPT = codeOf(refundPoints, 'onReceipt')

/** The warehouse desk that opens returned parcels (S36, T8). */
export function makeInspectors(world: World): Station {
  const { staff } = world.plan
  return new Station(world.sim, {
    name: 'inspectors',
    capacity: staff.inspectors,
    discipline: staff.discipline,
    shifts: {
      startHour: staff.startHour,
      endHour: staff.endHour,
      days: staff.dayMask,
      firstWeekday: world.calendar.weekday(0),
    },
    serviceHours: (caseId, nth) => {
      const z = normalQuantile(world.streams.review.uniform(nth, 1))
      const sigma = staff.serviceSigma
      const hours = staff.inspectHours * exp(sigma * z - (sigma * sigma) / 2)
      world.cases.column.inspectHours[caseId] = hours
      return hours
    },
    onEnd: (caseId) => endInspection(world, caseId, world.sim.now),
  })
}

/** Effect `receive-return`: auto-confirm, refund on receipt, inspection or a look at the outside. */
export function receiveReturn(world: World, caseId: number, now: number): void {
  const { plan } = world
  const { column } = world.cases
  receiveGoods(world, caseId)
  const amountFen = column.amountFen[caseId]!
  if (plan.cascade.confirm.isOn && amountFen <= plan.cascade.confirm.capFen) {
    fire(world, caseId, EVENT['auto-refund'], ACTOR.system, now, RULE.autoConfirmReceipt)
    return
  }
  if (plan.refundPoint <= REFUND_ON_RECEIPT) {
    fire(world, caseId, EVENT['auto-refund'], ACTOR.system, now, RULE.S39)
    return
  }
  if (isInspected(world, caseId)) {
    world.inspectors.enter(caseId, world.hardDeadline.dueOf(caseId))
  } else enterDesk(world, caseId, JOB.confirm, now)
}

/** Effect `receive-intercepted`: opened only where the policy says so; the hole of label swaps (A9). */
export function receiveIntercepted(world: World, caseId: number, now: number): void {
  receiveGoods(world, caseId)
  if (world.plan.inspection.isInterceptedOpened && isInspected(world, caseId)) {
    world.inspectors.enter(caseId, world.hardDeadline.dueOf(caseId))
  } else enterDesk(world, caseId, JOB.confirm, now)
}

function isInspected(world: World, caseId: number): boolean {
  const { inspection } = world.plan
  if (world.cases.column.amountFen[caseId]! < inspection.aboveFen) return false
  return caseUniform(world, world.streams.inspect, caseId, SAMPLED) < inspection.share
}

/** Goods come in: sold again, written down or salvaged. An empty parcel brings none. */
export function receiveGoods(world: World, caseId: number): void {
  const { column } = world.cases
  const own = world.caseState.column
  const order = column.order[caseId]!
  own.isGoodsBack[caseId] = 1
  const condition = own.condition[caseId]!
  if (condition < 0) return
  const product = world.plan.products[world.orders.column.product[order]!]!
  const goodsFen = world.orders.column.goodsCostFen[order]!
  const isResaleable = condition >= RESALEABLE_FROM
  world.orders.column.holder[order] = isResaleable ? HOLDER.warehouse : HOLDER.salvaged
  const wasOpened = column.situation[caseId] === 2
  const lossShare = isResaleable
    ? wasOpened
      ? product.depreciationShare
      : 0
    : 1 - world.plan.inspection.salvageShare
  column.depreciationFen[caseId] = Math.round(goodsFen * lossShare)
}

/** What the inspector sees of what is there: the only way from goods to decision. */
function endInspection(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const finding = inspect(world, caseId)
  column.finding[caseId] = finding
  if (column.state[caseId] !== STATE.inspecting) return
  if (finding === FINDING.ok) {
    fire(world, caseId, EVENT['confirm-receipt'], ACTOR.shop, now)
  } else enterDesk(world, caseId, JOB.goods, now)
}

function inspect(world: World, caseId: number): number {
  const condition = world.caseState.column.condition[caseId]!
  if (condition < 0)
    return caseUniform(world, world.streams.inspect, caseId, SEES_EMPTY) < SEES_EMPTY_SHARE
      ? FINDING.empty
      : FINDING.ok
  if (condition >= RESALEABLE_FROM) return FINDING.ok
  const sees = SEES_AT_LEAST + (1 - SEES_AT_LEAST) * (1 - condition)
  if (caseUniform(world, world.streams.inspect, caseId, SEES_WEAR) >= sees) return FINDING.ok
  return condition < DAMAGED_BELOW ? FINDING.damaged : FINDING.worn
}

/** Goods that are not as they should be: accept the loss, offer a part, or refuse with proof (S57). */
export function decideOnGoods(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const finding = column.finding[caseId]!
  if (finding === FINDING.empty) {
    reportBuyer(world, caseId)
    fire(world, caseId, EVENT['reject-goods'], ACTOR.shop, now)
    return
  }
  const { isPartialOffered, acceptWearShare } = world.plan.review
  const isMild = finding === FINDING.worn || finding === FINDING.none
  const accepts =
    caseUniform(world, world.streams.inspect, caseId, REACTION) <
    (isMild ? acceptWearShare : acceptWearShare / 2)
  if (accepts || column.offers[caseId]! > 1) {
    fire(world, caseId, EVENT['confirm-receipt'], ACTOR.shop, now)
  } else if (isPartialOffered && column.offers[caseId] === 0) {
    const share = isMild
      ? 0.6 + 0.25 * caseUniform(world, world.streams.inspect, caseId, OFFER)
      : 0.3 + 0.3 * caseUniform(world, world.streams.inspect, caseId, OFFER)
    const offerFen = Math.round(column.amountFen[caseId]! * share)
    world.caseState.column.offerFen[caseId] = Math.max(1, offerFen)
    fire(world, caseId, EVENT['offer-for-goods'], ACTOR.shop, now)
  } else fire(world, caseId, EVENT['reject-goods'], ACTOR.shop, now)
}

/** Reports to the platform (S63, S64): from the third the account loses its freight cover. */
function reportBuyer(world: World, caseId: number): void {
  const buyer = world.cases.column.buyer[caseId]!
  const { reports, isBarred } = world.buyers.column
  reports[buyer] = Math.min(255, reports[buyer]! + 1)
  if (reports[buyer]! >= 3) isBarred[buyer] = 1
}
