// A setting that the platform does not allow is named with the nearest one that it does.
import { describe, expect, it } from 'vitest'
import type { Results } from '../../../analysis/measures/results.ts'
import { call, small } from './call.ts'

const beyond = [
  '--set',
  'policy.smallAutoRefund.on=true',
  '--set',
  'policy.smallAutoRefund.capYuan=50',
]

describe('the platform limits', () => {
  it('are told by check, with date and source', async () => {
    const { out, code } = await call(['check', 'womens-apparel', ...beyond, '--lang', 'en'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /capYuan = 50 of arm base is not settable today; the nearest settable is 20: .*\(source: Kuaishou merchant notice.*, 2022-01;/,
    )
  })

  it('count the clocks of the platform as its own', async () => {
    const { out } = await call(['check', 'womens-apparel', '--set', 'rules.T2b.hours=72', '--json'])
    const { limits } = JSON.parse(out) as { limits: { arm: string; path: string }[] }
    expect(limits.find(({ arm }) => arm === 'base')).toMatchObject({
      path: 'rules.T2b.hours',
      value: 72,
      nearest: 120,
    })
  })

  it('may be ignored, which marks the result as not settable in reality', async () => {
    const run = ['run', 'womens-apparel', ...small, '--replications', '2', ...beyond, '--json']
    const honest = JSON.parse((await call(run)).out) as Results
    expect(honest.notSettable).toBeUndefined()
    expect(honest.notes?.at(-1)?.en).toContain('is not settable today')
    const marked = JSON.parse((await call([...run, '--ignore-platform-limits'])).out) as Results
    expect(marked.notSettable).toEqual([
      { arm: 'base', path: 'policy.smallAutoRefund.capYuan', value: 50, nearest: 20 },
    ])
    expect(marked.notes?.at(-1)?.en).toContain('not settable in reality')
    expect(marked.command).toContain('--ignore-platform-limits')
  })
})
