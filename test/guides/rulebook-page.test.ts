// The rulebook page is generated, and nobody has changed a rule behind its back.
import { describe, expect, it } from 'vitest'
import { rulebookPage } from '../../analysis/cli/rulebook-page.ts'
import { allRules, states } from '../../sim/index.ts'
import { readText } from '../source-tree.ts'

const page = await rulebookPage()

describe('notebooks/rulebook.md', () => {
  it('is what `npx afterlab rulebook` prints today', () => {
    expect(readText('notebooks/rulebook.md')).toBe(page)
  })

  it('shows every rule with its sentence in both languages and its code', () => {
    for (const { id, clause, kind } of allRules) {
      const [, block = ''] = page.split(`### ${id}\n`)
      expect(block).toContain(clause.zh)
      expect(block).toContain(clause.en)
      const [, code = ''] = block.split('```ts\n')
      expect(kind === 'step' ? '' : code.slice(0, 20)).not.toMatch(/^```/)
    }
  })

  it('draws every state of the machine', () => {
    const [, diagram = ''] = page.split('```mermaid\n')
    const missing = states.filter(
      (state) => state !== 'none' && !diagram.includes(state.replaceAll('-', '_')),
    )
    expect(missing).toEqual([])
  })
})
