import type { Tables } from '../../../sim/index.ts'
import { aucOf, strengthOf } from '../auc.ts'
import { clusterOf, join } from '../audit-world.ts'
import type { Labels } from '../labels.ts'
import { worstOf } from '../trap.ts'
import type { Trap } from '../trap.ts'

/** Reads a number of a case of a record: by its row, its order and its account. */
type Reader = (row: number, order: number, buyer: number) => number

/** Rows tell the time; within an hour they must tell nothing. */
function placeInHour({ cases }: Tables): Reader {
  const { appliedHours } = cases.column
  return (row) => {
    const hour = Math.floor(appliedHours[row] ?? NaN)
    let [first, last] = [row, row]
    while (Math.floor(appliedHours[first - 1] ?? NaN) === hour) first--
    while (Math.floor(appliedHours[last + 1] ?? NaN) === hour && last + 1 < cases.length) last++
    return last === first ? 0.5 : (row - first) / (last - first)
  }
}

/** Of the parcels that the record has of an order, the number on the first one's label, or on the last's. */
function waybill(place: 'first' | 'last'): (tables: Tables) => Reader {
  return ({ parcels }) => {
    const rowOf = new Map<number, number>()
    for (let row = 0; row < parcels.length; row++) {
      const order = parcels.column.order[row] ?? -1
      if (place === 'last' || !rowOf.has(order)) rowOf.set(order, row)
    }
    return (_, order) => parcels.column.waybill[rowOf.get(order) ?? -1] ?? NaN
  }
}

/** All that names, numbers or places a case, its order and its account. */
const numbers: Readonly<Record<string, (tables: Tables) => Reader>> = {
  'case row in its hour': placeInHour,
  'order row': () => (_, order) => order,
  'order key':
    ({ orders }) =>
    (_, order) =>
      orders.column.orderKey[order] ?? NaN,
  'order key modulo 16':
    ({ orders }) =>
    (_, order) =>
      (orders.column.orderKey[order] ?? NaN) % 16,
  buyer: () => (_, __, buyer) => buyer,
  'buyer modulo 16': () => (_, __, buyer) => buyer % 16,
  checkout:
    ({ orders }) =>
    (_, order) =>
      orders.column.checkout[order] ?? NaN,
  'waybill sent': waybill('first'),
  'waybill last': waybill('last'),
}

/** Trap 1: ids, rows and batches say nothing of who abuses. */
export const numbering: Trap = {
  name: 'numbering',
  zh: '编号、行序、批次不泄露谁在滥用（AUC）',
  en: 'ids, order of rows and batches say nothing of abuse (AUC)',
  limit: 0.52,
  look: (world) => {
    const samples = world.records.map((tables, at) => measuredCases(tables, world.labels[at], at))
    const isPositive = Uint8Array.from(join(samples.map(({ isAbuse }) => isAbuse)))
    const cluster = join(samples.map((each) => each.cluster))
    return worstOf(
      Object.entries(numbers).map(([name, of]) => {
        const value = join(samples.map(({ rows }, at) => valuesOf(world.records[at], rows, of)))
        // A case without a parcel has no waybill, which is known anyway.
        const isThere = (_: unknown, at: number): boolean => !Number.isNaN(value[at])
        const sample = {
          value: value.filter(isThere),
          isPositive: isPositive.filter(isThere),
          cluster: cluster.filter(isThere),
        }
        return [name, strengthOf(aucOf(sample))]
      }),
    )
  },
}

type CaseSample = { rows: Float64Array; isAbuse: Float64Array; cluster: Float64Array }

/** Cases on measured orders: at the ends of a run there are more of some kinds than of others. */
function measuredCases(
  { cases, orders }: Tables,
  labels: Labels | undefined,
  at: number,
): CaseSample {
  const { isMeasured } = orders.column
  const rows = Float64Array.from({ length: cases.length }, (_, row) => row).filter(
    (row) => isMeasured[cases.column.order[row] ?? -1] === 1,
  )
  return {
    rows,
    isAbuse: rows.map((row) => labels?.isAbuse[row] ?? 0),
    cluster: rows.map((row) => clusterOf(labels?.cluster[row] ?? 0, at)),
  }
}

function valuesOf(
  tables: Tables | undefined,
  rows: Float64Array,
  of: (tables: Tables) => Reader,
): Float64Array {
  if (!tables) return rows.map(() => NaN)
  const read = of(tables)
  const { order, buyer } = tables.cases.column
  return rows.map((row) => read(row, order[row] ?? -1, buyer[row] ?? -1))
}

type Digit = (paidHours: number, paidFen: number) => number

const digits: Readonly<Record<string, Digit>> = {
  'last digit of the price': (_, paidFen) => paidFen % 10,
  'last two digits of the price': (_, paidFen) => paidFen % 100,
  'minute of payment': (paidHours) => (paidHours * 60) % 60,
  'second of payment': (paidHours) => (paidHours * 3600) % 60,
  'hour of payment': (paidHours) => paidHours % 24,
}

/** Trap 10: digits and times of day are not made apart for the two. */
export const digitsAndClocks: Trap = {
  name: 'digits',
  zh: '金额尾数和下单时刻不泄露谁在滥用（AUC）',
  en: 'digits of money and the clock of orders say nothing of abuse (AUC)',
  limit: 0.52,
  look: (world) => {
    const samples = world.records.map((tables, at) =>
      ordersOf(world.labels[at]?.isAbuse, tables, at),
    )
    const isPositive = Uint8Array.from(join(samples.map(({ isAbuse }) => isAbuse)))
    const cluster = join(samples.map((each) => each.cluster))
    return worstOf(
      Object.entries(digits).map(([name, of]) => {
        const value = join(
          samples.map(({ hours, fen }) => hours.map((each, i) => of(each, fen[i] ?? NaN))),
        )
        return [name, strengthOf(aucOf({ value, isPositive, cluster }))]
      }),
    )
  },
}

type OrderSample = {
  hours: Float64Array
  fen: Float64Array
  isAbuse: Float64Array
  cluster: Float64Array
}

/** The order of each case. */
function ordersOf(
  isAbuse: Uint8Array | undefined,
  { orders, cases }: Tables,
  at: number,
): OrderSample {
  const column = (of: (order: number, row: number) => number): Float64Array =>
    Float64Array.from({ length: cases.length }, (_, row) => of(cases.column.order[row] ?? -1, row))
  return {
    hours: column((order) => orders.column.paidHours[order] ?? NaN),
    fen: column((order) => orders.column.paidFen[order] ?? NaN),
    isAbuse: column((_, row) => isAbuse?.[row] ?? 0),
    cluster: column((_, row) => clusterOf(cases.column.buyer[row] ?? 0, at)),
  }
}
