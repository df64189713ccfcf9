import * as z from 'zod'
import { bundledNames, bundledPath, readYaml } from './data-files.ts'
import { same, throwFaults } from './faults/input-faults.ts'
import { nearestOf } from './faults/nearest.ts'

const tierSchema = z.strictObject({
  name: z.string(),
  describes: z.strictObject({ zh: z.string(), en: z.string() }),
  seed: z.string(),
  /** What a rule of two questions may reach; 1 where nothing is promised of it. */
  mostRuleF1: z.number().min(0).max(1),
  /** Laid over a scenario. */
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

/** How hard abuse is to tell: settings of the generator under a name, with the seed that goes with them. */
export type Tier = z.output<typeof tierSchema>

/** @throws InputFaults with the nearest name when there is no such tier. */
export async function loadTier(name: string): Promise<Tier> {
  const names = await bundledNames('tiers')
  if (!names.includes(name)) {
    const nearest = nearestOf(name, names)
    throwFaults([
      {
        what: { zh: `没有难度 ${name}`, en: `there is no tier ${name}` },
        because: { zh: `现有：${names.join('、')}`, en: `there are ${names.join(', ')}` },
        nearest: nearest === undefined ? undefined : same(nearest),
        where: {},
      },
    ])
  }
  return (await readYaml(bundledPath('tiers', name), tierSchema)).value
}

/** As texts of `--set`. */
export function setsOf({ settings }: Pick<Tier, 'settings'>): string[] {
  return Object.entries(settings).map(([path, value]) => `${path}=${value}`)
}
