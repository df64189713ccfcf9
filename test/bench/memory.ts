// Peak resident memory of one long run, with and without its tables, each in a process of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Memory = {
  orders: number
  /** Peak resident memory with measures only, and with every table written. */
  tenMillionOrdersMiB: number
  tenMillionOrdersRecordedMiB: number
  /** Wall seconds of the two runs. */
  seconds: number
  recordedSeconds: number
}

type LongRun = { orders: number; peakMiB: number; seconds: number }

/** One replication of about so many orders, by the program beside this one. */
export function benchMemory(orders: number, programs: string): Memory {
  const place = mkdtempSync(join(tmpdir(), 'afterlab-memory-'))
  try {
    const measured = ask(programs, [`${orders}`])
    const recorded = ask(programs, [`${orders}`, join(place, 'tables')])
    return {
      orders: measured.orders,
      tenMillionOrdersMiB: measured.peakMiB,
      tenMillionOrdersRecordedMiB: recorded.peakMiB,
      seconds: measured.seconds,
      recordedSeconds: recorded.seconds,
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function ask(programs: string, args: readonly string[]): LongRun {
  const program = join(programs, 'long-run.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`long run of ${args.join(' ')}: ${stderr.slice(0, 2000)}`)
  return JSON.parse(stdout) as LongRun
}
