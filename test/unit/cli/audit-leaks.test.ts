import { describe, expect, it } from 'vitest'
import { call } from './call.ts'

type Audit = {
  schema: string
  tier: string
  traps: { name: string; value: number; limit: number; pass: boolean }[]
}

const few = ['--replications', '2', '--set', 'horizon.days=10']

describe('audit-leaks', () => {
  it('gives each of ten traps a value, a limit and a verdict, and ends by them', async () => {
    const { out, code } = await call(['audit-leaks', '--tier', 'easy', '--json', ...few])
    const { schema, tier, traps } = JSON.parse(out) as Audit
    expect([schema, tier]).toEqual(['afterlab/audit@1', 'easy'])
    expect(new Set(traps.map(({ name }) => name)).size).toBe(10)
    for (const { value, limit, pass } of traps) expect(pass).toBe(value <= limit)
    expect(code).toBe(traps.every(({ pass }) => pass) ? 0 : 4)
  })

  it('says it in the language asked for', async () => {
    const { out } = await call(['audit-leaks', '--tier', 'medium', '--lang', 'zh', ...few])
    expect(out).toMatch(/十个陷阱通过 \d+ 个/)
    expect(out).not.toMatch(/\b(pass|FAIL)\b/)
  })

  it('says so when there is nobody to find', async () => {
    const { err, code } = await call([
      'audit-leaks',
      ...few,
      '--set',
      'abuse.prevalence=0',
      '--lang',
      'en',
    ])
    expect(code).toBe(3)
    expect(err).toContain('there is no abuse to audit')
  })

  it('names the nearest tier', async () => {
    const { err, code } = await call(['audit-leaks', '--tier', 'hrad', '--lang', 'en'])
    expect(code).toBe(3)
    expect(err).toContain('there is no tier hrad')
    expect(err).toContain('hard')
  })
})
