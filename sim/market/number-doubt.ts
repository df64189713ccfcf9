import type { World } from './world.ts'

/**
 * Whether the number that the buyer gave proves nothing: no courier has scanned a parcel to it, or the
 * scans lead elsewhere, and nothing has come to the warehouse. What anybody can look up, honest or not.
 */
export function isNumberDoubtful(world: World, caseId: number): boolean {
  const { shipBackHours, backHours } = world.cases.column
  const isOnItsWay = !Number.isNaN(shipBackHours[caseId]!) && Number.isNaN(backHours[caseId]!)
  if (!isOnItsWay) return false
  const row = world.caseState.column.backParcel[caseId]!
  const { scannedHours, isMisrouted } = world.parcels.column
  return isMisrouted[row] === 1 || Number.isNaN(scannedHours[row]!)
}
