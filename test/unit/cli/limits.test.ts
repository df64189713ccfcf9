// A setting that the platform does not allow is named with the nearest one that it does.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledPath } from '../../../analysis/store/data-files.ts'
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

  it('are an error of a run, at the place of each setting', async () => {
    const { err, code } = await call(['run', 'womens-apparel', ...small, ...beyond, '--lang', 'en'])
    expect(code).toBe(3)
    expect(err).toContain('policy.smallAutoRefund.capYuan = 50 of arm base is not settable today')
    expect(err).toMatch(/--set:1:32\n.*capYuan=50\n.* \^\^\n/)
    expect(err).toContain('--ignore-platform-limits')
    expect(err).toMatch(/nearest.*20/)
  })

  it('are told at the line of the variant that goes beyond', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'afterlab-limits-'))
    const file = join(folder, 'shop.yaml')
    const text = await readFile(bundledPath('scenarios', 'womens-apparel'), 'utf8')
    const lines = text.replace('smallAutoRefund.capYuan: 20', 'smallAutoRefund.capYuan: 60')
    await writeFile(file, lines)
    const { err, code } = await call(['compare', file, ...small])
    await rm(folder, { recursive: true })
    expect(code).toBe(3)
    const line = lines.split('\n').findIndex((each) => each.includes('capYuan: 60')) + 1
    expect(err).toContain(`shop.yaml:${line}:`)
    expect(err).toContain('快手小店「小额自动仅退款」商家通知')
  })

  it('may be ignored, which marks the result as not settable in reality', async () => {
    const run = ['run', 'womens-apparel', ...small, '--replications', '2', ...beyond, '--json']
    const marked = JSON.parse((await call([...run, '--ignore-platform-limits'])).out) as Results
    expect(marked.notSettable).toEqual([
      { arm: 'base', path: 'policy.smallAutoRefund.capYuan', value: 50, nearest: 20 },
    ])
    expect(marked.notes?.at(-1)?.en).toContain('not settable in reality')
    expect(marked.command).toContain('--ignore-platform-limits')
  })
})
