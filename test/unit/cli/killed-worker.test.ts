// kill -9 of a worker process in the middle of a run, from outside, as a system short of memory does it.
import { execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../../../analysis/cli/afterlab.mjs', import.meta.url))
const args = [program, 'compare', 'womens-apparel', '--replications', '8', '--json', '--quiet']

/** Processes that run shards for this one, as Linux tells; each of its threads has a list of its own. */
function shardProcessesOf(parent: number): number[] {
  const tasks = `/proc/${parent}/task`
  if (!existsSync(tasks)) return []
  const children = readdirSync(tasks).flatMap((task) =>
    readFileSync(`${tasks}/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
  return children.filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('shard-worker'),
  )
}

describe.runIf(existsSync('/proc/self/task'))('kill -9 of a worker', () => {
  it('changes no byte, at any moment of the run', async () => {
    const { stdout: unharmed } = await promisify(execFile)(process.execPath, args)
    for (const waitMs of [0, 200, 500]) {
      const run = spawn(process.execPath, [...args, '--threads', '2', '--workers', 'processes'])
      const output = text(run.stdout)
      const parent = run.pid ?? NaN
      let killed: number | undefined
      while (killed === undefined && run.exitCode === null) {
        killed = shardProcessesOf(parent)[0]
        await sleep(10)
      }
      await sleep(waitMs)
      if (killed !== undefined) process.kill(killed, 'SIGKILL')
      expect(await output).toBe(unharmed)
      expect(killed).toBeDefined()
      if (run.exitCode === null) await new Promise((resolve) => run.once('close', resolve))
      expect(run.exitCode).toBe(0)
    }
  })
})
