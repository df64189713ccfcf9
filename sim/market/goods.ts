import { directions, holders } from './terms.ts'
import type { World } from './world.ts'

export const HOLDER = Object.fromEntries(holders.map((name, code) => [name, code])) as Record<
  (typeof holders)[number],
  number
>

export const DIRECTION = Object.fromEntries(directions.map((name, code) => [name, code])) as Record<
  (typeof directions)[number],
  number
>

/** A parcel starts its way; `caseId` is NO_ROW for the outbound one. Returns its row. */
export function addParcel(
  world: World,
  order: number,
  caseId: number,
  direction: number,
  now: number,
): number {
  const row = world.parcels.add()
  const { column } = world.parcels
  column.order[row] = order
  column.case[row] = caseId
  column.direction[row] = direction
  column.sentHours[row] = now
  column.arrivedHours[row] = NaN
  column.weightShare[row] = 1
  return row
}

/** The buyer signs: windows open (S04, T12, T14). */
export function sign(world: World, order: number, now: number): void {
  world.orders.column.signedHours[order] = now
  world.orders.column.holder[order] = HOLDER.buyer
}

/** Settlement (T15): the order confirms itself on day 10 when signed by then, else on day 20 or 30. */
export function completionHours(world: World, order: number): number {
  const { rules } = world.plan
  const shipped = world.orders.column.shippedHours[order]!
  const signed = world.orders.column.signedHours[order]!
  if (signed <= shipped + rules.confirmFirstHours) return shipped + rules.confirmFirstHours
  if (signed <= shipped + rules.confirmSecondHours) return shipped + rules.confirmSecondHours
  return shipped + rules.confirmLastHours
}
