// The sample export looks like the console's, holds nobody real, and goes through the importer.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Results } from '../../../analysis/measures/results.ts'
import { loadOrders } from '../../../analysis/store/load-orders.ts'
import { tempFolder } from '../store/scenario-text.ts'
import { call } from './call.ts'

const write = async (folder: string, ...flags: string[]): Promise<string> => {
  const { code } = await call(['sample-export', '--rows', '60', '--out', folder, ...flags])
  expect(code).toBe(0)
  return join(folder, 'kuaishou-orders.csv')
}

describe('the sample export', () => {
  it('is the same for a seed and another for another seed', async () => {
    const texts = []
    for (const seed of ['7', '7', '8']) {
      texts.push(readFileSync(await write(tempFolder(), '--seed', seed), 'utf8'))
    }
    expect(texts[1]).toBe(texts[0])
    expect(texts[2]).not.toBe(texts[0])
  })

  it('has the 64 columns of the console and is read by the importer, personal columns apart', async () => {
    const path = await write(tempFolder())
    const [header = ''] = readFileSync(path, 'utf8').split('\r\n')
    expect(header.split(',')).toHaveLength(64)
    const { report, trace } = await loadOrders(path, 'kuaishou-orders')
    expect(report).toMatchObject({ rows: 60, repeated: 0, unknownProvinces: 0 })
    expect(report.paid + report.unpaid).toBe(60)
    expect(report.droppedColumns).toContain('收货人电话')
    expect(trace.paidFen.every((fen) => fen > 0)).toBe(true)
  })

  it('can be replayed: every paid order once, at its own time', async () => {
    const path = await write(tempFolder())
    const { report } = await loadOrders(path, 'kuaishou-orders')
    const sets = [
      `demand.orders.file=${path}`,
      'demand.orders.map=kuaishou-orders',
      'abuse.prevalence=0',
      'horizon.holidays=[2026-03-07, 2027-01-01]',
    ].flatMap((set) => ['--set', set])
    const run = ['run', 'womens-apparel', '--replications', '2', '--json']
    const { code, out } = await call([...run, ...sets])
    expect(code).toBe(0)
    const results = JSON.parse(out) as Results
    expect(results.arms[0]?.measures['orders.paid']?.mean).toBe(report.paid)
    expect(results.notes?.[0]?.en).toContain(`${report.paid} paid orders replayed`)
    expect(results.notes?.[1]?.en).toMatch(/not used: 2027-01-01$/)
  })
})
