import { EVENT } from '../aftersale/machine.ts'
import { ACTOR, REJECT_REASON } from '../policy/terms.ts'
import { caseUniform } from './case-draw.ts'
import { refuse } from './refusal.ts'
import { reportBuyer } from './standing.ts'
import { FINDING } from './terms.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

/** Draws of stream `inspect`, by case key. */
const REACTION = 3
const OFFER = 4
const OFFERS = 5
const SETTLES = 6
/** Of the returns that are not taken as they are, those with an offer first (assumed). */
const OFFERED_SHARE = 0.5
/** Damaged goods on which the shop calls the platform when the offer is turned down (assumed). */
const APPEALED_SHARE = 0.5
/** Parts of the price that the shop offers for worn and for damaged goods: lowest, and the spread. */
const WORN_OFFER = { from: 0.6, spread: 0.25 }
const DAMAGED_OFFER = { from: 0.3, spread: 0.3 }

/**
 * Goods that are not as they should be (S57): accept the loss, offer a part, refuse with proof, or
 * hand the case to the platform (S59). Decides on the finding; what the goods are, nobody here knows.
 */
export function decideOnGoods(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const finding = column.finding[caseId]!
  if (finding === FINDING.empty || finding === FINDING.swapped) {
    const reason = finding === FINDING.empty ? 'parcel-empty' : 'goods-swapped'
    reportBuyer(world, caseId, now)
    refuse(world, caseId, EVENT['reject-goods'], REJECT_REASON[reason], now)
    return
  }
  if (finding === FINDING.short) {
    refuse(world, caseId, EVENT['reject-goods'], REJECT_REASON['goods-short'], now)
    return
  }
  const isDamaged = finding === FINDING.damaged
  const { isPartialOffered, acceptWearShare } = world.plan.review
  const accepted = isDamaged ? acceptWearShare / 2 : acceptWearShare
  const isAccepted = caseUniform(world, world.streams.inspect, caseId, REACTION) < accepted
  if (isAccepted) fire(world, caseId, EVENT['confirm-receipt'], ACTOR.shop, now)
  else if (isPartialOffered && isOffered(world, caseId)) offerPart(world, caseId, isDamaged, now)
  else refuseGoods(world, caseId, isDamaged, now)
}

/** The buyer will not take a part: wear is taken back, damage may go to the platform (S59, S65). */
export function settleGoods(world: World, caseId: number, now: number): void {
  const isDamaged = world.cases.column.finding[caseId] === FINDING.damaged
  const settles = caseUniform(world, world.streams.inspect, caseId, SETTLES) >= APPEALED_SHARE
  const isTaken = !isDamaged || settles
  fire(world, caseId, isTaken ? EVENT['confirm-receipt'] : EVENT.appeal, ACTOR.shop, now)
}

function isOffered(world: World, caseId: number): boolean {
  return caseUniform(world, world.streams.inspect, caseId, OFFERS) < OFFERED_SHARE
}

function offerPart(world: World, caseId: number, isDamaged: boolean, now: number): void {
  const { from, spread } = isDamaged ? DAMAGED_OFFER : WORN_OFFER
  const share = from + spread * caseUniform(world, world.streams.inspect, caseId, OFFER)
  const offerFen = Math.round(world.cases.column.amountFen[caseId]! * share)
  world.caseState.column.offerFen[caseId] = Math.max(1, offerFen)
  fire(world, caseId, EVENT['offer-for-goods'], ACTOR.shop, now)
}

function refuseGoods(world: World, caseId: number, isDamaged: boolean, now: number): void {
  const reason = isDamaged ? REJECT_REASON['goods-damaged'] : REJECT_REASON['goods-worn']
  refuse(world, caseId, EVENT['reject-goods'], reason, now)
}
