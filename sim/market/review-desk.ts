import { EVENT, STATE } from '../aftersale/machine.ts'
import { exp, normalQuantile } from '../base/numeric.ts'
import { Station } from '../engine/station.ts'
import { ACTOR, TYPE } from '../policy/terms.ts'
import { decide } from './claim-decision.ts'
import { enterDesk, JOB } from './desk.ts'
import { decideOnGoods, settleGoods } from './goods-decision.ts'
import { respond } from './transit-case.ts'
import { fire, isOpen } from './transition.ts'
import type { World } from './world.ts'

/** The reviewers: finite staff, working hours, by deadline or in order of arrival (S14, S15). */
export function makeReviewers(world: World): Station {
  const { staff } = world.plan
  return new Station(world.sim, {
    name: 'reviewers',
    capacity: staff.reviewers,
    discipline: staff.discipline,
    shifts: {
      startHour: staff.startHour,
      endHour: staff.endHour,
      days: staff.dayMask,
      firstWeekday: world.calendar.weekday(0),
    },
    serviceHours: (caseId, nth) => serviceHours(world, caseId, nth),
    onStart: (caseId) => startJob(world, caseId),
    onEnd: (caseId) => endJob(world, caseId, world.sim.now),
  })
}

function serviceHours(world: World, caseId: number, nth: number): number {
  const { serviceSigma: sigma } = world.plan.staff
  const z = normalQuantile(world.streams.review.uniform(nth, 0))
  const hours = meanHours(world, caseId) * exp(sigma * z - (sigma * sigma) / 2)
  const spent = world.cases.column.reviewHours
  spent[caseId] = spent[caseId]! + hours
  return hours
}

function meanHours(world: World, caseId: number): number {
  const { staff } = world.plan
  const job = world.caseState.column.job[caseId]!
  if (job === JOB.file) return staff.disputeHours
  if (job === JOB.goods || job === JOB.settle || job === JOB.contested) return staff.contestedHours
  const isReturn = world.cases.column.type[caseId] === TYPE['return-refund']
  return isReturn ? staff.returnHours : staff.refundOnlyHours
}

/** The first look at an application ends its wait; later jobs are not waits for a review. */
function startJob(world: World, caseId: number): void {
  const own = world.caseState.column
  const { reviewWaitHours } = world.cases.column
  const job = own.job[caseId]!
  const isFirstLook = job === JOB.review || job === JOB.respond
  if (!isFirstLook || !Number.isNaN(reviewWaitHours[caseId]!)) return
  reviewWaitHours[caseId] = world.sim.now - own.queuedHours[caseId]!
}

function endJob(world: World, caseId: number, now: number): void {
  const own = world.caseState.column
  const job = own.job[caseId]!
  own.job[caseId] = JOB.none
  if (isOpen(world, caseId)) carryOut(world, caseId, job, now)
  const next = own.nextJob[caseId]!
  own.nextJob[caseId] = JOB.none
  if (next !== JOB.none && isOpen(world, caseId)) enterDesk(world, caseId, next, now)
}

/** The state may have moved on while the job was in hand; then there is nothing left to decide. */
function carryOut(world: World, caseId: number, job: number, now: number): void {
  const own = world.caseState.column
  switch (world.cases.column.state[caseId]) {
    case STATE['wait-merchant']:
      decide(world, caseId, now)
      break
    case STATE.intercepting:
      if (job === JOB.respond) respond(world, caseId, now)
      break
    case STATE.inspecting:
      if (job === JOB.goods) decideOnGoods(world, caseId, now)
      else if (job === JOB.settle) settleGoods(world, caseId, now)
      else if (job === JOB.confirm) {
        fire(world, caseId, EVENT['confirm-receipt'], ACTOR.shop, now)
      }
      break
    case STATE['platform-intervening']:
      // A file that comes after T9 is not read.
      if (job === JOB.file && now <= own.fileDueHours[caseId]!) own.hasFile[caseId] = 1
      break
    default:
  }
}
