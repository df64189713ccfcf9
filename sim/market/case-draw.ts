import type { World } from './world.ts'

/** Draw number of question `k` in the `attempt`-th case of an order. */
export function caseDraw(world: World, caseId: number, k: number): number {
  return world.cases.column.attempt[caseId]! * 64 + k
}

/** Key of a case's draws: its order's. */
export function caseKey(world: World, caseId: number): number {
  return world.orders.column.orderKey[world.cases.column.order[caseId]!]!
}
