// `--record` leaves a whole record of every arm, and never puts another folder at risk.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readManifest } from '../../../analysis/store/manifest.ts'
import { readColumns, readTables } from '../../../analysis/store/read-tables.ts'
import { readTruth } from '../../../analysis/store/record-truth.ts'
import { recordRun } from '../../../analysis/store/record-run.ts'
import { planInputs } from '../../../analysis/store/run-inputs.ts'
import { compilePlan, NO_ROW, replicate, replicateInBatches } from '../../../sim/index.ts'
import type { TableName, Tables } from '../../../sim/index.ts'
import { makeFolder } from '../../../analysis/store/make-folder.ts'
import { recordContext } from '../../../analysis/store/record-context.ts'
import { replicationFolder } from '../../../analysis/store/record-folder.ts'
import { TablesWriter } from '../../../analysis/store/tables-writer.ts'
import { tinyShop } from './tiny-shop.ts'

let folder = ''
let record = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterlab-run-'))
  record = join(folder, 'record')
  await recordRun(record, { ...tinyShop, replications: [0, 1] })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Rows as texts, whatever their order: a row says the order and the case that it refers to, not their numbers. */
function described(tables: Tables, name: TableName): string[] {
  const { column, length } = tables[name]
  const { orderKey } = tables.orders.column
  const { order: orderOf, attempt } = tables.cases.column
  return Array.from({ length }, (_, row) =>
    Object.entries<ArrayLike<number>>(column)
      .map(([key, values]) => {
        const value = values[row] ?? NaN
        if (value === NO_ROW) return `${key} none`
        if (key === 'order') return `${key} ${orderKey[value]}`
        if (key === 'case') return `${key} ${orderKey[orderOf[value] ?? 0]} ${attempt[value]}`
        return `${key} ${value}`
      })
      .join(', '),
  ).toSorted()
}

describe('recordRun', () => {
  it('states what was run', async () => {
    expect(await readManifest(record)).toMatchObject({
      schema: 'afterlab/tables@1',
      scenario: { name: { en: 'Tiny shop' }, rulebook: 'seed-strict' },
      seed: 'tiny',
      startDate: '2026-03-02',
      arms: [
        { name: 'base', settings: {} },
        { name: 'small-auto', settings: { 'policy.preshipAutoRefund.on': true } },
      ],
      replications: [0, 1],
    })
    expect(await readdir(folder)).toEqual(['record'])
  })

  it('keeps what the run gives, with its events', async () => {
    const arm = tinyShop.arms[1]
    if (!arm) throw new Error('the tiny shop has two arms')
    const which = { arm: 'small-auto', replication: 1 }
    const { tables } = replicate(compilePlan(planInputs(tinyShop, arm)), 1, { recordEvents: true })
    const read = await readColumns(record, which)
    expect(read.events.length).toBeGreaterThan(0)
    for (const [name, table] of Object.entries({
      ...read,
      judge: await readTruth(record, which),
    })) {
      const own = Object.entries(tables).find(([each]) => each === name)?.[1] ?? tables['truth']
      expect([name, table.length]).toEqual([name, own.length])
      for (const [key, values] of Object.entries(table.column)) {
        const kept = Object.entries(own.column).find(([each]) => each === key)?.[1]
        expect([name, key, values]).toEqual([name, key, kept?.slice(0, own.length)])
      }
    }
  })

  it('refers to the same rows when they come in batches', async () => {
    const [arm] = tinyShop.arms
    if (!arm) throw new Error('the tiny shop has two arms')
    const plan = compilePlan(planInputs(tinyShop, arm))
    const place = join(record, replicationFolder(arm.name, 7))
    await makeFolder(place)
    const writer = new TablesWriter(place, recordContext(arm.scenario))
    let batches = 0
    replicateInBatches(plan, 7, { recordEvents: true, firstOrders: 50 }, (batch) => {
      batches++
      writer.add(batch)
    })
    writer.finish()
    expect(batches).toBeGreaterThan(2)
    const which = { arm: arm.name, replication: 7 }
    const read = { ...(await readColumns(record, which)), truth: await readTruth(record, which) }
    const { tables } = replicate(plan, 7, { recordEvents: true })
    for (const name of Object.keys(read) as (keyof typeof read)[]) {
      expect([name, described(read, name)]).toEqual([name, described(tables, name)])
    }
  })

  it('records the first replication of every arm when not told which', async () => {
    await recordRun(record, tinyShop)
    expect((await readManifest(record)).replications).toEqual([0])
    const { cases } = await readTables(record, { arm: 'small-auto' })
    expect(cases.numRows()).toBeGreaterThan(0)
  })

  it('refuses a folder that holds something else', async () => {
    const other = await mkdtemp(join(folder, 'other-'))
    await writeFile(join(other, 'notes.txt'), 'mine')
    await expect(recordRun(other, tinyShop)).rejects.toThrow('not empty and no record')
    expect(await readdir(other)).toEqual(['notes.txt'])
  })
})
