import { codesOf } from '../../base/codes.ts'
import type { World } from '../world.ts'
import { conducts } from './practice.ts'
import type { PracticeName } from './practice.ts'

export const CONDUCT = codesOf(conducts)

/** A practice has touched a case, whatever comes of it. */
export function noteCase(world: World, caseId: number, practice: PracticeName): void {
  world.caseState.column.conduct[caseId] = CONDUCT[practice]
}

/** The same of an order. */
export function noteOrder(world: World, order: number, practice: PracticeName): void {
  world.orderState.column.conduct[order] = CONDUCT[practice]
}

/** Money of a measured order that a practice has kept from its buyer, in fen. */
export function noteWithheld(
  world: World,
  order: number,
  practice: PracticeName,
  amountFen: number,
): void {
  if (world.orders.column.isMeasured[order] === 0) return
  const code = CONDUCT[practice]
  world.withheldFen[code] = world.withheldFen[code]! + amountFen
}
