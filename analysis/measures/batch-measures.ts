import { conducts, GrowingColumns, patterns, tableColumns } from '../../sim/index.ts'
import type { Batch, Plan, RunFacts, TableName, Tables } from '../../sim/index.ts'
import { Carry } from './carry.ts'
import type { Costs } from './costs.ts'
import { replicationRow } from './replication-row.ts'

/**
 * Measures a replication whose rows come in batches: of each batch sums are kept, and of the waits of
 * which there are quantiles a number a case. A run of one batch gives the bytes of `replicationRow`;
 * where batches part shows in the last bits of sums of fractions.
 */
export class BatchMeasures {
  readonly #carry = new Carry()
  readonly #costs: Costs
  readonly #window: Omit<RunFacts, 'replication' | 'stations'>

  constructor({ measuredFromHours, measuredToHours }: Plan, costs: Costs) {
    this.#costs = costs
    const measuredDays = (measuredToHours - measuredFromHours) / 24
    // What came to no claim is known at the end of the run only.
    const lossOutsideCasesFen = new Float64Array(patterns.length)
    const withheldFen = new Float64Array(conducts.length)
    const window = { measuredFromHours, measuredToHours, measuredDays }
    this.#window = { ...window, lossOutsideCasesFen, withheldFen }
  }

  /** Looks at the rows of a batch; they may go afterwards. */
  add({ tables }: Pick<Batch, 'tables'>): void {
    this.#carry.begin(false)
    this.#measure({ replication: 0, stations: [], ...this.#window }, tables)
  }

  /** What all batches say, as `replicationRow` lays it out. */
  row(facts: RunFacts): Float64Array {
    this.#carry.begin(true)
    return this.#measure(facts, noRows())
  }

  #measure(facts: RunFacts, tables: Tables): Float64Array {
    return replicationRow({ ...facts, tables, carry: this.#carry }, this.#costs)
  }
}

function noRows(): Tables {
  const names = Object.keys(tableColumns) as TableName[]
  const pairs = names.map((name) => [name, new GrowingColumns(tableColumns[name], 0)])
  return Object.fromEntries(pairs) as Tables
}
