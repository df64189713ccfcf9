import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../../sim/index.ts'
import type { Scenario } from '../../sim/index.ts'
import type { ScenarioLabel } from './results-of.ts'

export const RECORD_SCHEMA = 'afterlab/tables@1'

/** `manifest.json` of a record: what was run, and which arms and replications are there. */
export type Manifest = {
  schema: typeof RECORD_SCHEMA
  /** Version of the package that wrote it. */
  afterlab: string
  scenario: ScenarioLabel
  seed: string
  /** Date of hour 0, midnight in Asia/Shanghai. */
  startDate: string
  /** Each arm with its whole scenario, so that a recorded case can be explained. */
  arms: { name: string; settings: Record<string, unknown>; scenario: Scenario }[]
  replications: number[]
}

/**
 * The manifest of a recorded folder.
 * @throws InputError when the folder is no record, or one of another format.
 */
export async function readManifest(record: string): Promise<Manifest> {
  const text = await readFile(join(record, 'manifest.json'), 'utf8').catch(() => '')
  const manifest = parse(text)
  if (manifest?.schema === RECORD_SCHEMA) return manifest
  throw new InputError(`${record} is no record of afterlab`, {
    because: `expected a folder with a manifest.json of schema ${RECORD_SCHEMA}`,
    where: { file: record },
    nearest: 'a folder written with --record',
  })
}

function parse(text: string): Manifest | undefined {
  try {
    return JSON.parse(text) as Manifest
  } catch {
    return undefined
  }
}
