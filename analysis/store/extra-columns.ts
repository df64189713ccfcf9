import { tableColumns } from '../../sim/index.ts'
import type { ColumnKind, TableName } from '../../sim/index.ts'
import type { DecodedArray, Encoding, SchemaElement } from 'hyparquet'
import { caseStatus, handlingWay, negotiateStatus, orderStatus } from './kuaishou-codes.ts'
import { rowsOf } from './parquet-columns.ts'

/** What recorded tables need besides the columns themselves. */
export type RecordContext = {
  /** Days from 1970-01-01 to the scenario's first day. */
  startDay: number
  /** By the number in the column `product`. */
  products: readonly { name: string; category: string }[]
}

type Source = Readonly<Record<string, ArrayLike<number>>>

/** A column that readers want and that follows from the others, so that it is not read back. */
export type ExtraColumn = {
  name: string
  element: SchemaElement
  encoding: Encoding
  values: (columns: Source, from: number, to: number) => DecodedArray
}

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
    name,
    element: {
      name,
      repetition_type: 'OPTIONAL',
      type: 'INT64',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' },
    },
    encoding: 'PLAIN',
    values: (columns, from, to) =>
      rowsOf(from, to, (row) => {
        const hours = columns[hoursName]?.[row] ?? NaN
        return Number.isNaN(hours)
          ? null
          : BigInt(Math.round(hours * MS_PER_HOUR) + startDay * MS_PER_DAY)
      }),
  }
}

function numberColumn(
  name: string,
  value: (field: (column: string) => number) => number,
): ExtraColumn {
  return {
    name,
    element: { name, repetition_type: 'REQUIRED', type: 'INT32' },
    encoding: 'PLAIN',
    values: (columns, from, to) =>
      rowsOf(from, to, (row) => value((column) => columns[column]?.[row] ?? NaN)),
  }
}

function textColumn(name: string, texts: readonly string[], by: string): ExtraColumn {
  return {
    name,
    element: { name, repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
    encoding: 'RLE_DICTIONARY',
    values: (columns, from, to) =>
      rowsOf(from, to, (row) => texts[columns[by]?.[row] ?? -1] ?? null),
  }
}

function orderColumns({ products }: RecordContext): ExtraColumn[] {
  const names = products.map(({ name }) => name)
  const categories = products.map(({ category }) => category)
  return [
    textColumn('productName', names, 'product'),
    textColumn('category', categories, 'product'),
    numberColumn('orderStatus', (field) =>
      orderStatus({
        isRefunded: field('refundedFen') > 0 && field('refundedFen') >= field('paidFen'),
        isCompleted: !Number.isNaN(field('completedHours')),
        isSigned: !Number.isNaN(field('signedHours')),
        isShipped: !Number.isNaN(field('shippedHours')),
      }),
    ),
  ]
}

const caseColumns: readonly ExtraColumn[] = [
  numberColumn('handlingWay', (field) => handlingWay(field('type'))),
  numberColumn('status', (field) => caseStatus(field('state'), field('type'))),
  numberColumn('negotiateStatus', (field) => negotiateStatus(field('state'))),
]
