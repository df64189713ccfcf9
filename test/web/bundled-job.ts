import { readFile } from 'node:fs/promises'
import { bundledPath } from '../../analysis/store/data-files.ts'
import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import type { Experiment } from '../../analysis/store/load-experiment.ts'
import { packageVersion } from '../../analysis/store/package-version.ts'
import type { TextJob } from './digest-run.ts'

/** The bundled shop as the command line loads it, and as the texts that a page would fetch. */
export async function bundledJob(
  replications: number,
): Promise<{ experiment: Experiment; job: TextJob }> {
  const experiment = await loadExperiment('womens-apparel')
  const { run, assumptions } = experiment
  const job: TextJob = {
    texts: {
      scenario: await readFile(bundledPath('scenarios', 'womens-apparel'), 'utf8'),
      rulebook: await readFile(bundledPath('rulebooks', run.rulebook.name), 'utf8'),
      categories: await readFile(bundledPath('categories', 'default-pack'), 'utf8'),
    },
    seed: run.seed,
    replications,
    afterlab: packageVersion,
    assumptions,
  }
  return { experiment, job }
}
