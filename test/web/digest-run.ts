import { costsOf } from '../../analysis/measures/costs.ts'
import { replicationRow } from '../../analysis/measures/replication-row.ts'
import { applySettings, compilePlan, replicate, Workspace } from '../../sim/index.ts'
import type { Category, Rulebook, ScenarioInput } from '../../sim/index.ts'

/** What a page sends to its worker: everything that a run is made of, as plain data. */
export type DigestJob = {
  input: ScenarioInput
  /** Settings of the arms. */
  arms: readonly Readonly<Record<string, unknown>>[]
  rulebook: Rulebook
  categories: Category[]
  replications: number
}

/**
 * Runs every arm and hashes every byte of every table and of every measure: SHA-256, in hex. The same
 * code in Node and in a browser's worker; it uses nothing that only one of them has.
 */
export async function digestRun(job: DigestJob): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const workspace = new Workspace()
  for (const settings of job.arms) {
    const scenario = applySettings(job.input, settings, 'arm')
    const { rulebook, categories } = job
    const plan = compilePlan({ scenario, rulebook, categories })
    for (let number = 0; number < job.replications; number++) {
      const run = replicate(plan, number, { recordEvents: true, workspace })
      for (const { column, length } of Object.values(run.tables)) {
        for (const values of Object.values(column)) parts.push(bytesOf(values.subarray(0, length)))
      }
      for (const { busyHours } of run.stations) parts.push(bytesOf(busyHours))
      parts.push(bytesOf(replicationRow(run, costsOf(scenario))))
    }
  }
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', all))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A copy: the columns are used again by the next replication. */
function bytesOf(values: ArrayBufferView): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
}
