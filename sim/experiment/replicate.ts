import { simulate } from '../market/model.ts'
import type { Plan } from '../market/plan.ts'
import type { Replication } from '../market/tables.ts'

/**
 * One replication of a plan: a pure function of (plan, replication number), the same bytes wherever
 * it runs. With `recordEvents` the events table is filled too; nothing else changes.
 */
export function replicate(
  plan: Plan,
  replication: number,
  options: { recordEvents: boolean },
): Replication {
  return simulate(plan, replication, options)
}
