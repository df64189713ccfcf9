// A recorded replication reads back as it was, by our reader and by DuckDB.
import { DuckDBInstance } from '@duckdb/node-api'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder } from '../../../analysis/store/make-folder.ts'
import { readManifest } from '../../../analysis/store/manifest.ts'
import { readColumns, readTables } from '../../../analysis/store/read-tables.ts'
import { openTables, replicationFolder } from '../../../analysis/store/record-folder.ts'
import { readTruth } from '../../../analysis/store/record-truth.ts'
import { TablesWriter } from '../../../analysis/store/tables-writer.ts'
import { tableColumns } from '../../../sim/market/tables.ts'
import type { Replication, TableName } from '../../../sim/market/tables.ts'
import { buildReplication } from '../measures/build-replication.ts'
import { rows } from '../measures/small-shop.ts'

const context = {
  startDay: 20514, // 2026-03-02
  products: [
    { name: '碎花连衣裙', category: 'womens' },
    { name: '针织开衫', category: 'womens' },
  ],
}
const arm = '放宽'
const replication = buildReplication({
  ...rows,
  orders: (rows.orders ?? []).map((row, i) => ({
    ...row,
    product: i % 3,
    province: i === 3 ? 255 : '浙江',
    completedHours: i === 0 ? 300.123456789 : NaN,
  })),
  events: [
    {
      case: 0,
      hours: 12,
      event: 'apply',
      from: 'none',
      to: 'wait-merchant',
      by: 'buyer',
      rule: 'S10',
    },
    {
      case: 0,
      hours: 12,
      event: 'auto-refund',
      from: 'wait-merchant',
      to: 'refunding',
      by: 'system',
      rule: 'S18',
    },
  ],
  parcels: [
    {
      order: 0,
      case: 4294967295,
      direction: 'out',
      sentHours: 10,
      arrivedHours: 60,
      feeFen: 350,
      weightShare: 1.01,
    },
    {
      order: 4,
      case: 3,
      direction: 'return',
      isDesignated: 1,
      sentHours: 50,
      isLost: 1,
      weightShare: 0.5,
    },
  ],
  claims: [{ order: 4, case: 3, hours: 110, feeFen: 900, claimFen: 800, payer: 'shop' }],
  refunds: [
    {
      case: 0,
      order: 1,
      hours: 13,
      amountFen: 8000,
      reason: 'no-reason',
      cause: 'auto-rule',
      rule: 'preshipAutoRefund',
    },
  ],
})

async function write(folder: string, { tables }: Replication): Promise<void> {
  const place = join(folder, replicationFolder(arm, 0))
  await makeFolder(place)
  const writer = new TablesWriter(place, context)
  writer.add({ tables })
  writer.finish()
}

let record = ''
let duck: Awaited<ReturnType<DuckDBInstance['connect']>>

beforeAll(async () => {
  record = await mkdtemp(join(tmpdir(), 'afterlab-record-'))
  await write(record, replication)
  const manifest = { schema: 'afterlab/tables@1', arms: [{ name: arm }], replications: [0] }
  await writeFile(join(record, 'manifest.json'), JSON.stringify(manifest))
  duck = await (await DuckDBInstance.create()).connect()
})
afterAll(() => rm(record, { recursive: true, force: true }))

const fileOf = (name: string): string =>
  join(record, `arm=${encodeURIComponent(arm)}`, 'replication=0', `${name}.parquet`)

async function query(sql: string): Promise<unknown[][]> {
  return (await duck.runAndReadAll(sql)).getRowsJS()
}

describe('a recorded replication', () => {
  it('reads back as the same typed columns', async () => {
    const read = { ...(await readColumns(record)), truth: await readTruth(record) }
    for (const name of Object.keys(tableColumns) as TableName[]) {
      const { column, length } = replication.tables[name]
      expect(read[name].length).toBe(length)
      for (const [key, values] of Object.entries(column)) {
        const found = Object.entries(read[name].column).find(([each]) => each === key)?.[1]
        expect([name, key, found]).toEqual([name, key, values.slice(0, length)])
      }
    }
  })

  it.each([...openTables, 'truth'] as TableName[])(
    'gives DuckDB the sums, nulls and words of %s',
    async (name) => {
      const { column, length } = replication.tables[name]
      const file = fileOf(name)
      for (const [key, values] of Object.entries(column)) {
        const [[count, type] = []] = await query(
          `select count("${key}")::double, any_value(typeof("${key}")) from '${file}'`,
        )
        const own: number[] = [...values.subarray(0, length)]
        const isText = type === 'VARCHAR'
        const present = own.filter(
          (value) => !Number.isNaN(value) && value !== 4294967295 && !(isText && value === 255),
        )
        expect([name, key, count]).toEqual([name, key, present.length])
        if (isText) continue
        const [[sum] = []] = await query(`select sum("${key}"::double) from '${file}'`)
        const expected = present.reduce((total, value) => total + value, 0)
        expect(sum ?? 0).toBeCloseTo(expected, 6)
      }
    },
  )

  it('writes words for codes, dates for moments and the codes of Kuaishou', async () => {
    const orders = await query(
      `select holder, province, productName, category, orderStatus, paid_at::varchar, completed_at::varchar
       from '${fileOf('orders')}' limit 4`,
    )
    expect(orders).toEqual([
      [
        'buyer',
        '浙江',
        '碎花连衣裙',
        'womens',
        70,
        '2026-03-02 00:00:00',
        '2026-03-14 12:07:24.444',
      ],
      ['warehouse', '浙江', '针织开衫', 'womens', 80, '2026-03-02 01:00:00', null],
      ['warehouse', '浙江', null, null, 80, '2026-03-02 02:00:00', null],
      ['buyer', null, '碎花连衣裙', 'womens', 80, '2026-03-02 03:00:00', null],
    ])
    const cases = await query(
      `select situation, type, cause, rule, intercept, finding, handlingWay, status, negotiateStatus
       from '${fileOf('cases')}' where "order" in (2, 4) order by "order"`,
    )
    expect(cases).toEqual([
      ['in-transit', 'refund-only', 'shop', 'S32', 'succeeded', 'none', 10, 60, 2],
      ['signed', 'return-refund', 'shop', 'S36', 'none', 'ok', 1, 60, 2],
    ])
  })

  it('is read by DuckDB as one table with the arm and the replication as columns', async () => {
    const found = await query(
      `select arm, replication, count(*)::int from read_parquet('${record}/*/*/orders.parquet',
       hive_partitioning = true) group by all`,
    )
    expect(found.map(([name, number, count]) => [name, Number(number), count])).toEqual([
      [arm, 0, 10],
    ])
  })

  it('opens as arquero tables with words and dates', async () => {
    const { orders, cases, events } = await readTables(record)
    expect(orders.get('productName', 0)).toBe('碎花连衣裙')
    expect(orders.get('paid_at', 1)).toEqual(new Date('2026-03-02T01:00:00Z'))
    expect(orders.get('completedHours', 1)).toBeNull()
    expect(cases.groupby('cause').count().objects()).toContainEqual({ cause: 'timer', count: 1 })
    expect(events.array('to')).toEqual(['wait-merchant', 'refunding'])
  })

  it('keeps the latent table in a file of its own', async () => {
    const files = await readdir(join(record, `arm=${encodeURIComponent(arm)}`, 'replication=0'))
    expect(files.sort()).toEqual([...openTables, 'truth'].map((name) => `${name}.parquet`).sort())
    const latent = ['pattern', 'buyerKind', 'condition', 'lossShopFen']
    for (const name of openTables) {
      const columns = await query(
        `select column_name from (describe select * from '${fileOf(name)}')`,
      )
      expect(columns.flat().filter((column) => latent.includes(String(column)))).toEqual([])
    }
  })

  it('has the same bytes each time it is written, and a fixed maker', async () => {
    const again = await mkdtemp(join(tmpdir(), 'afterlab-record-'))
    await write(again, replication)
    for (const name of [...openTables, 'truth']) {
      const first = await readFile(fileOf(name))
      const second = await readFile(fileOf(name).replace(record, again))
      expect(second.equals(first)).toBe(true)
    }
    const [[maker] = []] = await query(
      `select created_by from parquet_file_metadata('${fileOf('orders')}')`,
    )
    expect(maker).toBe('afterlab')
    await rm(again, { recursive: true })
  })

  it('can hold no row at all', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'afterlab-record-'))
    await write(empty, buildReplication({}))
    const [[count] = []] = await query(
      `select count(*)::int from '${fileOf('orders').replace(record, empty)}'`,
    )
    expect(count).toBe(0)
    await rm(empty, { recursive: true })
  })
})

describe('a record that is asked for too much', () => {
  it('says which replications it holds', async () => {
    await expect(readTables(record, { replication: 7 })).rejects.toThrow(
      `the record has no replication 7 of arm ${arm}`,
    )
  })

  it('is not taken for a record when it has no manifest', async () => {
    await expect(readManifest(tmpdir())).rejects.toThrow('is no record of afterlab')
  })
})
