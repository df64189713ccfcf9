import { ACTOR } from '../policy/terms.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

/** The shop refuses and says why (S19): `event` is `reject` or `reject-goods`. */
export function refuse(
  world: World,
  caseId: number,
  event: number,
  reason: number,
  now: number,
): void {
  world.cases.column.rejectReason[caseId] = reason
  fire(world, caseId, event, ACTOR.shop, now)
}
