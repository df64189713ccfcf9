import type { Replication, Tables } from '../../sim/index.ts'
import type { Carry } from './carry.ts'

/** Columns by name; a row number indexes each. */
export type Orders = Tables['orders']['column']
export type Cases = Tables['cases']['column']

/** The rows that measures read: all of a replication, or one batch of them with what it carries on. */
export type MeasuredRows = Replication & { carry?: Carry }

/** The sums of these rows, and of the batches before them if there were any. */
export function carried(rows: MeasuredRows, sums: Float64Array): Float64Array {
  return rows.carry ? rows.carry.add(sums) : sums
}

export function carriedSum(rows: MeasuredRows, sum: number): number {
  return rows.carry ? (rows.carry.add(Float64Array.of(sum))[0] ?? 0) : sum
}

/** Measured orders, those paid in the measured days, for which `holds`. */
export function countOrders(
  rows: MeasuredRows,
  holds: (orders: Orders, row: number) => boolean,
): number {
  const { column, length } = rows.tables.orders
  let count = 0
  for (let row = 0; row < length; row++) {
    if (column.isMeasured[row] === 1 && holds(column, row)) count++
  }
  return carriedSum(rows, count)
}

/** Sum of `amount` over measured orders. */
export function sumOrders(
  rows: MeasuredRows,
  amount: (orders: Orders, row: number) => number | undefined,
): number {
  const { column, length } = rows.tables.orders
  let sum = 0
  for (let row = 0; row < length; row++) {
    if (column.isMeasured[row] === 1) sum += amount(column, row) ?? 0
  }
  return carriedSum(rows, sum)
}

/** Calls `visit` for each case on a measured order. */
export function forCases(
  { tables }: Replication,
  visit: (cases: Cases, row: number) => void,
): void {
  const { column, length } = tables.cases
  const { isMeasured } = tables.orders.column
  for (let row = 0; row < length; row++) {
    if (isMeasured[column.order[row] ?? -1] === 1) visit(column, row)
  }
}

/** Cases on measured orders for which `holds`. */
export function countCases(
  rows: MeasuredRows,
  holds: (cases: Cases, row: number) => boolean,
): number {
  let count = 0
  forCases(rows, (cases, row) => {
    if (holds(cases, row)) count++
  })
  return carriedSum(rows, count)
}

/** Sum of `amount` over cases on measured orders. */
export function sumCases(
  rows: MeasuredRows,
  amount: (cases: Cases, row: number) => number | undefined,
): number {
  let sum = 0
  forCases(rows, (cases, row) => {
    sum += amount(cases, row) ?? 0
  })
  return carriedSum(rows, sum)
}

/**
 * The `figure` of each case applied in the measured window, whenever its order was paid; a case for
 * which it is NaN (the moment never came) is left out.
 */
export function valuesInWindow(
  rows: MeasuredRows,
  figure: (cases: Cases, row: number) => number | undefined,
): Float64Array {
  const found = new Float64Array(rows.tables.cases.length)
  let count = 0
  forWindow(rows, (cases, row) => {
    const value = figure(cases, row) ?? NaN
    if (!Number.isNaN(value)) found[count++] = value
  })
  const values = found.subarray(0, count)
  return rows.carry ? rows.carry.join(values) : values
}

/** Sum and count of the same figures. */
export function sumInWindow(
  rows: MeasuredRows,
  figure: (cases: Cases, row: number) => number | undefined,
): { sum: number; count: number } {
  let [sum, count] = [0, 0]
  forWindow(rows, (cases, row) => {
    const value = figure(cases, row) ?? NaN
    if (Number.isNaN(value)) return
    sum += value
    count++
  })
  return { sum: carriedSum(rows, sum), count: carriedSum(rows, count) }
}

function forWindow(
  { tables, measuredFromHours, measuredToHours }: Replication,
  visit: (cases: Cases, row: number) => void,
): void {
  const { column, length } = tables.cases
  for (let row = 0; row < length; row++) {
    const applied = column.appliedHours[row] ?? NaN
    if (applied >= measuredFromHours && applied < measuredToHours) visit(column, row)
  }
}

/** Hours from one moment of a case to another, NaN when either never came. */
export function between(from: number | undefined, to: number | undefined): number {
  return (to ?? NaN) - (from ?? NaN)
}

export function isNever(hours: number | undefined): boolean {
  return hours === undefined || Number.isNaN(hours)
}
