import { REASON, TYPE } from '../../policy/terms.ts'
import type { World } from '../world.ts'
import { ABUSE_DRAW } from './abuse-pattern.ts'
import type { Claim } from './abuse-pattern.ts'

/** At any moment between payment and shipment, without a reason: what was to be had is had. */
export function claimWhileUnshipped(
  world: World,
  order: number,
  paidHours: number,
  shipHours: number,
): Claim {
  const u = world.streams.intent.uniform(world.orders.column.orderKey[order]!, ABUSE_DRAW.time)
  const atHours = paidHours + (shipHours - paidHours) * (0.3 + 0.6 * u)
  return { atHours, type: TYPE['refund-only'], reason: REASON['no-reason'] }
}
