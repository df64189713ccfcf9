import { EVENT, STATE } from '../aftersale/machine.ts'
import { lognormal } from '../base/distributions.ts'
import { exp, ln } from '../base/numeric.ts'
import { dueAt } from '../policy/deadline-rule.ts'
import { ACTOR } from './actor.ts'
import { caseUniform } from './case-draw.ts'
import { enterDesk, JOB } from './desk.ts'
import { FINDING } from './inspection-desk.ts'
import { isShopFault } from './intent.ts'
import { noteDecision } from './negotiation.ts'
import { liabilities } from './terms.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

const LIABLE = Object.fromEntries(liabilities.map((name, code) => [name, code])) as Record<
  (typeof liabilities)[number],
  number
>

/** Draws of stream `dispute`, by case key. */
const RULING_TIME = 0
const OUTCOME = 1
const KEPT = 2
const SETTLED = 3
const PARTIAL = 4
/** Rulings take the rule's days, more or less (T10). */
const RULING_SIGMA = 0.35
/** S62: most disputes end by ruling, the rest by agreement of the parties. */
const RESOLVED_BY_PLATFORM = 0.92
/** S61: weight of each side's evidence on the buyer's chance, in log-odds (assumed). */
const BUYER_EVIDENCE_WEIGHT = 2.4
const SHOP_FILE_WEIGHT = 1.1
const SHOP_FINDING_WEIGHT = 1.9
const UNLAWFUL_REJECT_WEIGHT = 3
const BASE_ODDS = -0.4

/** Effect `open-dispute`: both sides have until T9 to hand in evidence, then the platform rules (T10). */
export function openDispute(world: World, caseId: number, now: number): void {
  const { rules } = world.plan
  noteDecision(world, caseId, now)
  world.cases.column.isDisputed[caseId] = 1
  world.hardDeadline.clear(caseId)
  enterDesk(world, caseId, JOB.file, now)
  const evidenceDue = dueAt(rules.T9, now, world.calendar)
  const usual = dueAt(rules.T10, evidenceDue, world.calendar) - evidenceDue
  const u = caseUniform(world, world.streams.dispute, caseId, RULING_TIME)
  const ruledHours = evidenceDue + lognormal(u, ln(usual), RULING_SIGMA)
  world.sim.at(ruledHours, world.kind.ruling, caseId)
}

/** The platform rules on what both sides have handed in (S60, S61). */
export function ruleOnDispute(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  if (column.state[caseId] !== STATE['platform-intervening']) return
  const own = world.caseState.column
  if (caseUniform(world, world.streams.dispute, caseId, SETTLED) >= RESOLVED_BY_PLATFORM) {
    own.offerFen[caseId] = Math.max(1, Math.round(column.amountFen[caseId]! * 0.5))
    column.liable[caseId] = LIABLE.shared
    fire(world, caseId, EVENT['rule-partial'], ACTOR.platform, now)
    return
  }
  const isForBuyer =
    caseUniform(world, world.streams.dispute, caseId, OUTCOME) <
    buyerWinShare(world, caseId, caseUniform(world, world.streams.dispute, caseId, KEPT))
  if (!isForBuyer) {
    column.liable[caseId] = LIABLE.buyer
    fire(world, caseId, EVENT['rule-for-shop'], ACTOR.platform, now)
    return
  }
  column.liable[caseId] = LIABLE.shop
  world.days.addFault(Math.floor(now / 24))
  const isGoodsBack = own.isGoodsBack[caseId] === 1
  const isSigned = column.situation[caseId] === 2
  if (isGoodsBack || !isSigned) fire(world, caseId, EVENT['rule-full'], ACTOR.platform, now)
  else if (caseUniform(world, world.streams.dispute, caseId, PARTIAL) < 0.3) {
    own.offerFen[caseId] = Math.max(1, Math.round(column.amountFen[caseId]! * 0.4))
    fire(world, caseId, EVENT['rule-partial'], ACTOR.platform, now)
  } else if (world.plan.rules.isRefundOnlyForced) {
    fire(world, caseId, EVENT['rule-full'], ACTOR.platform, now)
  } else {
    column.type[caseId] = 1
    fire(world, caseId, EVENT['rule-return'], ACTOR.platform, now)
  }
}

/**
 * The buyer's chance from the evidence of both sides: pictures against the shop's file (if the desk
 * made one in time and the conversation was kept, S51) and against what the inspection found. A
 * refusal of a return that the rules allow is nearly always lost (S55).
 */
function buyerWinShare(world: World, caseId: number, keptDraw: number): number {
  const { column } = world.cases
  const own = world.caseState.column
  const hasFile = own.hasFile[caseId] === 1
  const isKept = hasFile && keptDraw < world.plan.shop.evidenceKept
  const hasFinding = column.finding[caseId]! > FINDING.ok
  const isUnlawful =
    column.type[caseId] === 1 && !hasFinding && !isShopFault(column.reason[caseId]!)
  const odds =
    BASE_ODDS +
    BUYER_EVIDENCE_WEIGHT * (column.evidenceSignal[caseId]! - 0.3) -
    (isKept ? SHOP_FILE_WEIGHT : 0) -
    (hasFile && hasFinding ? SHOP_FINDING_WEIGHT : 0) +
    (isUnlawful ? UNLAWFUL_REJECT_WEIGHT : 0)
  return 1 / (1 + exp(-odds))
}
