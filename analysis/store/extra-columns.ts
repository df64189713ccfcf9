import { tableColumns } from '../../sim/index.ts'
import type { ColumnKind, TableName } from '../../sim/index.ts'
import { caseStatus, handlingWay, negotiateStatus, orderStatus } from './kuaishou-codes.ts'
import type { Source, WrittenColumn } from './written-column.ts'

/** What recorded tables need besides the columns themselves. */
export type RecordContext = {
  /** Days from 1970-01-01 to the scenario's first day. */
  startDay: number
  /** By the number in the column `product`. */
  products: readonly { name: string; category: string }[]
}

/** A column that readers want and that follows from the others, so that it is not read back. */
export type ExtraColumn = WrittenColumn

/** A date beside every moment (`paidHours` gives `paid_at`), Kuaishou's codes, product and category. */
export function extraColumns(table: TableName, context: RecordContext): ExtraColumn[] {
  const moments = Object.entries<ColumnKind>(tableColumns[table])
    .filter(([name, kind]) => kind === 'f64' && isMoment(name))
    .map(([name]) => momentColumn(name, context.startDay))
  if (table === 'orders') return [...moments, ...orderColumns(context)]
  if (table === 'cases') return [...moments, ...caseColumns]
  return moments
}

/** Hours that are a span of time and not a moment. */
const spans = new Set(['reviewWaitHours'])

function isMoment(name: string): boolean {
  return /^hours$|Hours$/.test(name) && !spans.has(name)
}

const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 24 * MS_PER_HOUR

/** Wall-clock time of Shanghai, to the millisecond; without a zone, so that days group right anywhere. */
function momentColumn(hoursName: string, startDay: number): ExtraColumn {
  const name = hoursName === 'hours' ? 'at' : hoursName.replace(/Hours$/, '_at')
  return {
    element: {
      name,
      repetition_type: 'OPTIONAL',
      type: 'INT64',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' },
    },
    encode: (encoder, columns, from, to) =>
      encoder.scaled(
        columns[hoursName] as Float64Array,
        from,
        to,
        MS_PER_HOUR,
        startDay * MS_PER_DAY,
      ),
  }
}

/** A number of every row; `valueOf` is told the columns once and then asked for rows. */
function numberColumn(
  name: string,
  valueOf: (columns: Source) => (row: number) => number,
): ExtraColumn {
  return {
    element: { name, repetition_type: 'REQUIRED', type: 'INT32' },
    encode: (encoder, columns, from, to) => encoder.made(from, to, valueOf(columns)),
  }
}

function textColumn(name: string, texts: readonly string[], by: string): ExtraColumn {
  return {
    element: { name, repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
    encode: (encoder, columns, from, to) =>
      encoder.words(columns[by] as Uint8Array | Uint16Array, from, to, texts),
  }
}

function orderColumns({ products }: RecordContext): ExtraColumn[] {
  const names = products.map(({ name }) => name)
  const categories = products.map(({ category }) => category)
  return [
    textColumn('productName', names, 'product'),
    textColumn('category', categories, 'product'),
    numberColumn('orderStatus', (columns) => {
      const { refundedFen, paidFen, completedHours, signedHours, shippedHours } = columns
      return (row) =>
        orderStatus({
          isRefunded:
            numberIn(refundedFen, row) > 0 && numberIn(refundedFen, row) >= numberIn(paidFen, row),
          isCompleted: !Number.isNaN(numberIn(completedHours, row)),
          isSigned: !Number.isNaN(numberIn(signedHours, row)),
          isShipped: !Number.isNaN(numberIn(shippedHours, row)),
        })
    }),
  ]
}

function numberIn(column: ArrayLike<number> | undefined, row: number): number {
  return column?.[row] ?? NaN
}

const caseColumns: readonly ExtraColumn[] = [
  numberColumn(
    'handlingWay',
    ({ type }) =>
      (row) =>
        handlingWay(numberIn(type, row)),
  ),
  numberColumn(
    'status',
    ({ state, type }) =>
      (row) =>
        caseStatus(numberIn(state, row), numberIn(type, row)),
  ),
  numberColumn(
    'negotiateStatus',
    ({ state }) =>
      (row) =>
        negotiateStatus(numberIn(state, row)),
  ),
]
