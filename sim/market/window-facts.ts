import { refuseLate } from '../policy/application-guard.ts'
import { REASON } from '../policy/terms.ts'
import type { World } from './world.ts'

/** Whether a return for this reason is in time and allowed for a signed order (S04, S05, S37). */
export function isInTime(world: World, order: number, reason: number, now: number): boolean {
  return refuseLate(windowFacts(world, order, reason, now), world.rules) === undefined
}

/** Whether the order may be returned without a reason. */
export function isReturnable(world: World, order: number, now: number): boolean {
  return isInTime(world, order, REASON['no-reason'], now)
}

/** What the windows of an order look at. */
function windowFacts(world: World, order: number, reason: number, nowHours: number) {
  const { column } = world.orders
  return {
    nowHours,
    reason,
    shippedHours: column.shippedHours[order]!,
    signedHours: column.signedHours[order]!,
    exclusion: column.exclusion[order]!,
    isLabel30d: column.isLabel30d[order] === 1,
    isReturn: true,
  }
}
