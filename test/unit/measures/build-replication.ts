// Builds a small replication from rows written as words, for tests of measures and of the store.
import { states } from '../../../sim/aftersale/states.ts'
import { eventNames } from '../../../sim/aftersale/table.ts'
import { patterns } from '../../../sim/market/abuse/pattern-names.ts'
import { conducts } from '../../../sim/market/conduct/practice.ts'
import { GrowingColumns } from '../../../sim/market/columns.ts'
import type { ColumnSchema } from '../../../sim/market/columns.ts'
import { tableColumns } from '../../../sim/market/tables.ts'
import type { Replication, TableName, Tables } from '../../../sim/market/tables.ts'
import {
  buyerKinds,
  channels,
  directions,
  findings,
  holders,
  ledgerEntries,
  liabilities,
  payChannels,
  provinces,
} from '../../../sim/market/terms.ts'
import { ruleIds } from '../../../sim/policy/rule-ids.ts'
import {
  actors,
  applicationTypes,
  causes,
  evidenceKinds,
  exclusions,
  parties,
  reasons,
  situations,
} from '../../../sim/policy/terms.ts'

export type Row = Readonly<Record<string, number | string>>
export type Rows = Readonly<Partial<Record<TableName, readonly Row[]>>>

/** The closed list whose words a column may be given in; the ledger's `from` and `to` are parties. */
const words: Readonly<Record<string, readonly string[]>> = {
  province: provinces,
  channel: channels,
  exclusion: exclusions,
  payChannel: payChannels,
  holder: holders,
  situation: situations,
  type: applicationTypes,
  reason: reasons,
  evidence: evidenceKinds,
  state: states,
  cause: causes,
  rule: ruleIds,
  liable: liabilities,
  finding: findings,
  event: eventNames,
  from: parties,
  to: parties,
  by: actors,
  direction: directions,
  payer: parties,
  entry: ledgerEntries,
  pattern: patterns,
  conduct: conducts,
  buyerKind: buyerKinds,
}

/** Fields left out are 0, moments left out never came. */
export function buildReplication(rows: Rows, rest: Partial<Replication> = {}): Replication {
  const names = Object.keys(tableColumns) as TableName[]
  const tables = Object.fromEntries(
    names.map((name) => [name, buildTable(name, tableColumns[name], rows[name] ?? [])]),
  )
  return {
    replication: 0,
    tables: tables as unknown as Tables,
    stations: [],
    measuredDays: 2,
    measuredFromHours: 0,
    measuredToHours: 48,
    withheldFen: new Float64Array(conducts.length),
    lossOutsideCasesFen: new Float64Array(patterns.length),
    ...rest,
  }
}

function buildTable(
  name: TableName,
  schema: ColumnSchema,
  rows: readonly Row[],
): GrowingColumns<ColumnSchema> {
  const table = new GrowingColumns(schema, Math.max(1, rows.length))
  for (const row of rows) {
    const at = table.add()
    for (const key of Object.keys(row)) {
      if (!(key in schema)) throw new Error(`${name} has no column ${key}`)
    }
    for (const [column, kind] of Object.entries(schema)) {
      const never = kind === 'f64' && column.endsWith('Hours') ? NaN : 0
      const target = table.column[column]
      if (target) target[at] = codeOf(name, column, row[column] ?? never)
    }
  }
  return table
}

function codeOf(table: TableName, column: string, value: number | string): number {
  if (typeof value === 'number') return value
  const isState = table === 'events' && (column === 'from' || column === 'to')
  const list: readonly string[] = isState ? states : (words[column] ?? [])
  const code = list.indexOf(value)
  if (code < 0) throw new Error(`${table}.${column} has no word ${value}`)
  return code
}
