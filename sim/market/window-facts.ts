import { mayClaimShopFault, mayReturnWithoutReason } from '../policy/return-window.ts'
import type { WindowFacts } from '../policy/return-window.ts'
import { EXCLUSION, isShopFault } from '../policy/terms.ts'
import type { World } from './world.ts'

/** Whether a claim with this reason is in time and allowed for a signed order (S04, S05, S37). */
export function isInTime(world: World, order: number, reason: number, now: number): boolean {
  return isShopFault(reason)
    ? mayClaimShopFault(windowFacts(world, order), now, world.rules)
    : isReturnable(world, order, now)
}

/** Whether the order may be returned without a reason. */
export function isReturnable(world: World, order: number, now: number): boolean {
  return mayReturnWithoutReason(windowFacts(world, order), now, world.rules)
}

function windowFacts(world: World, order: number): WindowFacts {
  const { column } = world.orders
  return {
    shippedHours: column.shippedHours[order]!,
    signedHours: column.signedHours[order]!,
    isExcluded: column.exclusion[order] !== EXCLUSION.none,
    isLabel30d: column.isLabel30d[order] === 1,
  }
}
