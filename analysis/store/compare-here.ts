import type { Results } from '../measures/results.ts'
import { armJob } from './arm-job.ts'
import { resultsOf } from './results-of.ts'
import type { Labels } from './results-of.ts'
import type { RunInputs } from './run-inputs.ts'
import { RunRows, shardsOf } from './run-rows.ts'
import { runShard } from './shard.ts'

/**
 * `compare` without workers, files or Node: what a page calls in a web worker of its own. The results
 * are the same to the byte. A page brings what `compare` reads from files, as data:
 *
 *     const input = parse(scenarioText)                            // the package `yaml`
 *     const rulebook = rulebookOf(packSchema.parse(parse(rulebookText)))
 *     const categories = categoriesOf(categoryPackSchema.parse(parse(categoriesText)))
 *     const arms = armsOf(input)
 *     compareHere({ arms, rulebook, categories, seed: '42' }, 20, { afterlab, scenario })
 *
 * where `scenario.sha256` is the SHA-256 of `canonicalText(input)`, which a page has from
 * `crypto.subtle`.
 * @throws InputError where a scenario names what does not exist.
 */
export function compareHere(run: RunInputs, replications: number, labels: Labels): Results {
  const jobs = run.arms.map((arm) => armJob(run, arm))
  const rows = new RunRows(jobs.length)
  for (const shard of shardsOf(jobs.length, 0, replications)) rows.add(runShard(jobs, shard))
  return resultsOf(run, rows, labels)
}
