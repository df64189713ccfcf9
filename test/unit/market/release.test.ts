// A run whose final rows leave every day says, row by row, what a run says that keeps them all.
import { describe, expect, it } from 'vitest'
import { loadExperiment } from '../../../analysis/store/load-experiment.ts'
import { planInputs } from '../../../analysis/store/run-inputs.ts'
import {
  compilePlan,
  NO_ROW,
  replicate,
  replicateInBatches,
  tableColumns,
} from '../../../sim/index.ts'
import type { Batch, NumberedTable, Plan, Replication, TableName } from '../../../sim/index.ts'

type Columns = Record<string, ArrayLike<number>>
type Rows = Record<TableName, Record<string, number>[]>

/** Columns that hold rows of another table. */
const references: Readonly<Record<string, NumberedTable>> = { order: 'orders', case: 'cases' }

function rowsOf(
  name: TableName,
  table: { length: number; column: unknown },
): Record<string, number>[] {
  const columns = Object.keys(tableColumns[name]).map(
    (key) => [key, (table.column as Columns)[key] ?? []] as const,
  )
  return Array.from({ length: table.length }, (_, row) =>
    Object.fromEntries(columns.map(([key, column]) => [key, column[row] ?? NaN])),
  )
}

/** Puts the rows of batches where they belong; settlements last, by order. */
class Gathered {
  readonly rows = Object.fromEntries(
    Object.keys(tableColumns).map((name) => [name, []]),
  ) as unknown as Rows
  batches = 0
  #settlements: Record<string, number>[] = []

  take({ tables, numbers, settlements }: Batch): void {
    this.batches++
    for (const name of Object.keys(tables) as TableName[]) {
      const found = rowsOf(name, tables[name])
      for (const row of found) {
        for (const [key, to] of Object.entries(references)) {
          const at = row[key]
          if (at !== undefined && at !== NO_ROW && numbers) row[key] = numbers[to][at] ?? NaN
        }
      }
      const last = name === 'ledger' ? found.length - settlements : found.length
      found.slice(0, last).forEach((row, i) => {
        if (name === 'labels') this.rows.labels.push(row)
        else {
          const place = name === 'accounts' ? i : (numbers?.[name][i] ?? i)
          this.rows[name][place] = row
        }
      })
      this.#settlements.push(...found.slice(last))
    }
  }

  end(): Rows {
    const byOrder = this.#settlements.toSorted((a, b) => (a['order'] ?? 0) - (b['order'] ?? 0))
    this.rows.ledger.push(...byOrder)
    this.rows.labels.sort((a, b) => (a['case'] ?? 0) - (b['case'] ?? 0))
    return this.rows
  }
}

async function planOf(sets: string[]): Promise<Plan> {
  const { run } = await loadExperiment('womens-apparel', { sets, seed: undefined, arms: [] })
  const [base] = run.arms
  if (!base) throw new Error('no arm')
  return compilePlan(planInputs(run, base))
}

function whole({ tables }: Replication): Rows {
  const names = Object.keys(tables) as TableName[]
  return Object.fromEntries(names.map((name) => [name, rowsOf(name, tables[name])])) as Rows
}

const shops: [string, string[]][] = [
  ['the bundled shop', []],
  [
    'generous',
    [
      'policy.smallAutoRefund.on=true',
      'policy.freightCover.payer=shop',
      'policy.refundPoint=onBuyerWaybill',
    ],
  ],
  ['without reviewers, around New Year', ['staff.reviewers=0', 'horizon.startDate=2025-12-20']],
  [
    'full of abuse',
    ['abuse.prevalence=8', 'staff.discipline=fifo', 'policy.refundPoint=onApproval'],
  ],
]

/** Orders confirm themselves a week earlier from day 40 on, so that it matters when one is settled. */
function changed(plan: Plan): Plan {
  const [first] = plan.epochs
  if (!first) throw new Error('no rules')
  const rules = { ...first.rules, confirmFirstHours: 72, confirmSecondHours: 168 }
  return { ...plan, epochs: [first, { ...first, fromHours: 40 * 24, rules }] }
}

describe.each(shops)('a run in batches: %s', (_, sets) => {
  it.each([
    [0, 'one set of rules', (plan: Plan) => plan],
    [1, 'rules that change on the way', changed],
  ] as const)('leaves the same record, replication %i under %s', async (replication, __, under) => {
    const plan = under(await planOf(['shop.ordersPerDay=60', 'horizon.days=60', ...sets]))
    const gathered = new Gathered()
    const options = { recordEvents: true, firstOrders: 100 }
    const { stations } = replicateInBatches(plan, replication, options, (batch) =>
      gathered.take(batch),
    )
    const expected = replicate(plan, replication, { recordEvents: true })
    expect(gathered.batches).toBeGreaterThan(3)
    expect(stations).toEqual(expected.stations)
    const found = gathered.end()
    for (const [name, rows] of Object.entries(whole(expected))) {
      expect([name, found[name as TableName].length]).toEqual([name, rows.length])
      expect([name, found[name as TableName]]).toEqual([name, rows])
    }
  })
})
