// The command line answers at once, guesses nothing and says what is wrong in the reader's language.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { call } from './call.ts'

const { version } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { version: string }

describe('the command line', () => {
  it('prints its version', async () => {
    expect(await call(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('helps in Chinese and in English, verbs, flags and exit codes included', async () => {
    const [zh, en] = [await call(['--help']), await call(['--help', '--lang', 'en'])]
    expect([zh.code, en.code, zh.err, en.err]).toEqual([0, 0, '', ''])
    expect(zh.out).toContain('退出码')
    expect(en.out).not.toMatch(/[\u4e00-\u9fff]/)
    for (const word of ['demo', 'run', 'compare', 'check', 'schema', 'report', 'detect', '--set']) {
      expect(zh.out).toContain(word)
      expect(en.out).toContain(word)
    }
  })

  it('shows a verb its own flags and the common ones', async () => {
    const { out } = await call(['compare', '--help', '--lang', 'en'])
    expect(out).toContain('--arms')
    expect(out).toContain('--precision')
  })

  it('without a verb helps and ends with 2', async () => {
    const { code, out, err } = await call([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('afterlab')
  })

  it.each([
    [['demoo'], 'demo'],
    [['comapre', 'womens-apparel'], 'compare'],
    [['check', 'womens-apparel', '--sead', '3'], '--seed'],
    [['check', 'womens-apparel', '--replication', '3'], '--replications'],
  ])('%j is refused with the nearest name, and nothing runs', async (args, nearest) => {
    const { code, out, err } = await call([...args, '--lang', 'en'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`nearest +${nearest}\n`))
  })

  it.each([
    [['check']],
    [['check', 'a', 'b']],
    [['run', 'womens-apparel', '--seed']],
    [['run', 'womens-apparel', '--replications', '1']],
    [['run', 'womens-apparel', '--replications', 'many']],
    [['run', 'womens-apparel', '--threads', '0']],
    [['run', 'womens-apparel', '--precision', '2']],
    [['run', 'womens-apparel', '--precision', '2%', '--replications', '5']],
  ])('%j is a usage error, told in both languages', async (args) => {
    const zh = await call(args)
    expect([zh.code, zh.out]).toEqual([2, ''])
    expect(zh.err).toContain('用法错误')
    const en = await call([...args, '--lang', 'en'])
    expect(en.code).toBe(2)
    expect(en.err.split('\n')[0]).toMatch(/^usage error {2}\S/)
    expect(en.err).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('knows two languages', async () => {
    const { code, err } = await call(['run', 'womens-apparel', '--lang', 'fr'])
    expect(code).toBe(2)
    expect(err).toContain('zh, en')
  })

  it('shows no stack unless asked', async () => {
    const plain = await call(['check', 'no-such-file.yaml'])
    expect(plain.code).toBe(3)
    expect(plain.err).not.toMatch(/\n\s+at /)
    expect((await call(['check', 'no-such-file.yaml', '--debug'])).err).toMatch(/\n\s+at /)
  })
})
