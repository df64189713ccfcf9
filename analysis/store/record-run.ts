import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compilePlan, InputError, replicateInBatches, Workspace } from '../../sim/index.ts'
import { writeFolderAtomic } from './atomic-write.ts'
import { makeFolder } from './make-folder.ts'
import { RECORD_SCHEMA } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { packageVersion } from './package-version.ts'
import { baseOf, planInputs } from './run-inputs.ts'
import type { RunInputs } from './run-inputs.ts'
import { scenarioLabel } from './scenario-label.ts'
import { recordContext } from './record-context.ts'
import { replicationFolder } from './record-folder.ts'
import { TablesWriter } from './tables-writer.ts'

export type RecordOptions = RunInputs & {
  /** Replications to record of every arm; the first alone when left out. */
  replications?: readonly number[]
}

/**
 * Runs replications of every arm and writes their tables, events included, as Parquet into `folder`:
 * `arm=NAME/replication=N/TABLE.parquet` and `manifest.json`. The folder is there whole or not at all.
 * An older record of that name is replaced.
 * @throws InputError when the folder holds anything but a record.
 */
export async function recordRun(folder: string, options: RecordOptions): Promise<Manifest> {
  await checkReplaceable(folder)
  const { replications = [0] } = options
  const manifest: Manifest = {
    schema: RECORD_SCHEMA,
    afterlab: packageVersion,
    scenario: scenarioLabel(options),
    seed: options.seed,
    startDate: baseOf(options).scenario.horizon.startDate,
    arms: options.arms.map(({ name, settings, scenario }) => ({ name, settings, scenario })),
    replications: [...replications],
  }
  const workspace = new Workspace()
  await writeFolderAtomic(folder, async (temporary) => {
    for (const arm of options.arms) {
      const plan = compilePlan(planInputs(options, arm))
      for (const number of replications) {
        const place = join(temporary, replicationFolder(arm.name, number))
        await makeFolder(place)
        const writer = new TablesWriter(place, recordContext(arm.scenario))
        replicateInBatches(plan, number, { recordEvents: true, workspace }, (batch) =>
          writer.add(batch),
        )
        writer.finish()
      }
    }
    await writeFile(join(temporary, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  })
  return manifest
}

async function checkReplaceable(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => [])
  if (names.length === 0 || names.includes('manifest.json')) return
  throw new InputError(`${folder} is not empty and no record`, {
    because: 'a record replaces the folder as a whole',
    where: { file: folder },
    nearest: 'a new folder, or one that was written with --record',
  })
}
