// Each pattern pays its people under a lax policy and loses them money under a tight one: the sign of what
// a visit brings, with its 95% interval (24 replications of 20 days, 100 in deep checks).
import { afterAll, describe, expect, it } from 'vitest'
import { abuseCatalogue } from '../../sim/index.ts'
import type { AbuseName } from '../../sim/index.ts'
import { gainOf } from './abuse-pays.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const REPLICATIONS = isDeep ? 100 : 24
const names = Object.keys(abuseCatalogue) as AbuseName[]
const lines: string[] = []

afterAll(() => {
  if (isDeep) process.stdout.write(`\n${lines.join('\n')}\n`)
})

async function sidesOf(
  name: AbuseName,
  side: 'lax' | 'tight',
): Promise<[low: number, high: number]> {
  const { meanFen, halfWidthFen } = await gainOf(name, abuseCatalogue[name][side], REPLICATIONS)
  lines.push(
    `${name} ${side}: ${(meanFen / 100).toFixed(2)} +- ${(halfWidthFen / 100).toFixed(2)} yuan`,
  )
  return [meanFen - halfWidthFen, meanFen + halfWidthFen]
}

describe('a visit of', () => {
  it.each(names)('%s pays under its lax policy', async (name) => {
    const [low] = await sidesOf(name, 'lax')
    expect(low).toBeGreaterThan(0)
  })

  it.each(names)('%s loses money under its tight policy', async (name) => {
    const [, high] = await sidesOf(name, 'tight')
    expect(high).toBeLessThan(0)
  })
})
