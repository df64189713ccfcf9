import { EVENT } from '../aftersale/machine.ts'
import { askCascade } from '../policy/cascade.ts'
import { RULE } from '../policy/rule-ids.ts'
import { ACTOR, EXCLUSION, SITUATION, TYPE } from '../policy/terms.ts'
import { isFlagged, isGoodBuyer } from './standing.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

/** Asks the cascade (domain 2.6); true when a rule took the case out of the shop's hands. */
export function passByRule(world: World, caseId: number, now: number): boolean {
  const { column } = world.cases
  if (column.rejections[caseId]! > 0) return false
  const order = column.order[caseId]!
  const buyer = column.buyer[caseId]!
  const { cascade } = world
  const { calendar } = world
  const paidHours = world.orders.column.paidHours[order]!
  const exclusion = world.orders.column.exclusion[order]!
  const { startHour, endHour } = cascade.offHours
  const isReturn = column.type[caseId] === TYPE['return-refund']
  const isGood = isGoodBuyer(world, buyer)
  const isHeld = isFlagged(world, buyer)
  column.isGoodBuyer[caseId] = isGood ? 1 : 0
  column.isFlagged[caseId] = isHeld ? 1 : 0
  const rule = askCascade(
    {
      isShipped: column.situation[caseId] !== SITUATION.unshipped,
      isReturn,
      reason: column.reason[caseId]!,
      amountFen: column.amountFen[caseId]!,
      paidFen: world.orders.column.paidFen[order]!,
      isAppliedOffHours: calendar.inWindow(now, startHour, endHour),
      isPaidOffHours: calendar.inWindow(paidHours, startHour, endHour),
      isGoodBuyer: isGood,
      isCustomOrVirtual: exclusion === EXCLUSION.custom || exclusion === EXCLUSION.digital,
      isFlagged: isHeld,
      smallTodayFen: world.days.smallRefundFen(Math.floor(now / 24)),
    },
    cascade,
  )
  if (rule === RULE.none) return false
  if (rule === RULE.smallAutoRefund) {
    world.days.addSmallRefund(Math.floor(now / 24), column.amountFen[caseId]!)
  }
  const event = isReturn ? EVENT['auto-approve-return'] : EVENT['auto-refund']
  fire(world, caseId, event, ACTOR.system, now, rule)
  return true
}
