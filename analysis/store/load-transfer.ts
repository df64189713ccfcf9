import * as z from 'zod'
import { bundledNames, bundledPath, readYaml } from './data-files.ts'

const settings = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

const transferSchema = z.strictObject({
  name: z.string(),
  describes: z.strictObject({ zh: z.string(), en: z.string() }),
  /** Tier that a detector is trained on. */
  train: z.strictObject({ tier: z.string() }),
  /** Where it is asked: a tier and what is laid over it. Of several the lowest figure counts. */
  test: z.array(z.strictObject({ tier: z.string(), settings: settings.default({}) })).min(1),
  /** Each pattern in turn is left out of training and asked for alone. */
  leavesOutEachPattern: z.boolean().default(false),
})

/** How far from its training a detector is asked: G0 the same world to G4 abusers who answer it. */
export type Transfer = z.output<typeof transferSchema>

/** All of them, G0 first. No detector may read them: its room has no way to the data. */
export async function loadTransfers(): Promise<Transfer[]> {
  const names = await bundledNames('transfer')
  const files = names.map(async (name) => readYaml(bundledPath('transfer', name), transferSchema))
  return (await Promise.all(files)).map(({ value }) => value)
}
