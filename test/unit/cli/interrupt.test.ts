// Ctrl-C on the real program: what is done is kept, marked incomplete, and the exit code says so.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { Results } from '../../../analysis/measures/results.ts'
import { tempFolder } from '../store/scenario-text.ts'
import { small } from './call.ts'

const bin = fileURLToPath(new URL('../../../analysis/cli/afterlab.mjs', import.meta.url))
/** Enough for two replications of a few hundred orders, far too little for 100,000. */
const WORK_MS = 1500

it(
  'an interrupted program keeps its partial results and ends with 130',
  { timeout: 120_000 },
  async () => {
    const folder = tempFolder()
    const args = ['run', 'womens-apparel', ...small, '--replications', '100000', '--out', folder]
    const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    await once(child.stderr, 'data')
    await setTimeout(WORK_MS)
    child.kill('SIGINT')
    const [code] = (await once(child, 'exit')) as [number | null]
    expect(code).toBe(130)
    const results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Results
    expect(results.incomplete).toBe(true)
    expect(results.replications).toBeLessThan(100_000)
  },
)
