// Common random numbers stay in step when a policy changes how many draws are made: pairing is worth
// something for every lever, and much for the three that merchants move most.
import { afterAll, describe, expect, it } from 'vitest'
import { levers, ratioOf, ratioText } from './variance-ratios.ts'
import type { LeverRow } from './variance-ratios.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const rows: LeverRow[] = []

afterAll(() => {
  if (isDeep) process.stdout.write(`\n${ratioText(rows)}\n`)
})

describe('variance of independent differences of cost.total over that of paired ones', () => {
  it.each(levers.slice(0, 3))('$name: at least 8 (30 pairs)', async (lever) => {
    const row = await ratioOf(lever, isDeep ? 100 : 30)
    rows.push(row)
    expect(row.varianceRatio).toBeGreaterThan(8)
  })

  if (!isDeep) return

  it.each(levers.slice(3))('$name: above 1 (100 pairs)', async (lever) => {
    const row = await ratioOf(lever, 100)
    rows.push(row)
    expect(row.varianceRatio).toBeGreaterThan(1)
  })
})
