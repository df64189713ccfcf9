// The simulation in a web worker of a real Chromium gives the bytes that it gives in Node: every column
// of every table and every measure, of the bundled shop's arms and of random small shops.
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import * as fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import { findChromium, launch } from '../browser.ts'
import { smallMarketInputs, smallMarkets } from '../laws/small-market.ts'
import { digestRun } from './digest-run.ts'
import type { DigestJob } from './digest-run.ts'

const browserPath = await findChromium()
let server: Server
let browser: Browser
let page: Page

/** What the page does with a job: a worker of its own. */
const pageScript = `
  globalThis.digest = (job) => new Promise((resolve) => {
    const worker = new Worker('/worker.js', { type: 'module' })
    worker.addEventListener('message', ({ data }) => { worker.terminate(); resolve(data) })
    worker.addEventListener('error', ({ message }) => resolve({ error: message }))
    worker.postMessage(job)
  })`

beforeAll(async () => {
  if (browserPath === undefined) return
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('digest-worker.mjs', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
  })
  const files: Record<string, [type: string, body: string]> = {
    '/': ['text/html', `<!doctype html><title>worker</title><script>${pageScript}</script>`],
    '/worker.js': ['text/javascript', outputFiles[0]?.text ?? ''],
  }
  server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await launch()
  page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** The digest that a fresh web worker of the page answers. */
async function digestInBrowser(job: DigestJob): Promise<string> {
  const { digest, error } = await page.evaluate(
    (sent) => (globalThis as unknown as PageGlobals).digest(sent),
    job,
  )
  if (digest === undefined) throw new Error(error)
  return digest
}

type PageGlobals = {
  digest: (job: DigestJob) => Promise<{ digest?: string; error?: string }>
}

describe.runIf(browserPath !== undefined)('a web worker of Chromium', () => {
  it('gives the bytes of Node for the bundled shop, three arms of two replications', async () => {
    const { loaded, run } = await loadExperiment('womens-apparel')
    const { rulebook, categories, arms } = run
    const settings = arms.map((arm) => arm.settings)
    const job = { input: loaded.input, arms: settings, rulebook, categories, replications: 2 }
    expect(await digestInBrowser(job)).toBe(await digestRun(job))
  })

  it('gives them for random small shops under random rules', async () => {
    await fc.assert(
      fc.asyncProperty(smallMarkets, async (input) => {
        const job = { input, arms: [{}], ...smallMarketInputs, replications: 1 }
        expect(await digestInBrowser(job)).toBe(await digestRun(job))
      }),
      { numRuns: process.env['AFTERLAB_DEEP'] === '1' ? 200 : 15 },
    )
  })
})
