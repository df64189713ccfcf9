import { EFFECT, EVENT } from '../aftersale/machine.ts'
import type { Effect } from '../aftersale/table.ts'
import { premiumFen } from '../policy/freight-cover.ts'
import { RULE } from '../policy/rule-ids.ts'
import { ACTOR } from '../policy/terms.ts'
import { openAccounts } from './account.ts'
import { apply, openReview } from './application.ts'
import { placeCheckout } from './checkout.ts'
import { Arrivals } from './demand.ts'
import { openDispute, reopenDispute, ruleOnDispute } from './dispute.ts'
import { factsOf, finish } from './finish.ts'
import { makeInspectors } from './inspection-desk.ts'
import { tryIntercept } from './intercept.ts'
import { lastDayOf } from './last-day.ts'
import { StationMarks } from './station-marks.ts'
import { breakPromise } from './late-shipment.ts'
import { modify, resumeReview, waitForAnswer, waitForAppeal } from './negotiation.ts'
import { close, completePay, payOut, retryPay } from './payout.ts'
import type { Plan } from './plan.ts'
import { Releases } from './release.ts'
import { receiveIntercepted, receiveReturn, resumeInspection } from './receipt.ts'
import { recoverAdvance, waitForReceipt, waitForShipBack } from './return-flow.ts'
import { arriveBack, parcelBack, sendBack } from './return-parcel.ts'
import { makeReviewers } from './review-desk.ts'
import { deliver, ship } from './shipment.ts'
import { concludeInvestigation } from './standing.ts'
import type { Batch, Replication, RunFacts } from './tables.ts'
import {
  actAsShop,
  convertToTransit,
  openIntercept,
  resumeIntercept,
  returnParcel,
} from './transit-case.ts'
import { fire, isAllowed } from './transition.ts'
import { kinds, World } from './world.ts'
import type { KindName } from './world.ts'
import type { Workspace } from './workspace.ts'

/** Parcels that the insurer's prior weighs as much as. */
const PRIOR_PARCELS = 200
/** Disputes ruled against the shop per closed case that the platform tolerates (domain 2.7). */
const FAULT_LIMIT = 0.0035

type Options = {
  /** Whether the events table is filled. */
  recordEvents: boolean
  /** Whether the latent table is filled, as it is when left out; nothing else depends on it. */
  isTruthTold?: boolean | undefined
  /** Memory to use again; new memory when left out. */
  workspace?: Workspace | undefined
  /**
   * Called after every event with the kind of the next one, at the end with -1: for laws, none in
   * ordinary runs.
   */
  afterEvent?: ((world: World, nextKind: number) => void) | undefined
}

/**
 * One replication of the market under one plan, from an empty shop to the last open case. Pure: the
 * same plan and number give the same bytes.
 */
export function simulate(plan: Plan, replication: number, options: Options): Replication {
  const world = new World(plan, replication, options.recordEvents, options.workspace)
  const marks = wire(world)
  const { afterEvent } = options
  if (afterEvent) world.sim.observe((_, kind) => afterEvent(world, kind))
  world.sim.run()
  afterEvent?.(world, -1)
  return finish(world, marks, options.isTruthTold ?? true)
}

/**
 * The same replication, its rows handed over in batches as they become final. What a batch holds is good
 * until `take` returns. Fewer than `firstOrders` orders come in one batch.
 */
export function simulateInBatches(
  plan: Plan,
  replication: number,
  options: Omit<Options, 'afterEvent'> & { firstOrders?: number | undefined },
  take: (batch: Batch) => void,
): RunFacts {
  const world = new World(plan, replication, options.recordEvents, options.workspace)
  const marks = wire(world)
  const releases = new Releases(world, take, options.firstOrders)
  world.onNewDay = () => releases.offer()
  world.sim.run()
  releases.end()
  return factsOf(world, marks)
}

/** Puts handlers to kinds of events, staff to desks and effects to transitions. */
function wire(world: World): StationMarks {
  const { sim, plan } = world
  world.accounts = openAccounts(world)
  const arrivals = new Arrivals()
  const marks = new StationMarks(world)
  const handlers = handlersOf(world, arrivals, marks)
  for (const name of kinds) world.kind[name] = sim.on(name, handlers[name])
  world.reviewers = makeReviewers(world)
  world.inspectors = makeInspectors(world)
  setEffects(world)
  sim.at(0, world.kind.day, 0)
  sim.at(0, world.kind.hour, 0)
  arrivals.openTrace(world)
  sim.at(plan.measuredFromHours, world.kind.mark, 0)
  sim.at(plan.measuredToHours, world.kind.mark, 1)
  return marks
}

type HandlerMap = Record<KindName, (id: number, now: number) => void>

function handlersOf(world: World, arrivals: Arrivals, marks: StationMarks): HandlerMap {
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
    'buyer-act': (caseId, now) => actAsBuyer(world, caseId, now),
    'shop-act': (caseId, now) => actAsPlanned(world, caseId, now),
    'send-back': (caseId, now) => sendBack(world, caseId, now),
    'arrive-back': (caseId, now) => arriveBack(world, caseId, now),
    recover: (caseId, now) => recoverAdvance(world, caseId, now),
    ruling: (caseId, now) => ruleOnDispute(world, caseId, now),
    investigated: (caseId) => concludeInvestigation(world, caseId),
    pay: (caseId, now) => completePay(world, caseId, now),
    promise: (order, now) => breakPromise(world, order, now),
    'service-deadline': (caseId, now) => missService(world, caseId, now),
    'hard-deadline': (caseId, now) => expireHard(world, caseId, now),
    'buyer-deadline': (caseId, now) => expireBuyer(world, caseId, now),
    mark: (id) => marks.take(id),
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
    'resume-inspection': resumeInspection,
    'resume-intercept': resumeIntercept,
    breach: (world, caseId) => {
      world.cases.column.isSlaBreached[caseId] = 1
    },
    'open-dispute': openDispute,
    'reopen-dispute': reopenDispute,
    'pay-out': payOut,
    'retry-pay': retryPay,
    close,
  }

function setEffects(world: World): void {
  for (const [name, handler] of Object.entries(effectHandlers)) {
    world.onEffect[EFFECT[name as Effect]] = handler
  }
}

/** Once a day rules may change, the insurer re-rates the premium (T14) and the platform the shop's standing (S03). */
function openDay(world: World, day: number): void {
  const { cover, shop } = world.plan
  const claimShare = world.days.claimShare(day, cover.priorClaimShare, PRIOR_PARCELS)
  world.premiumFen = premiumFen(claimShare, cover.premium)
  const epoch = world.plan.epochs.findLast(({ fromHours }) => fromHours <= day * 24)!
  world.rules = epoch.rules
  world.cascade = epoch.cascade
  const isBad = world.days.faultShare(day) > FAULT_LIMIT
  world.traffic = isBad ? 1 - shop.scoreTraffic : 1
  world.onNewDay()
  if (day < lastDayOf(world.plan)) world.sim.at((day + 1) * 24, world.kind.day, day + 1)
}

/** What the buyer has planned happens if the case is still in the state it was planned for. */
function actAsBuyer(world: World, caseId: number, now: number): void {
  const { buyerAct, buyerActHours } = world.caseState.column
  const event = buyerAct[caseId]!
  if (event === 0 || buyerActHours[caseId] !== now || !isAllowed(world, caseId, event)) return
  buyerAct[caseId] = 0
  if (event === EVENT.modify && !modify(world, caseId, now)) return
  fire(world, caseId, event, ACTOR.buyer, now)
}

/** Likewise the shop. */
function actAsPlanned(world: World, caseId: number, now: number): void {
  const { shopAct, shopActHours } = world.caseState.column
  const event = shopAct[caseId]!
  if (event === 0 || shopActHours[caseId] !== now || !isAllowed(world, caseId, event)) return
  shopAct[caseId] = 0
  actAsShop(world, caseId, event, now)
}

/** T2a and T8: the shop is late; the case goes on, its standing suffers (C1). */
function missService(world: World, caseId: number, now: number): void {
  if (!world.serviceDeadline.isDue(caseId, now)) return
  world.serviceDeadline.clear(caseId)
  fire(world, caseId, world.caseState.column.serviceEvent[caseId]!, ACTOR.system, now)
}

/** The shop's silence decides (S22): T1, T3, T2b or T7, whichever clock the state runs on. */
function expireHard(world: World, caseId: number, now: number): void {
  if (!world.hardDeadline.isDue(caseId, now)) return
  world.hardDeadline.clear(caseId)
  const event = world.caseState.column.hardEvent[caseId]!
  const isReview = event === EVENT['review-deadline']
  const isUnshipped = world.cases.column.situation[caseId] === 0
  const rule = isReview ? (isUnshipped ? RULE.T1 : RULE.T3) : 0
  fire(world, caseId, event, ACTOR.system, now, rule)
}

/** The buyer's silence decides: T4 and T6 close the case, T5 gives it back to the shop. */
function expireBuyer(world: World, caseId: number, now: number): void {
  if (!world.buyerDeadline.isDue(caseId, now)) return
  world.buyerDeadline.clear(caseId)
  fire(world, caseId, world.caseState.column.buyerEvent[caseId]!, ACTOR.system, now)
}
