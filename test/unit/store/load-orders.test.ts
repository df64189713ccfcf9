// An order export is replayed order by order, or refused at the cell that cannot be read.
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { loadOrders } from '../../../analysis/store/load-orders.ts'
import { isSharedDataHere, readShared, whySkipped } from '../../shared-data.ts'
import { faultsFrom, tempFile, underCaret } from './scenario-text.ts'

const header =
  '订单编号,总金额,买家实际支付金额,收货地址,订单创建时间,订单付款时间,退款金额,收货人姓名'
const rows = [
  '1,20.0,20.0,上海,2020-02-18 00:00:00,2020-02-18 06:30:00,0.0,张三',
  '2,35.5,0.0,广东省,2020-02-17 09:00:00,2020-02-17 10:00:00,35.5,李四',
  '3,50.0,0.0,北京,2020-02-17 09:00:00,,0.0,王五',
]
const write = (lines: readonly string[]) => tempFile('orders.csv', lines.join('\n'))
const load = (lines: readonly string[]) => loadOrders(write(lines), 'taobao-orders')

describe('an order export', () => {
  it('gives each paid order its own time, what was paid at the till, and its province', async () => {
    const { trace, startDate, days, report } = await load([header, ...rows])
    expect(startDate).toBe('2020-02-17')
    expect(days).toBe(2)
    expect([...trace.paidHours]).toEqual([10, 30.5])
    expect([...trace.paidFen]).toEqual([3550, 2000])
    expect([...trace.province]).toEqual([18, 8])
    expect(report).toMatchObject({ rows: 3, paid: 2, unpaid: 1, unequal: 0, repeated: 0 })
    expect(report.droppedColumns).toEqual(['收货人姓名'])
  })

  it('is read as GB18030, as UTF-8 with a mark and with Windows line ends', async () => {
    const plain = (await load([header, ...rows])).trace
    const text = [header, ...rows].join('\r\n')
    const marked = tempFile('marked.csv', `\uFEFF${text}`)
    expect((await loadOrders(marked, 'taobao-orders')).trace).toEqual(plain)
    const gb = tempFile('gb.csv', gb18030(text))
    expect((await loadOrders(gb, 'taobao-orders')).trace).toEqual(plain)
  })

  it('counts the later of two rows with one order number', async () => {
    const again = rows[0]?.replace('20.0,20.0', '25.0,25.0') ?? ''
    const { trace, report } = await load([header, ...rows, again])
    expect([...trace.paidFen]).toEqual([3550, 2500])
    expect(report.repeated).toBe(1)
  })

  it('says how many payments are not the sum that the export states', async () => {
    const odd = '4,99.0,10.0,上海,2020-02-17 00:00:00,2020-02-17 06:30:00,0.0,赵六'
    expect((await load([header, ...rows, odd])).report.unequal).toBe(1)
  })

  it('takes a row that ends with a comma', async () => {
    expect((await load([header, `${rows[0]},`])).report.paid).toBe(1)
  })
})

describe('an order export that cannot be read', () => {
  const bad: [string, string, string][] = [
    ['a time that does not exist', '4,9,9,上海,x,2020-02-30 06:30:00,0,甲', '2020-02-30 06:30:00'],
    ['an amount that is none', '4,9,九元,上海,x,2020-02-17 06:30:00,0,甲', '九元'],
    ['an amount below zero', '4,9,-5,上海,x,2020-02-17 06:30:00,0,甲', '-5'],
    ['a payment left empty', '4,9,,上海,x,2020-02-17 06:30:00,0,甲', '2'],
  ]
  it.each(bad.slice(0, 3))('%s is shown with a caret', async (_, row, at) => {
    const [fault] = await faultsFrom(() => load([header, ...rows, row]))
    expect(fault?.where.line).toBe(5)
    expect(fault?.where.column).toBe(row.indexOf(at) + 1)
    expect(fault && underCaret(fault)).toBe(at)
    expect(fault?.where.excerpt).not.toContain('甲')
  })

  it('a paid row without an amount is refused', async () => {
    const [fault] = await faultsFrom(() => load([header, bad[3]?.[1] ?? '']))
    expect(fault?.where).toMatchObject({ line: 2, column: 5 })
  })

  it.each([
    ['4,9,9,上海', 'the row has 4 fields and the header 8'],
    ['4,9,9,上海,x,2020-02-17 06:30:00,0,甲,乙', 'the row has 9 fields and the header 8'],
  ])('a row %s says how many fields it has', async (row, what) => {
    const [fault] = await faultsFrom(() => load([header, row]))
    expect(fault?.what.en).toBe(what)
    expect(fault?.where.line).toBe(2)
    expect(fault?.where.excerpt).not.toMatch(/甲|乙/)
  })

  it('a missing column names the map that would fit', async () => {
    const kuaishou = ['订单号,订单支付时间,实付款,收货地址-省', '1,2026-03-01 10:00:00,20,浙江']
    const [fault] = await faultsFrom(() => load(kuaishou))
    expect(fault?.what.en).toContain('订单付款时间')
    expect(fault?.nearest?.en).toContain('--set demand.orders.map=kuaishou-orders')
  })

  it('an export without the refund column is refused, because what was paid is unknown', async () => {
    const [fault] = await faultsFrom(() => load(['订单编号,买家实际支付金额,订单付款时间']))
    expect(fault?.what.en).toContain('退款金额')
  })

  it('an Excel workbook, a file without paid orders and a missing file say so', async () => {
    const workbook = tempFile('orders.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))
    const faults = [
      await faultsFrom(() => loadOrders(workbook, 'taobao-orders')),
      await faultsFrom(() => load([header, rows[2] ?? ''])),
      await faultsFrom(() => loadOrders(`${workbook}.csv`, 'taobao-orders')),
    ].map(([fault]) => fault?.what.en ?? '')
    expect(faults[0]).toContain('Excel workbook')
    expect(faults[1]).toContain('holds no paid order')
    expect(faults[2]).toContain('cannot be read')
  })

  it('a column map that is none names the nearest', async () => {
    const [fault] = await faultsFrom(() => loadOrders(write([header]), 'taobao'))
    expect(fault?.nearest?.en).toBe('taobao-orders')
  })
})

const tmall = 'tmall-orders-2020/tmall_2020-02-17_24.csv'

describe('real orders of February 2020', () => {
  it.skipIf(!isSharedDataHere)(
    `are all read, at their own hours and for what was paid at the till (skipped if ${whySkipped})`,
    async () => {
      // This file has no quotes, so splitting its lines counts it a second way.
      const [, ...lines] = readShared(tmall).trim().split(/\r?\n/)
      const paid = lines.map((line) => line.split(',')).filter((row) => row[5] !== '')
      const { trace, startDate, report } = await loadOrders(
        tempFile('tmall.csv', readShared(tmall)),
        'taobao-orders',
      )
      expect(report).toMatchObject({ rows: 12_068, paid: 10_268, unpaid: 1800, unequal: 0 })
      expect(startDate).toBe('2020-02-17')
      const countByHour = (hours: Iterable<string>): Record<string, number> => {
        const counts: Record<string, number> = {}
        for (const hour of hours) counts[hour] = (counts[hour] ?? 0) + 1
        return counts
      }
      const two = (value: number): string => String(value).padStart(2, '0')
      const replayed = Array.from(
        trace.paidHours,
        (hour) => `2020-02-${two(17 + Math.floor(hour / 24))} ${two(Math.floor(hour % 24))}`,
      )
      expect(countByHour(replayed)).toEqual(
        countByHour(paid.map((row) => (row[5] ?? '').slice(0, 13))),
      )
      const total = paid.reduce((sum, row) => sum + Math.round(Number(row[1]) * 100), 0)
      expect(trace.paidFen.reduce((sum, fen) => sum + fen, 0)).toBe(total)
    },
  )
})

/** Encodes by asking the decoder which two bytes give each character; enough for headers. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const bytesOf = new Map<string, number[]>()
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue
      bytesOf.set(decoder.decode(Uint8Array.of(first, second)), [first, second])
    }
  }
  const characters = Array.from(text)
  return Buffer.from(characters.flatMap((char) => bytesOf.get(char) ?? [char.charCodeAt(0)]))
}
