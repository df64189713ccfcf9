import { EVENT, STATE } from '../aftersale/machine.ts'
import { lognormal } from '../base/distributions.ts'
import { exp } from '../base/numeric.ts'
import { dueAt } from '../policy/deadline-rule.ts'
import { isOwnReason } from '../policy/rules/s05-excluded-goods.ts'
import { mustAccept } from '../policy/rules/s55-must-accept.ts'
import { ACTOR, SITUATION, TYPE } from '../policy/terms.ts'
import { caseUniform } from './case-draw.ts'
import { forgedOdds } from './conduct/forged-proof.ts'
import { noteWithheld } from './conduct/note-conduct.ts'
import { noteDecision } from './decision-time.ts'
import { enterDesk, JOB } from './desk.ts'
import { isNumberDoubtful } from './number-doubt.ts'
import { FINDING, HOLDER, LIABLE } from './terms.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

/** Draws of stream `dispute`, by case key; an appeal has a block of its own. */
const RULING_TIME = 0
const OUTCOME = 1
const KEPT = 2
const SETTLED = 3
const REMEDY = 4
const APPEALS = 5
const DRAWS_PER_INSTANCE = 16
/** Rulings take the rule's days, more or less (T10). */
const RULING_SIGMA = 0.35
/** S62: most disputes end by ruling, the rest by agreement of the parties. */
const RESOLVED_BY_PLATFORM = 0.92
/** Parts of the claim: when the parties settle, and when the platform gives a part (assumed). */
const SETTLED_SHARE = 0.5
const RULED_PART = 0.4
/** Of rulings for buyers who have the goods: a part, and all without return (assumed). */
const PARTIAL_SHARE = 0.3
const KEEPS_SHARE = 0.3
/** Rulings against the shop that it appeals (assumed). */
const APPEALED_SHARE = 0.15
/** S61: weight of each side's evidence on the buyer's chance, in log-odds (assumed). */
const BUYER_EVIDENCE_WEIGHT = 2.4
const SHOP_FILE_WEIGHT = 1.1
const SHOP_FINDING_WEIGHT = 1.3
const UNLAWFUL_REJECT_WEIGHT = 3
const BASE_ODDS = 0
/** No courier has seen the parcel that the buyer says to have sent, or it went elsewhere (assumed). */
const DOUBTFUL_NUMBER_WEIGHT = 4

/** Effect `open-dispute`: both sides have until T9 to hand in evidence, then the platform rules (T10). */
export function openDispute(world: World, caseId: number, now: number): void {
  const evidenceDue = dueAt(world.rules.T9, now, world.calendar)
  noteDecision(world, caseId, now)
  world.cases.column.isDisputed[caseId] = 1
  world.hardDeadline.clear(caseId)
  world.caseState.column.fileDueHours[caseId] = evidenceDue
  enterDesk(world, caseId, JOB.file, now)
  scheduleRuling(world, caseId, evidenceDue)
}

/** Effect `reopen-dispute`: the appeal of a ruling, heard on what is on file. */
export function reopenDispute(world: World, caseId: number, now: number): void {
  const { appeals } = world.caseState.column
  appeals[caseId] = appeals[caseId]! + 1
  scheduleRuling(world, caseId, now)
}

function scheduleRuling(world: World, caseId: number, fromHours: number): void {
  const usual = dueAt(world.rules.T10, fromHours, world.calendar) - fromHours
  const u = disputeUniform(world, caseId, RULING_TIME)
  const factor = lognormal(u, 0, RULING_SIGMA)
  world.sim.at(fromHours + usual * factor, world.kind.ruling, caseId)
}

/** A number for a question of this instance: an appeal draws anew. */
function disputeUniform(world: World, caseId: number, k: number): number {
  const instance = world.caseState.column.appeals[caseId]! * DRAWS_PER_INSTANCE
  return caseUniform(world, world.streams.dispute, caseId, k + instance)
}

/** The platform rules on what both sides have handed in (S60, S61). */
export function ruleOnDispute(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  if (column.state[caseId] !== STATE['platform-intervening']) return
  if (disputeUniform(world, caseId, SETTLED) >= RESOLVED_BY_PLATFORM) {
    column.liable[caseId] = LIABLE.shared
    rulePartial(world, caseId, SETTLED_SHARE, now)
    return
  }
  const isForBuyer = isRuledForBuyer(world, caseId)
  if (!isForBuyer) {
    column.liable[caseId] = LIABLE.buyer
    fire(world, caseId, EVENT['rule-for-shop'], ACTOR.platform, now)
  } else if (appealsRuling(world, caseId)) {
    fire(world, caseId, EVENT['appeal-ruling'], ACTOR.shop, now)
  } else {
    column.liable[caseId] = LIABLE.shop
    world.days.addFault(Math.floor(now / 24))
    ruleForBuyer(world, caseId, now)
  }
}

function isRuledForBuyer(world: World, caseId: number): boolean {
  const u = disputeUniform(world, caseId, OUTCOME)
  const odds = buyerOdds(world, caseId)
  const forged = forgedOdds(world, caseId)
  const isForBuyer = u < shareOf(odds + forged)
  if (!isForBuyer && u < shareOf(odds)) {
    const { order, amountFen } = world.cases.column
    noteWithheld(world, order[caseId]!, 'forged-proof', amountFen[caseId]!)
  }
  return isForBuyer
}

function shareOf(odds: number): number {
  return 1 / (1 + exp(-odds))
}

/** The shop may appeal a ruling once, and does so with a file in hand. */
function appealsRuling(world: World, caseId: number): boolean {
  const own = world.caseState.column
  if (own.appeals[caseId]! > 0 || own.hasFile[caseId] === 0) return false
  return disputeUniform(world, caseId, APPEALS) < APPEALED_SHARE
}

/** Goods with the shop or on their way: the money. Goods with the buyer: a part, all, or a return. */
function ruleForBuyer(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const { rules } = world
  const order = column.order[caseId]!
  const isGoodsBack = world.caseState.column.isGoodsBack[caseId] === 1
  const u = disputeUniform(world, caseId, REMEDY)
  const isKept = world.orders.column.holder[order] === HOLDER.buyer && !isGoodsBack
  if (!isKept || rules.isRefundOnlyForced) {
    fire(world, caseId, EVENT['rule-full'], ACTOR.platform, now)
  } else if (u < PARTIAL_SHARE) rulePartial(world, caseId, RULED_PART, now)
  else if (u < PARTIAL_SHARE + KEEPS_SHARE && rules.mayRuleWithoutReturn) {
    fire(world, caseId, EVENT['rule-full'], ACTOR.platform, now)
  } else {
    column.type[caseId] = TYPE['return-refund']
    column.situation[caseId] = SITUATION.signed
    column.amountFen[caseId] = world.orders.column.paidFen[order]!
    fire(world, caseId, EVENT['rule-return'], ACTOR.platform, now)
  }
}

function rulePartial(world: World, caseId: number, share: number, now: number): void {
  const partFen = Math.round(world.cases.column.amountFen[caseId]! * share)
  world.caseState.column.offerFen[caseId] = Math.max(1, partFen)
  fire(world, caseId, EVENT['rule-partial'], ACTOR.platform, now)
}

/**
 * Log-odds of the buyer from the evidence of both sides: pictures against the shop's file (if the desk
 * made one in time and the conversation was kept, S51) and against what the inspection found. A
 * refusal of a return that the rules allow is nearly always lost (S55).
 */
function buyerOdds(world: World, caseId: number): number {
  const { column } = world.cases
  const own = world.caseState.column
  const hasFile = own.hasFile[caseId] === 1
  const kept = caseUniform(world, world.streams.dispute, caseId, KEPT)
  const isKept = hasFile && kept < world.plan.shop.evidenceKept
  const hasFinding = column.finding[caseId]! > FINDING.ok
  const isReturn = column.type[caseId] === TYPE['return-refund']
  const isInWindow = isOwnReason(column.reason[caseId]!)
  const isUnlawful = mustAccept.applies({ isReturn, isInWindow, hasFinding }, world.rules)
  return (
    BASE_ODDS +
    BUYER_EVIDENCE_WEIGHT * (column.evidenceSignal[caseId]! - 0.3) -
    (isKept ? SHOP_FILE_WEIGHT : 0) -
    (hasFile && hasFinding ? SHOP_FINDING_WEIGHT : 0) -
    (isNumberDoubtful(world, caseId) ? DOUBTFUL_NUMBER_WEIGHT : 0) +
    (isUnlawful && !isNumberDoubtful(world, caseId) ? UNLAWFUL_REJECT_WEIGHT : 0)
  )
}
