import { EVENT } from '../../aftersale/machine.ts'
import {
  ACTOR,
  EXCLUSION,
  isShopFault,
  REASON,
  REJECT_REASON,
  SITUATION,
  TYPE,
} from '../../policy/terms.ts'
import { caseUniform } from '../case-draw.ts'
import { planShopAct } from '../plan-act.ts'
import { refuse } from '../refusal.ts'
import { fire } from '../transition.ts'
import { isInTime } from '../window-facts.ts'
import type { World } from '../world.ts'
import { CONDUCT, noteCase, noteWithheld } from './note-conduct.ts'
import { CONDUCT_DRAW } from './practice.ts'
import type { Practice } from './practice.ts'

/** Part of the time allowed that a slow shop lets pass (domain M2). */
const DELAY_TO_DEADLINE = 0.95
/** Of complaints about its own fault, those that the shop talks into a return without reason (domain M2). */
const INDUCED_SHARE = 0.3
/** Of the rest, those refused without ground; the others are left to lie (assumed). */
const REFUSED_SHARE = 0.5

export const badFaith: Practice = {
  id: 'M2',
  name: { zh: '恶意驳回、拖延', en: 'bad-faith refusal and delay' },
  mechanism: {
    zh: '无理由驳回、拖到时限前一刻才同意，或哄买家把质量问题改选成“不想要”，运费就归买家出。',
    en: 'Refuses without ground, lets claims lie until their deadline, or talks buyers out of naming its fault, so that they pay the freight.',
  },
  extent: 'shop.conduct.badFaithShare',
  lax: { 'buyers.appealShare': 0, 'buyers.modifyShare': 0, 'shop.scoreTraffic': 0 },
  tight: {
    'buyers.appealShare': 0.9,
    'shop.scoreTraffic': 0.5,
    'costs.disputeFaultYuan': 200,
  },
}

/** Answers a signed claim in bad faith, where the shop does; false when it is to be decided as usual. */
export function answerInBadFaith(world: World, caseId: number, now: number): boolean {
  const { badFaithShare } = world.plan.conduct
  const { column } = world.cases
  const isFirst = column.rejections[caseId] === 0 && column.offers[caseId] === 0
  if (badFaithShare === 0 || !isFirst || column.situation[caseId] !== SITUATION.signed) return false
  const { conduct: luck } = world.streams
  if (caseUniform(world, luck, caseId, CONDUCT_DRAW.badFaith) >= badFaithShare) return false
  noteCase(world, caseId, 'bad-faith')
  const u = caseUniform(world, luck, caseId, CONDUCT_DRAW.how)
  if (u < INDUCED_SHARE && hidesFault(world, caseId)) {
    fire(world, caseId, EVENT['approve-return'], ACTOR.shop, now)
  } else if (u < INDUCED_SHARE + (1 - INDUCED_SHARE) * REFUSED_SHARE) {
    refuse(world, caseId, EVENT.reject, REJECT_REASON['evidence-doubtful'], now)
  } else letLie(world, caseId, now)
  return true
}

/** The claim is refused after all: its money stays with the shop. */
export function noteRefused(world: World, caseId: number): void {
  if (world.caseState.column.conduct[caseId] !== CONDUCT['bad-faith']) return
  const { order, amountFen } = world.cases.column
  noteWithheld(world, order[caseId]!, 'bad-faith', amountFen[caseId]!)
}

/** A return for the shop's fault becomes one without reason, where that is in time and allowed. */
function hidesFault(world: World, caseId: number): boolean {
  const { column } = world.cases
  const order = column.order[caseId]!
  const isHidable =
    column.type[caseId] === TYPE['return-refund'] &&
    isShopFault(column.reason[caseId]!) &&
    world.orders.column.exclusion[order] === EXCLUSION.none &&
    isInTime(world, order, REASON['no-reason'], column.appliedHours[caseId]!)
  if (!isHidable) return false
  column.reason[caseId] = REASON['no-reason']
  const feeFen = world.plan.courier.returnFeeFen[world.orders.column.province[order]!]!
  noteWithheld(world, order, 'bad-faith', feeFen)
  return true
}

function letLie(world: World, caseId: number, now: number): void {
  const isReturn = world.cases.column.type[caseId] === TYPE['return-refund']
  const due = world.hardDeadline.dueOf(caseId)
  const at = now + (due - now) * DELAY_TO_DEADLINE
  planShopAct(world, caseId, isReturn ? EVENT['approve-return'] : EVENT.approve, at)
}
