import { EVENT } from '../aftersale/machine.ts'
import { dueAt } from '../policy/deadline-rule.ts'
import { RULE } from '../policy/rule-ids.ts'
import { autoConfirmReceipt } from '../policy/rules/auto-confirm-receipt.ts'
import { refundPointReached } from '../policy/rules/s39-refund-point.ts'
import { ACTOR, REFUND_POINT } from '../policy/terms.ts'
import { caseUniform } from './case-draw.ts'
import { enterDesk, JOB } from './desk.ts'
import { setServiceDeadline } from './plan-act.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

/** Draw of stream `inspect`, by case key. */
const SAMPLED = 0
/** Weight over that of the goods below which a parcel is suspicious. */
const LIGHT_BELOW = 0.9

/** Effect `receive-return`: auto-confirm, refund on receipt, inspection or a look at the outside. */
export function receiveReturn(world: World, caseId: number, now: number): void {
  const { cascade } = world
  const amountFen = world.cases.column.amountFen[caseId]!
  if (autoConfirmReceipt.applies({ amountFen }, cascade.confirm)) {
    fire(world, caseId, EVENT['auto-refund'], ACTOR.system, now, RULE.autoConfirmReceipt)
  } else if (refundPointReached.applies({ reached: REFUND_POINT.onReceipt }, world.plan)) {
    fire(world, caseId, EVENT['auto-refund'], ACTOR.system, now, RULE.S39)
  } else openReceipt(world, caseId, now, true)
}

/** Effect `receive-intercepted`: opened only where the policy says so; the hole of label swaps (A9). */
export function receiveIntercepted(world: World, caseId: number, now: number): void {
  openReceipt(world, caseId, now, world.plan.inspection.isInterceptedOpened)
}

/** Effect `resume-inspection`: no agreement on the goods, so the shop decides again (S57). */
export function resumeInspection(world: World, caseId: number, now: number): void {
  world.caseState.column.offerFen[caseId] = 0
  enterDesk(world, caseId, JOB.settle, now)
}

/** T8 starts; the parcel is opened by an inspector or taken as it looks by a reviewer. */
function openReceipt(world: World, caseId: number, now: number, mayOpen: boolean): void {
  const due = dueAt(world.rules.T8, now, world.calendar)
  setServiceDeadline(world, caseId, EVENT['inspection-deadline'], due)
  const isOpened = mayOpen || (world.plan.inspection.isWeighed && isLight(world, caseId))
  if (isOpened && isInspected(world, caseId)) {
    world.inspectors.enter(caseId, world.hardDeadline.dueOf(caseId))
  } else enterDesk(world, caseId, JOB.confirm, now)
}

/** The scale at the door: a tenth less than what was sold is opened (A2, A9, A20). */
function isLight(world: World, caseId: number): boolean {
  const row = world.caseState.column.backParcel[caseId]!
  return world.parcels.column.weightShare[row]! < LIGHT_BELOW
}

function isInspected(world: World, caseId: number): boolean {
  const { inspection } = world.plan
  if (inspection.isWeighed && isLight(world, caseId)) return true
  if (world.cases.column.amountFen[caseId]! < inspection.aboveFen) return false
  return caseUniform(world, world.streams.inspect, caseId, SAMPLED) < inspection.share
}
