// The catalogue of abuse and its matrix are what the program gives today.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readText } from '../source-tree.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

it('notebooks/abuse.md is what notebooks/abuse-page.ts prints', () => {
  const { stdout, status } = spawnSync('npx', ['tsx', 'notebooks/abuse-page.ts'], {
    cwd: project,
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(readText('notebooks/abuse.md')).toBe(stdout)
})
