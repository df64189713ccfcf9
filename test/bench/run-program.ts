import { spawnSync } from 'node:child_process'
import type { YardstickRun } from './yardsticks.ts'

/** Runs a built program that prints one object, as the yardsticks do. @throws when it fails. */
export function runProgram(program: string, words: readonly string[]): YardstickRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr.slice(0, 2000)}`)
  return JSON.parse(stdout) as YardstickRun
}
