// The catalogue of abuse, its matrix and its drawing are what the program gives today.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { buildOptions } from '../../analysis/store/built-program.mjs'
import { readText } from '../source-tree.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const LONGEST_MS = 300_000

it(
  'notebooks/abuse.md and its chart are what notebooks/abuse-page.ts writes',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'afterlab-abuse-'))
    const svg = join(folder, 'matrix.svg')
    // Built it takes half the time.
    const program = join(folder, 'abuse-page.mjs')
    const entryPoints = [join(project, 'notebooks/abuse-page.ts')]
    await build({ ...buildOptions, splitting: false, entryPoints, outfile: program })
    const { stdout, status } = spawnSync(process.execPath, [program, svg], {
      cwd: project,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(readText('notebooks/abuse.md')).toBe(stdout)
    expect(readText('notebooks/abuse-matrix.svg')).toBe(readFileSync(svg, 'utf8'))
    rmSync(folder, { recursive: true })
  },
  LONGEST_MS,
)
