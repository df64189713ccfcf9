import { InvariantError, replicateInBatches, Workspace } from '../../sim/index.ts'
import type { Plan } from '../../sim/index.ts'
import { BatchMeasures } from '../measures/batch-measures.ts'
import type { Costs } from '../measures/costs.ts'
import { rowLength } from '../measures/replication-row.ts'

/** One arm, ready to run. Plain data: it can be sent to another thread or machine as it is. */
export type ArmJob = { name: string; plan: Plan; costs: Costs }

/** A piece of work: replications `from` to below `to` of an arm. Running it twice changes nothing. */
export type Shard = { arm: number; from: number; to: number }

/** What a shard says: one row of measures and series a replication, `rowLength` numbers each. */
export type ShardAnswer = { shard: Shard; rows: Float64Array }

/** @throws InvariantError naming arm and replication when a promise of the model does not hold. */
export function runShard(jobs: readonly ArmJob[], shard: Shard): ShardAnswer {
  const rows = new Float64Array((shard.to - shard.from) * rowLength)
  const job = jobs[shard.arm]
  if (!job) throw new InvariantError(`shard of arm ${shard.arm}, but ${jobs.length} arms`)
  for (let number = shard.from; number < shard.to; number++) {
    rows.set(runOne(job, number), (number - shard.from) * rowLength)
  }
  return { shard, rows }
}

/** Shards of a thread run one after another. */
const workspace = new Workspace()

function runOne({ name, plan, costs }: ArmJob, number: number): Float64Array {
  try {
    const measures = new BatchMeasures(plan, costs)
    const options = { recordEvents: false, workspace }
    const facts = replicateInBatches(plan, number, options, (batch) => measures.add(batch))
    return measures.row(facts)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new InvariantError(`${message} (arm ${name}, replication ${number})`)
  }
}
