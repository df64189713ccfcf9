import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { launch } from '../browser.ts'
import type { DigestJob, RunDigest, TextJob } from './digest-run.ts'

/** A page of Chromium whose web workers digest runs. */
export type DigestPage = {
  /** As the browser says it. */
  version: string
  digestRun: (job: DigestJob | TextJob) => Promise<RunDigest>
  digestParts: (seed: string) => Promise<Record<string, string>>
  close: () => Promise<void>
}

type Answer = { digest?: unknown; error?: string }

/** What the page does with a job: a worker of its own. */
const pageScript = `
  globalThis.digest = (job) => new Promise((resolve) => {
    const worker = new Worker('/worker.js', { type: 'module' })
    worker.addEventListener('message', ({ data }) => { worker.terminate(); resolve(data) })
    worker.addEventListener('error', ({ message }) => resolve({ error: message }))
    worker.postMessage(job)
  })`

/** Bundles the worker, serves it on this machine and opens the page. Needs what `findChromium` finds. */
export async function openDigestPage(): Promise<DigestPage> {
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
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launch()
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)

  const digest = async (job: unknown): Promise<unknown> => {
    const answer = await page.evaluate(
      (sent) =>
        (globalThis as unknown as { digest: (job: unknown) => Promise<Answer> }).digest(sent),
      job,
    )
    if (answer.digest === undefined) throw new Error(answer.error)
    return answer.digest
  }
  return {
    version: `Chromium ${browser.version()}`,
    digestRun: async (job) => (await digest(job)) as RunDigest,
    digestParts: async (seed) => (await digest({ parts: seed })) as Record<string, string>,
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}
