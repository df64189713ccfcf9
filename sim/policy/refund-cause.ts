import { RULE } from './rule-ids.ts'
import { CAUSE, REASON, SITUATION, TYPE } from './terms.ts'
import type { Actor } from './terms.ts'

/** What decided a refund: a person's act, a timer that ran out, an automatic rule or a ruling. */
export function causeOf(by: Actor, rule: number): number {
  if (by === 'platform') return CAUSE.platform
  if (by !== 'system') return CAUSE.shop
  const isTimer = rule >= RULE.T1 && rule <= RULE.T11
  return isTimer ? CAUSE.timer : CAUSE['auto-rule']
}

/** A refund while the goods that should come back have not (S22 against S32; advance refunds). */
export function isBeforeParcel(facts: {
  situation: number
  type: number
  reason: number
  isGoodsBack: boolean
}): boolean {
  const isTransit = facts.situation === SITUATION['in-transit']
  const isLost = facts.reason === REASON['not-received']
  const isAwaited = isTransit ? !isLost : facts.type === TYPE['return-refund']
  return isAwaited && !facts.isGoodsBack
}
