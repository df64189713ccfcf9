// One value everywhere: the results.json and every column of every table that Node gives on one, two
// and four threads are those of a web worker of a real Chromium, to the byte.
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../analysis/store/compare.ts'
import { resultsJson } from '../../analysis/store/results-json.ts'
import { findChromium } from '../browser.ts'
import { smallMarketInputs, smallMarkets } from '../laws/small-market.ts'
import { bundledJob } from './bundled-job.ts'
import { digestParts } from './digest-parts.ts'
import { openDigestPage } from './digest-page.ts'
import type { DigestPage } from './digest-page.ts'
import { digestRun, digestTables, readTexts } from './digest-run.ts'
import { sha256 } from './sha256.ts'

const REPLICATIONS = 3
const browserPath = await findChromium()
const { experiment, job } = await bundledJob(REPLICATIONS)

describe('the bundled shop in Node', () => {
  it('gives one results.json on 1, 2 and 4 threads and without any worker', async () => {
    const { run, assumptions } = experiment
    const { results } = await digestRun(readTexts(job))
    for (const threads of [1, 2, 4]) {
      const options = { ...run, assumptions, replications: REPLICATIONS, threads }
      const text = resultsJson(await compare(options))
      expect(await sha256(new TextEncoder().encode(text))).toBe(results)
    }
  })

  it('gives the tables of the files when it is read from their texts', async () => {
    const { tables } = await digestRun(readTexts(job))
    expect(await digestTables(experiment.run, REPLICATIONS)).toBe(tables)
  })
})

describe.runIf(browserPath !== undefined)('a web worker of Chromium', () => {
  let page: DigestPage
  beforeAll(async () => {
    page = await openDigestPage()
  })
  afterAll(() => page?.close())

  it('gives the bytes of Node for the bundled shop, from the texts of its files', async () => {
    expect(await page.digestRun(job)).toEqual(await digestRun(readTexts(job)))
  })

  it('gives them for random small shops under random rules', async () => {
    const rest = { ...smallMarketInputs, seed: 'small', replications: 2 }
    await fc.assert(
      fc.asyncProperty(smallMarkets, async (input) => {
        const small = { ...rest, input, afterlab: '0', assumptions: [] }
        expect(await page.digestRun(small)).toEqual(await digestRun(small))
      }),
      { numRuns: process.env['AFTERLAB_DEEP'] === '1' ? 200 : 12 },
    )
  })

  it.each(['1', 'seed', '种子'])('gives every number, moment and pop of seed %s', async (seed) => {
    const here = await digestParts(seed)
    expect(await page.digestParts(seed)).toEqual(here)
    expect(here['wheel']).toBe(here['heap'])
    expect(new Set(Object.values(here)).size).toBe(Object.keys(here).length - 1)
  })
})
