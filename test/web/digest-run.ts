import { parse } from 'yaml'
import { replicationRow } from '../../analysis/measures/replication-row.ts'
import type { Assumption } from '../../analysis/measures/results.ts'
import { armJob } from '../../analysis/store/arm-job.ts'
import { canonicalText } from '../../analysis/store/canonical-text.ts'
import { categoriesOf, categoryPackSchema } from '../../analysis/store/category-pack.ts'
import { compareHere } from '../../analysis/store/compare-here.ts'
import { resultsJson } from '../../analysis/store/results-json.ts'
import { packSchema, rulebookOf } from '../../analysis/store/rulebook-pack.ts'
import type { RunInputs } from '../../analysis/store/run-inputs.ts'
import { armsOf, replicate, Workspace } from '../../sim/index.ts'
import type { Category, Rulebook, ScenarioInput } from '../../sim/index.ts'
import { bytesOf, sha256, sha256Of } from './sha256.ts'

/** What a page sends to its worker: everything that a run is made of, as plain data. */
export type DigestJob = {
  input: ScenarioInput
  rulebook: Rulebook
  categories: Category[]
  seed: string
  replications: number
  /** What results state beside their figures. */
  afterlab: string
  assumptions: Assumption[]
}

/** The same as the files say it, in YAML. */
export type TextJob = Omit<DigestJob, 'input' | 'rulebook' | 'categories'> & {
  texts: { scenario: string; rulebook: string; categories: string }
}

/** SHA-256, in hex, of `results.json` and of every column of every table of every replication. */
export type RunDigest = { results: string; tables: string }

export function readTexts({ texts, ...rest }: TextJob): DigestJob {
  return {
    ...rest,
    input: parse(texts.scenario) as ScenarioInput,
    rulebook: rulebookOf(packSchema.parse(parse(texts.rulebook))),
    categories: categoriesOf(categoryPackSchema.parse(parse(texts.categories))),
  }
}

export function runOf({ input, rulebook, categories, seed }: DigestJob): RunInputs {
  return { arms: armsOf(input), rulebook, categories, seed }
}

/** The same code in Node and in a browser's worker; it uses nothing that only one of them has. */
export async function digestRun(job: DigestJob): Promise<RunDigest> {
  const { input, rulebook, replications, afterlab, assumptions } = job
  const run = runOf(job)
  const hash = await sha256(new TextEncoder().encode(canonicalText(input)))
  const name = run.arms[0]?.scenario.name ?? { zh: '', en: '' }
  const scenario = { name, sha256: hash, rulebook: rulebook.name }
  const results = compareHere(run, replications, { afterlab, scenario, assumptions })
  return {
    results: await sha256(new TextEncoder().encode(resultsJson(results))),
    tables: await digestTables(run, replications),
  }
}

/** Events are recorded: every table is there. */
export async function digestTables(run: RunInputs, replications: number): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const workspace = new Workspace()
  for (const arm of run.arms) {
    const { plan, costs } = armJob(run, arm)
    for (let number = 0; number < replications; number++) {
      const replication = replicate(plan, number, { recordEvents: true, workspace })
      for (const { column, length } of Object.values(replication.tables)) {
        for (const values of Object.values(column)) parts.push(bytesOf(values.subarray(0, length)))
      }
      for (const { busyHours } of replication.stations) parts.push(bytesOf(busyHours))
      parts.push(bytesOf(replicationRow(replication, costs)))
    }
  }
  return sha256Of(parts)
}
