import type { OrderTrace } from '../../sim/index.ts'
import { CsvRows } from './orders/csv-rows.ts'
import { shownPath } from './data-files.ts'
import { dayText } from './days.ts'
import { InputFaults } from './faults/input-faults.ts'
import { loadColumnMaps } from './orders/load-column-map.ts'
import type { ColumnMap } from './orders/load-column-map.ts'
import { timePattern, UNKNOWN_PROVINCE } from './orders/order-fields.ts'
import { readOrderHeader } from './orders/order-header.ts'
import type { OrderHeader } from './orders/order-header.ts'
import { readOrderRow } from './orders/order-row.ts'
import type { PaidOrder } from './orders/order-row.ts'
import { textChunks } from './orders/text-chunks.ts'

/** What was read from an order export, for the person who gave it. */
export type OrdersReport = {
  file: string
  map: string
  rows: number
  paid: number
  unpaid: number
  /** Rows whose order (or line) number comes again further down: the later row counts. */
  repeated: number
  /** Paid rows whose payment is not the sum that the export itself states. */
  unequal: number
  /** The headers whose sum is what was paid. */
  paidHeaders: string[]
  /** Personal columns of the file: read past, never kept. */
  droppedColumns: string[]
  unknownProvinces: number
}

export type LoadedOrders = {
  trace: OrderTrace
  /** Day of the first paid order, `YYYY-MM-DD`; its midnight is hour 0 of the trace. */
  startDate: string
  /** Days from there to the last paid order, both included. */
  days: number
  report: OrdersReport
}

const HOURS_PER_DAY = 24
const SECONDS_PER_HOUR = 3600

/**
 * Reads a shop's order export to replay its paid orders, each at its own time. A row without a payment
 * time was never paid. Personal columns do not become strings.
 * @throws InputFaults with file, line, column and the reason at the first row that cannot be read.
 */
export async function loadOrders(path: string, mapName: string): Promise<LoadedOrders> {
  const file = shownPath(path)
  const { map, others } = await loadColumnMaps(mapName)
  const reader = new OrderReader(file, map, others)
  for await (const text of textChunks(path)) reader.csv.push(text)
  reader.csv.end()
  const { header, orders } = reader
  if (header === undefined) throw nothingPaid(file, 0)
  const paid = orders.filter((order): order is PaidOrder => order !== undefined)
  const last = lastOfEachKey(paid)
  if (last.length === 0) throw nothingPaid(file, orders.length)
  // A stable sort: orders of the same second keep the order of the file.
  const sorted = last.toSorted((a, b) => a.day - b.day || a.seconds - b.seconds)
  const startDay = sorted[0]?.day ?? 0
  const province = Uint8Array.from(sorted, (order) => order.province)
  return {
    trace: {
      paidHours: Float64Array.from(
        sorted,
        ({ day, seconds }) => (day - startDay) * HOURS_PER_DAY + seconds / SECONDS_PER_HOUR,
      ),
      paidFen: Int32Array.from(sorted, ({ fen }) => fen),
      province,
    },
    startDate: dayText(startDay),
    days: (sorted.at(-1)?.day ?? startDay) - startDay + 1,
    report: {
      file,
      map: header.map.name,
      rows: orders.length,
      paid: sorted.length,
      unpaid: orders.length - paid.length,
      repeated: paid.length - last.length,
      unequal: sorted.filter(({ isEqual }) => !isEqual).length,
      paidHeaders: header.map.paidYuan.map(
        (field) => header.headers[header.positions[field] ?? 0] ?? field,
      ),
      droppedColumns: header.personal,
      unknownProvinces: province.filter((each) => each === UNKNOWN_PROVINCE).length,
    },
  }
}

/** Takes the rows as they come; an order that was never paid is undefined. */
class OrderReader {
  readonly csv: CsvRows
  readonly orders: (PaidOrder | undefined)[] = []
  header: OrderHeader | undefined

  constructor(file: string, map: ColumnMap, others: readonly ColumnMap[]) {
    const formats = map.dateFormats.map(timePattern)
    this.csv = new CsvRows(file, (row) => {
      if (this.header !== undefined) {
        this.orders.push(readOrderRow(row, this.header, formats))
        return
      }
      this.header = readOrderHeader(row, map, file, others)
      this.csv.keep(keptColumns(this.header))
    })
  }
}

/** The columns that are read, and one past the last, where a console may leave an empty field. */
function keptColumns({ headers, positions }: OrderHeader): boolean[] {
  const read = new Set(Object.values(positions))
  return [...headers.map((_, index) => read.has(index)), true]
}

/** Of orders with one key the last; orders without a key are all different. */
function lastOfEachKey(orders: readonly PaidOrder[]): PaidOrder[] {
  const lastAt = new Map(orders.map(({ key }, index) => [key, index]))
  return orders.filter(({ key }, index) => key === '' || lastAt.get(key) === index)
}

function nothingPaid(file: string, rows: number): InputFaults {
  return new InputFaults([
    {
      what: { zh: `${file} 里没有付款订单`, en: `${file} holds no paid order` },
      because: {
        zh: `读了 ${rows} 行，没有一行有付款时间`,
        en: `of ${rows} rows none has a payment time`,
      },
      where: { file },
    },
  ])
}
