import { simulate } from '../market/model.ts'
import type { Plan } from '../market/plan.ts'
import type { Replication } from '../market/tables.ts'
import type { Workspace } from '../market/workspace.ts'

/**
 * One replication of a plan: a pure function of (plan, replication number), the same bytes wherever
 * it runs. With `recordEvents` the tables of events and accounts are filled
 * too; nothing else changes.
 * In a `workspace` it takes the memory of the replication before, whose tables end with that.
 */
export function replicate(
  plan: Plan,
  replication: number,
  options: { recordEvents: boolean; workspace?: Workspace },
): Replication {
  return simulate(plan, replication, options)
}
