// Runs write what they say, end as they should, and give the same bytes on any number of threads.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Results } from '../../../analysis/measures/results.ts'
import { tempFolder } from '../store/scenario-text.ts'
import { call, small } from './call.ts'

const quick = [...small, '--replications', '3']
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8')

describe('compare', () => {
  it('writes the same results on one thread and on two, with the command that makes them', async () => {
    const [one, two] = [tempFolder(), tempFolder()]
    const first = await call([
      'compare',
      'womens-apparel',
      ...quick,
      '--threads',
      '1',
      '--out',
      one,
    ])
    const second = await call([
      'compare',
      'womens-apparel',
      ...quick,
      '--threads',
      '2',
      '--out',
      two,
    ])
    expect([first.code, second.code]).toEqual([0, 0])
    expect(read(two, 'results.json')).toBe(read(one, 'results.json'))
    expect(second.out.replaceAll(two, one)).toBe(first.out)
    const results = JSON.parse(read(one, 'results.json')) as Results
    expect(results).toMatchObject({ schema: 'afterlab/results@1', replications: 3, seed: '42' })
    expect(results.arms.map(({ name }) => name)).toEqual(['base', 'auto-refund', 'label-cover'])
    expect(results.comparisons.map(({ arm }) => arm)).toEqual(['auto-refund', 'label-cover'])
    expect(results.assumptions.length).toBeGreaterThan(50)
    expect(results.command).toMatch(/^afterlab compare womens-apparel --replications 3 --set /)
    expect(results.command).not.toMatch(/threads|out/)
  })

  it('adds both bounds of the response of abusers: the figures of the two runs that set it', async () => {
    const args = ['compare', 'womens-apparel', '--arms', 'auto-refund', ...quick, '--json']
    const found = JSON.parse((await call([...args, '--bounds'])).out) as Results
    expect(found.command).toContain('--bounds')
    expect(found.bounds?.map(({ response }) => response)).toEqual([0, 1])
    for (const { response, arms, comparisons } of found.bounds ?? []) {
      const set = ['--set', `abuse.reaction=${response}`]
      const alone = JSON.parse((await call([...args, ...set])).out) as Results
      expect(comparisons).toEqual(alone.comparisons)
      expect(arms.map(({ measures }) => measures)).toEqual(
        alone.arms.map(({ measures }) => measures),
      )
    }
    const { out } = await call(['run', 'womens-apparel', ...quick, '--bounds', '--lang', 'en'])
    expect(out).toMatch(/abusers do not respond .*\n.*abusers respond fully/)
  })

  it('writes them when the second worker is a process', async () => {
    const run = ['compare', 'womens-apparel', ...quick, '--json']
    const threads = await call(run)
    const processes = await call([...run, '--threads', '2', '--workers', 'processes'])
    expect(processes.out).toBe(threads.out)
  })

  it('runs only the arms asked for, and refuses one that there is not', async () => {
    const { out } = await call([
      'compare',
      'womens-apparel',
      ...quick,
      '--arms',
      'label-cover',
      '--json',
    ])
    expect((JSON.parse(out) as Results).arms.map(({ name }) => name)).toEqual([
      'base',
      'label-cover',
    ])
    const bad = await call([
      'compare',
      'womens-apparel',
      ...quick,
      '--arms',
      'label',
      '--lang',
      'en',
    ])
    expect(bad.code).toBe(3)
    expect(bad.err).toMatch(/nearest +label-cover/)
  })

  it('changes its numbers with the seed and with nothing else', async () => {
    const results = async (...flags: string[]): Promise<Results> => {
      const { out } = await call(['compare', 'womens-apparel', ...quick, '--json', ...flags])
      return JSON.parse(out) as Results
    }
    const cost = ({ arms }: Results): unknown => arms[0]?.measures['cost.total']
    const [plain, again, other] = [
      await results(),
      await results('--lang', 'en'),
      await results('--seed', 'x'),
    ]
    expect(again).toEqual(plain)
    expect(cost(other)).not.toEqual(cost(plain))
  })
})

describe('run', () => {
  it('runs the scenario alone', async () => {
    const folder = tempFolder()
    const { code, out, err } = await call([
      'run',
      'womens-apparel',
      ...quick,
      '--out',
      folder,
      '--lang',
      'en',
    ])
    expect(code).toBe(0)
    expect(out).not.toBe('')
    expect(err).toContain('results.json')
    const results = JSON.parse(read(folder, 'results.json')) as Results
    expect(results.arms.map(({ name }) => name)).toEqual(['base'])
    expect(readdirSync(folder)).toEqual(['results.json'])
  })

  it('with --json writes one object to stdout, nothing to stderr and no file', async () => {
    const { code, out, err } = await call(['run', 'womens-apparel', ...quick, '--json', '--quiet'])
    expect([code, err]).toEqual([0, ''])
    expect((JSON.parse(out) as Results).schema).toBe('afterlab/results@1')
  })

  it('stops at the precision asked for', async () => {
    const { out } = await call(['run', 'womens-apparel', ...small, '--precision', '30%', '--json'])
    const results = JSON.parse(out) as Results
    const cost = results.arms[0]?.measures['cost.total']
    expect(results.replications).toBeLessThan(2000)
    expect(((cost?.high ?? 0) - (cost?.low ?? 0)) / 2).toBeLessThanOrEqual(0.3 * (cost?.mean ?? 0))
  })

  it('ends with 4 when a --fail-on condition holds, and with 0 when it does not', async () => {
    const run = ['run', 'womens-apparel', ...quick, '--json', '--lang', 'en']
    const holds = await call([...run, '--fail-on', 'refund.rate.orders > 1%'])
    expect(holds.code).toBe(4)
    expect(holds.err).toContain('--fail-on holds')
    expect((JSON.parse(holds.out) as Results).schema).toBe('afterlab/results@1')
    expect((await call([...run, '--fail-on', 'refund.rate.orders > 99%'])).code).toBe(0)
    const typo = await call([...run, '--fail-on', 'refund.rate.order > 1%'])
    expect(typo.code).toBe(3)
    expect(typo.err).toContain('refund.rate.orders')
  })

  it('ends with 4 when the limits of the scenario are not met', async () => {
    const goal = (limit: string) => ['--set', `goals.subjectTo=["${limit}"]`]
    const run = ['run', 'womens-apparel', ...quick, '--json', '--lang', 'en']
    const missed = await call([...run, ...goal('refund.rate.orders < 1%')])
    expect(missed.code).toBe(4)
    expect(missed.err).toContain('goal not met')
    expect((await call([...run, ...goal('refund.rate.orders < 99%')])).code).toBe(0)
  })

  it('keeps what is done when it is interrupted, marks it incomplete and ends with 130', async () => {
    const folder = tempFolder()
    const { code, err } = await call(
      [
        'run',
        'womens-apparel',
        ...small,
        '--replications',
        '5000',
        '--threads',
        '1',
        '--out',
        folder,
      ],
      { interruptAt: 4, isTerminal: true },
    )
    expect(code).toBe(130)
    expect(err).toContain('正在停止')
    const results = JSON.parse(read(folder, 'results.json')) as Results
    expect(results.incomplete).toBe(true)
    expect(results.replications).toBeGreaterThanOrEqual(2)
    expect(results.replications).toBeLessThan(5000)
  })

  it('shows progress on a terminal and never elsewhere', async () => {
    const run = ['run', 'womens-apparel', ...quick, '--out', tempFolder(), '--lang', 'en']
    expect((await call(run, { isTerminal: true })).err).toMatch(/replication \d+\/3 /)
    expect((await call(run)).err).not.toContain('replication')
    expect((await call([...run, '--quiet'], { isTerminal: true })).err).toBe('')
  })
})

describe('the record', () => {
  it('is written beside the results, read by detect, and replaces nothing but a record', async () => {
    const folder = tempFolder()
    const record = join(folder, 'tables')
    const run = ['run', 'womens-apparel', ...quick, '--json', '--record', record]
    expect((await call(run)).code).toBe(0)
    expect(existsSync(join(record, 'manifest.json'))).toBe(true)
    expect((await call(run)).code).toBe(0)
    const found = await call(['detect', record, '--capacity', '3', '--json'])
    expect(found.code).toBe(0)
    expect(JSON.parse(found.out)).toMatchObject({ schema: 'afterlab/detect@1', capacity: 3 })
    const text = await call(['detect', record, '--capacity', '3', '--lang', 'en'])
    expect(text.out).toContain('suspicious, to be reviewed')
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    const refused = await call([...run.slice(0, -1), folder])
    expect(refused.code).toBe(3)
    expect(read(folder, 'mine.txt')).toBe('mine')
  })
})

describe('report', () => {
  it('renders results again without simulating', async () => {
    const folder = tempFolder()
    await call(['compare', 'womens-apparel', ...quick, '--out', folder])
    const { code, out } = await call(['report', join(folder, 'results.json'), '--out', folder])
    expect(code).toBe(0)
    expect(out).not.toBe('')
    expect(read(folder, 'report.html')).toContain('<!doctype html>')
  })

  it('refuses what is no results, with its place', async () => {
    const folder = tempFolder()
    const write = (text: string): string => {
      writeFileSync(join(folder, 'results.json'), text)
      return join(folder, 'results.json')
    }
    const broken = await call(['report', write('{\n  "schema": 1, }'), '--lang', 'en'])
    expect(broken.code).toBe(3)
    expect(broken.err).toContain('results.json:2:16')
    const other = await call(['report', write('{"schema":"afterlab/results@1"}'), '--lang', 'en'])
    expect([other.code, other.err]).toEqual([3, expect.stringContaining('holds no results')])
  })
})

describe('a file where results should go', () => {
  it('is told before anything is run', async () => {
    const file = join(tempFolder(), 'taken')
    writeFileSync(file, '')
    const { code, err } = await call(['run', 'womens-apparel', '--out', file, '--lang', 'en'])
    expect(code).toBe(3)
    expect(err).toContain('cannot be written')
    expect(err).not.toContain('read data')
  })
})

describe('demo', () => {
  it('writes a card, results, a report and tables of every arm', async () => {
    const folder = tempFolder()
    const { code, out, err } = await call(['demo', ...quick, '--out', folder, '--lang', 'en'])
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toContain("Women's apparel")
    expect(readdirSync(folder).toSorted()).toEqual(['report.html', 'results.json', 'tables'])
    expect(readdirSync(join(folder, 'tables')).toSorted()).toEqual([
      'arm=auto-refund',
      'arm=base',
      'arm=label-cover',
      'manifest.json',
    ])
    for (const name of ['results.json', 'report.html', 'tables'])
      expect(err).toContain(join(folder, name))
    expect(err).toContain('invented')
  })
})
