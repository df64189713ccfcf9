import { successHours } from '../policy/rules/t15-order-success.ts'
import { scramble } from '../base/scramble.ts'
import { caseUniform } from './case-draw.ts'
import { NO_ROW } from './columns.ts'
import { DIRECTION, HOLDER } from './terms.ts'
import type { World } from './world.ts'

/** Waybills are counted apart from other keys, then scrambled. */
const WAYBILLS = 0x9e3779b9
/** Hours from handing a parcel in to its first scan: from the first to the second (assumed). */
const SCAN_SOONEST_HOURS = 2
const SCAN_LATEST_HOURS = 14
/** Draw of stream `transit`, by order key or case. */
const SCAN = 1

/** A parcel starts its way, after `waitHours`; `caseId` is NO_ROW for the first outbound one. Returns its row. */
export function addParcel(
  world: World,
  order: number,
  caseId: number,
  direction: number,
  now: number,
  waitHours = 0,
): number {
  const row = world.parcels.add()
  const { column } = world.parcels
  column.order[row] = order
  column.case[row] = caseId
  column.direction[row] = direction
  column.sentHours[row] = now
  column.arrivedHours[row] = NaN
  column.weightShare[row] = 1
  column.waybill[row] = scramble((row + world.parcels.gone) ^ WAYBILLS)
  const { transit } = world.streams
  const u =
    caseId === NO_ROW
      ? transit.uniform(world.orders.column.orderKey[order]!, SCAN)
      : caseUniform(world, transit, caseId, SCAN)
  column.scannedHours[row] =
    now + waitHours + SCAN_SOONEST_HOURS + (SCAN_LATEST_HOURS - SCAN_SOONEST_HOURS) * u
  return row
}

/** The buyer signs: windows open (S04, T12, T14). */
export function sign(world: World, order: number, now: number): void {
  world.orders.column.signedHours[order] = now
  world.orders.column.holder[order] = HOLDER.buyer
}

/** Goods that stay the buyer's after a refused return leave the warehouse once more. */
export function sendAgain(world: World, order: number, caseId: number, now: number): void {
  const row = addParcel(world, order, caseId, DIRECTION.out, now)
  const arrived = now + world.orderState.column.transitHours[order]!
  world.parcels.column.arrivedHours[row] = arrived
  const isFirst = Number.isNaN(world.orders.column.signedHours[order]!)
  if (isFirst) sign(world, order, arrived)
  else world.orders.column.holder[order] = HOLDER.buyer
}

/** Settlement: when the order confirms itself (T15). */
export function completionHours(world: World, order: number): number {
  const { shippedHours, signedHours } = world.orders.column
  return successHours(shippedHours[order]!, signedHours[order]!, world.rules)
}
