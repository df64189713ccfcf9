import type { World } from '../world.ts'
import type { AbusePattern } from './abuse-pattern.ts'
import { abuseByCode } from './catalogue.ts'

/** The pattern that an order belongs to; undefined for an honest one. For what buyers do, never for a decision. */
export function abuseOf(world: World, order: number): AbusePattern | undefined {
  return abuseByCode[world.orderState.column.pattern[order]!]
}

/** The same of a case. */
export function abuseOfCase(world: World, caseId: number): AbusePattern | undefined {
  return abuseOf(world, world.cases.column.order[caseId]!)
}
