import { simulate, simulateInBatches } from '../market/model.ts'
import type { Plan } from '../market/plan.ts'
import type { Batch, Replication, RunFacts } from '../market/tables.ts'
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
  options: { recordEvents: boolean; isTruthTold?: boolean; workspace?: Workspace },
): Replication {
  return simulate(plan, replication, options)
}

/**
 * The same replication for runs of any length: its rows are handed to `take` in batches as they become
 * final and are good until it returns, so that memory holds what is open at once. What the batches say
 * together does not depend on where they part. A run of fewer than `firstOrders` orders has one batch.
 */
export function replicateInBatches(
  plan: Plan,
  replication: number,
  options: { recordEvents: boolean; workspace?: Workspace; firstOrders?: number },
  take: (batch: Batch) => void,
): RunFacts {
  return simulateInBatches(plan, replication, options, take)
}
