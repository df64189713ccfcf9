import { EFFECT, EVENT } from '../aftersale/machine.ts'
import type { Effect } from '../aftersale/table.ts'
import { premiumFen } from '../policy/freight-cover.ts'
import { RULE } from '../policy/rule-ids.ts'
import { listAccounts } from './account.ts'
import { ACTOR } from './actor.ts'
import { apply, openReview } from './application.ts'
import { Arrivals } from './demand.ts'
import { openDispute, ruleOnDispute } from './dispute.ts'
import { finish } from './finish.ts'
import { makeInspectors, receiveIntercepted, receiveReturn } from './inspection-desk.ts'
import { StationMarks } from './station-marks.ts'
import { resumeReview, waitForAnswer, waitForAppeal } from './negotiation.ts'
import { deliver, placeCheckout, ship } from './order-flow.ts'
import { close, completePay, payOut, retryPay } from './payout.ts'
import type { Plan } from './plan.ts'
import { arriveBack, parcelBack, waitForReceipt, waitForShipBack } from './return-flow.ts'
import { makeReviewers } from './review-desk.ts'
import type { Replication } from './tables.ts'
import { convertToTransit, openIntercept, returnParcel, tryIntercept } from './transit-case.ts'
import { fire, isAllowed, isOpen } from './transition.ts'
import { kinds, World } from './world.ts'
import type { KindName } from './world.ts'

/** Parcels that the insurer's prior weighs as much as. */
const PRIOR_PARCELS = 200
/** Disputes ruled against the shop per closed case that the platform tolerates (domain 2.7). */
const FAULT_LIMIT = 0.0035
/** Presale goods leave long after the last order. */
const LAST_SHIPMENT_HOURS = 90 * 24

type Options = {
  /** Whether the events table is filled. */
  recordEvents: boolean
  /** Called after every event: for laws and tests, none in ordinary runs. */
  afterEvent?: ((world: World) => void) | undefined
}

/**
 * One replication of the market under one plan, from an empty shop to the last open case. Pure: the
 * same plan and number give the same bytes.
 */
export function simulate(plan: Plan, replication: number, options: Options): Replication {
  const world = new World(plan, replication, options.recordEvents)
  const marks = wire(world)
  const { afterEvent } = options
  if (afterEvent) {
    world.sim.observe(() => afterEvent(world))
  }
  world.sim.run()
  return finish(world, marks)
}

/** Puts handlers to kinds of events, staff to desks and effects to transitions. */
function wire(world: World): StationMarks {
  const { sim, plan } = world
  world.accounts = listAccounts(world)
  const arrivals = new Arrivals()
  const handlers = handlersOf(world, arrivals)
  for (const name of kinds) world.kind[name] = sim.on(name, (id) => handlers[name](id, sim.now))
  world.reviewers = makeReviewers(world)
  world.inspectors = makeInspectors(world)
  const marks = new StationMarks(world)
  handlers.mark = (id) => marks.take(id)
  setEffects(world)
  sim.at(0, world.kind.day, 0)
  sim.at(0, world.kind.hour, 0)
  arrivals.openTrace(world)
  sim.at(plan.measuredFromHours, world.kind.mark, 0)
  sim.at(plan.measuredToHours, world.kind.mark, 1)
  return marks
}

type HandlerMap = Record<KindName, (id: number, now: number) => void>

function handlersOf(world: World, arrivals: Arrivals): HandlerMap {
  return {
    day: (day) => openDay(world, day),
    hour: (hour) => arrivals.openHour(world, hour),
    place: (slot, now) => {
      const source = arrivals.sources[slot]!
      placeCheckout(world, arrivals.keys[slot]!, source, now)
      if (source === 0) arrivals.openTrace(world)
    },
    ship: (order, now) => ship(world, order, now),
    deliver: (order, now) => deliver(world, order, now),
    apply: (order, now) => apply(world, order, now),
    intercept: (caseId, now) => tryIntercept(world, caseId, now),
    'parcel-back': (caseId, now) => parcelBack(world, caseId, now),
    'buyer-act': (caseId, now) => actAsPlanned(world, caseId, now, true),
    'shop-act': (caseId, now) => actAsPlanned(world, caseId, now, false),
    'arrive-back': (caseId, now) => arriveBack(world, caseId, now),
    ruling: (caseId, now) => ruleOnDispute(world, caseId, now),
    pay: (caseId, now) => completePay(world, caseId, now),
    'respond-deadline': (caseId, now) => missResponse(world, caseId, now),
    'hard-deadline': (caseId, now) => expireHard(world, caseId, now),
    'buyer-deadline': (caseId, now) => expireBuyer(world, caseId, now),
    mark: () => undefined,
  }
}

const effectHandlers: Partial<Record<Effect, (world: World, caseId: number, now: number) => void>> =
  {
    'open-review': openReview,
    'open-intercept': openIntercept,
    'convert-to-transit': convertToTransit,
    'wait-for-appeal': waitForAppeal,
    'wait-for-answer': waitForAnswer,
    'resume-review': resumeReview,
    'return-parcel': returnParcel,
    'receive-intercepted': receiveIntercepted,
    'wait-for-ship-back': waitForShipBack,
    'wait-for-receipt': waitForReceipt,
    'receive-return': receiveReturn,
    breach: (world, caseId) => {
      world.cases.column.isSlaBreached[caseId] = 1
    },
    'open-dispute': openDispute,
    'pay-out': payOut,
    'retry-pay': retryPay,
    close,
  }

function setEffects(world: World): void {
  for (const [name, handler] of Object.entries(effectHandlers)) {
    world.onEffect[EFFECT[name as Effect]] = handler
  }
}

/** Once a day the insurer re-rates the premium (T14) and the platform the shop's standing (S03). */
function openDay(world: World, day: number): void {
  const { cover, shop, arrivalsUntilHours } = world.plan
  const claimShare = world.days.claimShare(day, cover.priorClaimShare, PRIOR_PARCELS)
  world.premiumFen = premiumFen(claimShare, cover.premium)
  const isBad = world.days.faultShare(day) > FAULT_LIMIT
  world.traffic = isBad ? 1 - shop.scoreTraffic : 1
  if ((day + 1) * 24 < arrivalsUntilHours + LAST_SHIPMENT_HOURS) {
    world.sim.at((day + 1) * 24, world.kind.day, day + 1)
  }
}

/** A planned act happens if the case is still in the state it was planned for. */
function actAsPlanned(world: World, caseId: number, now: number, isBuyer: boolean): void {
  const own = world.caseState.column
  const acts = isBuyer ? own.buyerAct : own.shopAct
  const hours = isBuyer ? own.buyerActHours : own.shopActHours
  const event = acts[caseId]!
  if (event === 0 || hours[caseId] !== now || !isAllowed(world, caseId, event)) return
  acts[caseId] = 0
  fire(world, caseId, event, isBuyer ? ACTOR.buyer : ACTOR.shop, now)
}

/** T2a: the shop has not answered in time; the case goes on (C1). */
function missResponse(world: World, caseId: number, now: number): void {
  if (!world.respondDeadline.isDue(caseId, now)) return
  world.respondDeadline.clear(caseId)
  if (world.caseState.column.hasResponded[caseId] === 1) return
  const event = EVENT['respond-deadline']
  if (isAllowed(world, caseId, event)) fire(world, caseId, event, ACTOR.system, now)
}

/** The shop's silence decides (S22): T1, T3, T2b or T7, whichever clock the state runs on. */
function expireHard(world: World, caseId: number, now: number): void {
  if (!world.hardDeadline.isDue(caseId, now)) return
  world.hardDeadline.clear(caseId)
  const event = world.caseState.column.hardEvent[caseId]!
  if (!isAllowed(world, caseId, event)) return
  const isReview = event === EVENT['review-deadline']
  const isUnshipped = world.cases.column.situation[caseId] === 0
  const rule = isReview ? (isUnshipped ? RULE.T1 : RULE.T3) : 0
  fire(world, caseId, event, ACTOR.system, now, rule)
}

/** The buyer's silence decides: T4 and T6 close the case, T5 gives it back to the shop. */
function expireBuyer(world: World, caseId: number, now: number): void {
  if (!world.buyerDeadline.isDue(caseId, now) || !isOpen(world, caseId)) return
  world.buyerDeadline.clear(caseId)
  fire(world, caseId, world.caseState.column.buyerEvent[caseId]!, ACTOR.system, now)
}
