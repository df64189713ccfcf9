// The catalogue of abuse, its matrix and its drawing are what the program gives today.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readText } from '../source-tree.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

it('notebooks/abuse.md and its chart are what notebooks/abuse-page.ts writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'afterlab-abuse-'))
  const svg = join(folder, 'matrix.svg')
  const { stdout, status } = spawnSync('npx', ['tsx', 'notebooks/abuse-page.ts', svg], {
    cwd: project,
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(readText('notebooks/abuse.md')).toBe(stdout)
  expect(readText('notebooks/abuse-matrix.svg')).toBe(readFileSync(svg, 'utf8'))
  rmSync(folder, { recursive: true })
})
