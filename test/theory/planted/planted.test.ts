// The test of the tests: with each planted bug the suite fails, by an assertion and not by a crash. Each
// runs in a process of its own, so it belongs to the deep check; the texts are looked up in every run.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { plantedBugs } from './bugs.ts'

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url))
const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const place = mkdtempSync(join(tmpdir(), 'afterlab-planted-'))
const caught: string[] = []

afterAll(() => {
  rmSync(place, { recursive: true, force: true })
  if (isDeep) {
    const lines = [...caught, `caught ${caught.length} of ${plantedBugs.length}`]
    process.stdout.write(`\n${lines.join('\n')}\n`)
  }
})

type Report = {
  testResults: { assertionResults: { status: string; failureMessages: string[] }[] }[]
}

/** Messages of the tests that failed when the suite ran with the bug; empty when all passed. */
function failuresWith(bug: string | undefined, file: string): string[] {
  const report = join(place, 'report.json')
  rmSync(report, { force: true })
  const args = ['vitest', 'run', file, '--reporter=json', `--outputFile=${report}`]
  const env = { ...process.env, AFTERLAB_DEEP: '', ...(bug && { AFTERLAB_PLANTED: bug }) }
  spawnSync('npx', args, { cwd: projectFolder, env, stdio: 'ignore' })
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  expect(tests.length).toBeGreaterThan(0)
  return tests
    .filter(({ status }) => status === 'failed')
    .map(({ failureMessages }) => failureMessages.join('\n'))
}

describe('planted bugs', () => {
  it.each(plantedBugs)('$name: its text stands once in its file', ({ file, from }) => {
    expect(readFileSync(join(projectFolder, file), 'utf8').split(from).length).toBe(2)
  })

  if (!isDeep) return

  it.each(plantedBugs)('$name is caught', ({ name, caughtBy }) => {
    const failures = failuresWith(name, caughtBy)
    expect(failures.length).toBeGreaterThan(0)
    expect(failures.some((text) => /AssertionError|Property failed/.test(text))).toBe(true)
    caught.push(`${name}: ${failures.length} tests of ${caughtBy}`)
  })

  it('are the reason: without one the same files pass', () => {
    for (const file of new Set(plantedBugs.map(({ caughtBy }) => caughtBy))) {
      expect([file, failuresWith(undefined, file)]).toEqual([file, []])
    }
  })
})
