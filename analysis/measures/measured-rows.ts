import type { Replication, Tables } from '../../sim/index.ts'

/** Columns by name; a row number indexes each. */
export type Orders = Tables['orders']['column']
export type Cases = Tables['cases']['column']

/** Measured orders, those paid in the measured days, for which `holds`. */
export function countOrders(
  { tables }: Replication,
  holds: (orders: Orders, row: number) => boolean,
): number {
  const { column, length } = tables.orders
  let count = 0
  for (let row = 0; row < length; row++) {
    if (column.isMeasured[row] === 1 && holds(column, row)) count++
  }
  return count
}

/** Sum of `amount` over measured orders. */
export function sumOrders(
  { tables }: Replication,
  amount: (orders: Orders, row: number) => number | undefined,
): number {
  const { column, length } = tables.orders
  let sum = 0
  for (let row = 0; row < length; row++) {
    if (column.isMeasured[row] === 1) sum += amount(column, row) ?? 0
  }
  return sum
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
  replication: Replication,
  holds: (cases: Cases, row: number) => boolean,
): number {
  let count = 0
  forCases(replication, (cases, row) => {
    if (holds(cases, row)) count++
  })
  return count
}

/** Sum of `amount` over cases on measured orders. */
export function sumCases(
  replication: Replication,
  amount: (cases: Cases, row: number) => number | undefined,
): number {
  let sum = 0
  forCases(replication, (cases, row) => {
    sum += amount(cases, row) ?? 0
  })
  return sum
}

/**
 * The `figure` of each case applied in the measured window, whenever its order was paid; a case for
 * which it is NaN (the moment never came) is left out.
 */
export function valuesInWindow(
  { tables, measuredFromHours, measuredToHours }: Replication,
  figure: (cases: Cases, row: number) => number | undefined,
): Float64Array {
  const { column, length } = tables.cases
  const found = new Float64Array(length)
  let count = 0
  for (let row = 0; row < length; row++) {
    const applied = column.appliedHours[row] ?? NaN
    if (!(applied >= measuredFromHours && applied < measuredToHours)) continue
    const value = figure(column, row) ?? NaN
    if (!Number.isNaN(value)) found[count++] = value
  }
  return found.subarray(0, count)
}

/** Hours from one moment of a case to another, NaN when either never came. */
export function between(from: number | undefined, to: number | undefined): number {
  return (to ?? NaN) - (from ?? NaN)
}

export function isNever(hours: number | undefined): boolean {
  return hours === undefined || Number.isNaN(hours)
}
