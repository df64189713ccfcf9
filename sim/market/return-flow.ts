import { EVENT } from '../aftersale/machine.ts'
import { lognormal } from '../base/distributions.ts'
import { dueAt } from '../policy/deadline-rule.ts'
import { ACTOR, PARTY, REFUND_POINT } from '../policy/terms.ts'
import { abuseOfCase } from './abuse/abuse-of.ts'
import { caseUniform } from './case-draw.ts'
import { noteDecision } from './decision-time.ts'
import { pay } from './ledger.ts'
import { isNumberDoubtful } from './number-doubt.ts'
import { planBuyerAct, planShopAct, setBuyerDeadline, setHardDeadline } from './plan-act.ts'
import { sendBack } from './return-parcel.ts'
import { ENTRY } from './terms.ts'
import { fire, isOpen } from './transition.ts'
import type { World } from './world.ts'

/** Draws of stream `return`, by case key. */
const DELAY = 0
const NEVER = 1
const WITHDRAW = 8
const RECOVERED = 9
/** ln-hours of the delay to ship back: median 1.5 days (domain 3.6). */
const SHIP_BACK_MU = 3.58
const SHIP_BACK_SIGMA = 0.8
/** Who gives up a return does so within a day (assumed). */
const WITHDRAW_WITHIN_HOURS = 24
/** After two days without a scan a waybill is not believed any more (assumed). */
const UNSCANNED_HOURS = 48
/** Advances that the platform gets back from buyers who never ship (assumed). */
const RECOVERED_SHARE = 0.6
/** A refund that is still on its way cannot be claimed back yet. */
const RECOVER_AGAIN_HOURS = 24

/** Effect `wait-for-ship-back`: the return address is given, T6 runs (S35). */
export function waitForShipBack(world: World, caseId: number, now: number): void {
  const { plan } = world
  noteDecision(world, caseId, now)
  world.hardDeadline.clear(caseId)
  const due = dueAt(world.rules.T6, now, world.calendar)
  const { return: luck } = world.streams
  const isHonest = world.orderState.column.pattern[world.cases.column.order[caseId]!] === 0
  const abuse = abuseOfCase(world, caseId)
  const isNever =
    abuse?.neverSends === true ||
    // What never came cannot be sent.
    (isHonest && world.orderState.column.isMisplaced[world.cases.column.order[caseId]!] === 1) ||
    (isHonest && caseUniform(world, luck, caseId, NEVER) < plan.buyers.neverShipBackShare)
  const u = caseUniform(world, luck, caseId, DELAY)
  // Who means to return manages it before the deadline.
  const sentHours = Math.min(now + lognormal(u, SHIP_BACK_MU, SHIP_BACK_SIGMA), due)
  if (plan.refundPoint === REFUND_POINT.onApproval) {
    fire(world, caseId, EVENT['advance-refund'], ACTOR.system, now)
    if (isNever) world.sim.at(due, world.kind.recover, caseId)
    else world.sim.at(sentHours, world.kind['send-back'], caseId)
    return
  }
  setBuyerDeadline(world, caseId, EVENT['ship-back-deadline'], due)
  if (isNever) return
  if (isHonest && caseUniform(world, luck, caseId, WITHDRAW) < plan.buyers.withdrawShare) {
    planBuyerAct(world, caseId, EVENT.withdraw, Math.min(now + WITHDRAW_WITHIN_HOURS * u, due))
  } else planBuyerAct(world, caseId, EVENT['ship-back'], sentHours)
}

/** Effect `wait-for-receipt`: the parcel leaves the buyer, T7 runs from the waybill (S36). */
export function waitForReceipt(world: World, caseId: number, now: number): void {
  const { refundPoint } = world.plan
  const { rules } = world
  const due = dueAt(rules.T7, now, world.calendar)
  setHardDeadline(world, caseId, EVENT['receipt-deadline'], due)
  sendBack(world, caseId, now)
  const scanned = scannedHours(world, caseId)
  const isNew = world.cases.column.isDisputed[caseId] === 0
  if (world.plan.inspection.isWaybillChecked && isNumberDoubtful(world, caseId) && isNew) {
    // Once: what the platform has ruled on it will not hear again. Nobody has seen the parcel days after its number came: the shop calls the platform (S59).
    planShopAct(world, caseId, EVENT.appeal, now + UNSCANNED_HOURS)
  } else if (refundPoint === REFUND_POINT.onBuyerWaybill) {
    fire(world, caseId, EVENT['advance-refund'], ACTOR.system, now)
  } else if (refundPoint === REFUND_POINT.onFirstScan && !Number.isNaN(scanned)) {
    planShopAct(world, caseId, EVENT['advance-refund'], scanned)
  }
}

/** When a courier first scanned the latest parcel of the case; NaN when none has. */
function scannedHours(world: World, caseId: number): number {
  return world.parcels.column.scannedHours[world.caseState.column.backParcel[caseId]!]!
}

/** T6 has passed after an advance refund and no parcel has come: the money is claimed back. */
export function recoverAdvance(world: World, caseId: number, now: number): void {
  if (isOpen(world, caseId)) {
    world.sim.at(now + RECOVER_AGAIN_HOURS, world.kind.recover, caseId)
    return
  }
  const { column } = world.cases
  if (caseUniform(world, world.streams.return, caseId, RECOVERED) >= RECOVERED_SHARE) return
  const { buyer, shop } = PARTY
  const order = column.order[caseId]!
  pay(world, now, ENTRY['advance-recovery'], buyer, shop, column.refundFen[caseId]!, order, caseId)
}
