import type { Stream } from '../base/streams.ts'
import type { World } from './world.ts'

/** Draw number of question `k` in the `attempt`-th case of an order. */
export function caseDraw(world: World, caseId: number, k: number): number {
  return world.cases.column.attempt[caseId]! * 64 + k
}

/** Key of a case's draws: its order's. */
export function caseKey(world: World, caseId: number): number {
  return world.orders.column.orderKey[world.cases.column.order[caseId]!]!
}

/** The case's answer to question `k` of a stream: a uniform number of its own. */
export function caseUniform(world: World, stream: Stream, caseId: number, k: number): number {
  return stream.uniform(caseKey(world, caseId), caseDraw(world, caseId, k))
}
