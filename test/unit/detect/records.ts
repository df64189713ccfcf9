// Small records written by hand, row by row, and random ones of any size for the laws.
import type { Observed, ObservedTable } from '../../../analysis/detect/facts/observed.ts'
import { NO_ROW, makeStream, rootKey, tableColumns } from '../../../sim/index.ts'
import type { TableName, Tables } from '../../../sim/index.ts'
import { GrowingColumns } from '../../../sim/market/columns.ts'

type Row<T extends TableName> = Partial<Record<keyof Tables[T]['column'], number>>
export type Rows = { [T in TableName]?: readonly Row<T>[] }

/** A record with these rows; columns that a row leaves out hold 0, times that it leaves out NaN. */
export function makeTables(rows: Rows): Tables {
  const names = Object.keys(tableColumns) as TableName[]
  const tables = names.map((name) => {
    const schema = tableColumns[name]
    const table = new GrowingColumns(schema, Math.max(rows[name]?.length ?? 0, 1))
    for (const row of rows[name] ?? []) {
      const at = table.add()
      const columns = table.column as Record<string, { [row: number]: number }>
      for (const [column, kind] of Object.entries(schema)) {
        const absent = column.endsWith('Hours') && kind === 'f64' ? NaN : 0
        const target = columns[column]
        if (target) target[at] = (row as Record<string, number>)[column] ?? absent
      }
    }
    return [name, table]
  })
  return Object.fromEntries(tables) as Tables
}

/** The rows of a table, to change them and make a table again. */
export function rowsOf<T extends TableName>(tables: Tables, name: T): Row<T>[] {
  const { length, column } = tables[name]
  const columns = Object.entries(column as Record<string, ArrayLike<number>>)
  return Array.from(
    { length },
    (_, row) => Object.fromEntries(columns.map(([key, values]) => [key, values[row]])) as Row<T>,
  )
}

/** The record without some columns, as an export of a shop may lack them. */
export function without(tables: Tables, lost: readonly string[]): Observed {
  const names: readonly ObservedTable[] = ['orders', 'cases', 'parcels', 'claims', 'refunds']
  return Object.fromEntries(
    names
      .filter((name) => !lost.includes(name))
      .map((name) => {
        const { length, column } = tables[name]
        const kept = Object.entries(column).filter(([key]) => !lost.includes(`${name}.${key}`))
        return [name, { length, column: Object.fromEntries(kept) }]
      }),
  )
}

/** Any record that the schema allows, sensible or not: every column is drawn on its own. */
export function randomTables(seed: string, orders: number, cases: number): Tables {
  const stream = makeStream(rootKey(seed), 0, 'test.records')
  let draws = 0
  const uniform = (): number => stream.uniform(1, draws++)
  const below = (n: number): number => stream.below(2, draws++, n)
  const often = (share: number): boolean => uniform() < share
  const orderRows = Array.from({ length: orders }, (_, row): Row<'orders'> => {
    const paidFen = 500 + below(20000)
    return {
      buyer: below(Math.max(orders >> 2, 1)),
      checkout: often(0.2) ? 0 : row,
      product: below(3),
      isLabel30d: below(2),
      paidFen,
      refundedFen: often(0.4) ? paidFen : 0,
      paidHours: uniform() * 400,
      shippedHours: 400 + uniform() * 100,
      signedHours: often(0.8) ? 500 + uniform() * 100 : NaN,
    }
  })
  const caseRows = Array.from({ length: cases }, (): Row<'cases'> => {
    const order = below(orders)
    const paid = orderRows[order]
    return {
      order,
      buyer: paid?.buyer ?? 0,
      situation: Number.isNaN(paid?.signedHours) ? below(2) : 2,
      type: below(2),
      reason: below(9),
      evidence: below(3),
      evidenceSignal: uniform(),
      amountFen: often(0.7) ? (paid?.paidFen ?? 0) : below(paid?.paidFen ?? 1),
      appliedHours: 520 + uniform() * 300,
      closedHours: often(0.8) ? 900 : NaN,
      refundFen: often(0.7) ? (paid?.paidFen ?? 0) : 0,
      finding: below(5),
      depreciationFen: below(3000),
    }
  })
  const parcels = caseRows.flatMap((row, at): Row<'parcels'>[] =>
    row.type === 1 && often(0.9)
      ? [
          {
            order: row.order ?? 0,
            case: at,
            direction: 1,
            isDesignated: below(2),
            weightShare: often(0.9) ? 0.95 + uniform() * 0.1 : uniform(),
          },
        ]
      : [],
  )
  const claims = parcels.flatMap((row): Row<'claims'>[] =>
    often(0.5)
      ? [
          {
            order: row.order ?? 0,
            case: row.case ?? NO_ROW,
            claimFen: below(2500),
            feeFen: 300 + below(1200),
          },
        ]
      : [],
  )
  const outbound = orderRows.map(
    (_, order): Row<'parcels'> => ({ order, case: NO_ROW, weightShare: 1 }),
  )
  return makeTables({
    orders: orderRows,
    cases: caseRows,
    parcels: [...outbound, ...parcels],
    claims,
    truth: caseRows.map((row, at) => {
      const pattern = often(0.15) ? 1 + below(4) : 0
      return {
        case: at,
        order: row.order ?? 0,
        buyer: row.buyer ?? 0,
        pattern,
        buyerKind: pattern ? pattern + 2 : below(3),
        lossShopFen: below(5000),
      }
    }),
  })
}
