// The figures of notebooks/rulebook-difference.md come from the command that stands in it.
import { expect, it } from 'vitest'
import { readText } from '../source-tree.ts'
import { call } from '../unit/cli/call.ts'

it('notebooks/rulebook-difference.md is what its command prints today', async () => {
  const page = readText('notebooks/rulebook-difference.md')
  const [, command = ''] = /`npx afterlab (.+?)`/.exec(page) ?? []
  expect(command).toContain('rulebook seed-strict --against kuaishou-public')
  const { out, code } = await call([...command.split(' '), '--quiet'])
  expect(code).toBe(0)
  expect(page).toBe(out)
}, 120_000)
