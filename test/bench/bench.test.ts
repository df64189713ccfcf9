// The benchmark runs, and its object has the shape that readers count on; its figures are no test.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const start = fileURLToPath(new URL('start.mjs', import.meta.url))

describe('the benchmark', () => {
  it('prints one object with every figure, small as it runs here', () => {
    const { stdout, status } = spawnSync(process.execPath, [start, '--json', '--quick'], {
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    const number: unknown = expect.any(Number)
    const engine: unknown = expect.objectContaining({
      eventsPerSecond: number,
      nanosecondsPerEvent: number,
    })
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'afterlab/bench@2',
      r1: engine,
      r1Listed: engine,
      m1: engine,
      h1: { '1000': engine },
      fullModel: {
        ordersPerSecondPerCore: number,
        recordedOrdersPerSecondPerCore: number,
        allPatternsSpeedShare: number,
        twoWorkersSpeedup: number,
      },
      shop: { replicationMs: number, hundredPairsMs: number },
      memory: { orders: number, tenMillionOrdersMiB: number },
      missing: expect.any(Array) as unknown,
    })
  })

  it('refuses a flag that it does not know', () => {
    const { stderr, status } = spawnSync(process.execPath, [start, '--jsom'], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, expect.stringContaining('valid: --json')])
  })
})
