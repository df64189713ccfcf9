// Results are written whole, the same each time, and never with a number that JSON cannot hold.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Results } from '../../../analysis/measures/results.ts'
import { loadResults } from '../../../analysis/store/load-results.ts'
import {
  comparisonTable,
  measureTable,
  seriesTable,
} from '../../../analysis/store/results-table.ts'
import { resultsJson } from '../../../analysis/store/results-json.ts'
import { writeResults } from '../../../analysis/store/write-results.ts'

const results: Results = {
  schema: 'afterlab/results@1',
  afterlab: '0.0.0',
  scenario: { name: { zh: '店', en: 'Shop' }, sha256: 'ab', rulebook: 'seed-strict' },
  seed: '42',
  replications: 3,
  confidence: 0.95,
  measuredDays: 30,
  arms: [
    {
      name: 'base',
      settings: {},
      measures: {
        'dispute.rate': {
          mean: 0.1,
          low: 0,
          high: 0.2,
          unit: 'share',
          numerator: 1,
          denominator: 10,
        },
        'cost.total': { mean: 5, low: 4, high: 6, unit: 'yuan' },
      },
      series: {
        reasons: { id: 'reasons', unit: 'share', keys: ['size'], mean: [1], low: [1], high: [1] },
      },
    },
  ],
  comparisons: [
    {
      arm: 'strict',
      against: 'base',
      measures: {
        'cost.total': { difference: -1, low: -2, high: -0.5, varianceRatio: 9, verdict: 'better' },
      },
    },
  ],
  assumptions: [],
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterlab-results-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('results.json', () => {
  it('reads back as it was written', async () => {
    await writeResults(join(folder, 'results.json'), results)
    expect(await loadResults(join(folder, 'results.json'))).toEqual(results)
  })

  it('begins with its schema and ends with one newline', () => {
    const text = resultsJson(results)
    expect(text.startsWith('{\n  "schema": "afterlab/results@1",\n')).toBe(true)
    expect(text.endsWith('}\n')).toBe(true)
  })

  it.each([NaN, Infinity])('refuses %f', (value) => {
    const broken = structuredClone(results)
    Object.assign(broken.arms[0]?.measures['cost.total'] ?? {}, { mean: value })
    expect(() => resultsJson(broken)).toThrow(`mean is ${value}`)
  })
})

describe('tables of results', () => {
  it('hold one line an arm and measure', () => {
    expect(measureTable(results).objects()).toEqual([
      { arm: 'base', measure: 'dispute.rate', ...results.arms[0]?.measures['dispute.rate'] },
      {
        arm: 'base',
        measure: 'cost.total',
        ...results.arms[0]?.measures['cost.total'],
        numerator: null,
        denominator: null,
      },
    ])
  })

  it('hold one line a comparison and measure, and one a series and key', () => {
    expect(comparisonTable(results).objects()).toEqual([
      {
        arm: 'strict',
        against: 'base',
        measure: 'cost.total',
        ...results.comparisons[0]?.measures['cost.total'],
      },
    ])
    expect(seriesTable(results).objects()).toEqual([
      { arm: 'base', series: 'reasons', key: 'size', mean: 1, low: 1, high: 1, unit: 'share' },
    ])
  })
})
