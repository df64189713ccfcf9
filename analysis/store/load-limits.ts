import * as z from 'zod'
import { dataPath, readYaml } from './data-files.ts'
import { valueAt } from './faults/schema-faults.ts'
import { badges } from './load-categories.ts'

export const limitsSchema = z.array(
  z.strictObject({
    path: z.string(),
    platform: z.string(),
    /** The switch that makes the setting count; anything but false and `none` is on. */
    when: z.string(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.enum(['yuan', 'days']),
    /** Year and month of the rule, or `undated`. */
    date: z.string(),
    badge: z.enum(badges),
    source: z.string(),
    zh: z.string(),
    en: z.string(),
  }),
)
export type PlatformLimit = z.output<typeof limitsSchema>[number]

/** A setting beyond what the platform allows today, with the nearest value that it allows. */
export type LimitBreach = {
  arm: string
  path: string
  value: number
  nearest: number
  limit: PlatformLimit
}

export async function loadLimits(): Promise<PlatformLimit[]> {
  return (await readYaml(dataPath('platform-limits.yaml'), limitsSchema)).value
}

/** The settings of one arm that cannot be made on the platform today; such a run is a what-if. */
export function breachesOf(
  arm: { name: string; scenario: unknown },
  limits: readonly PlatformLimit[],
): LimitBreach[] {
  return limits.flatMap((limit) => {
    const value = valueAt(arm.scenario, limit.path.split('.'))
    const toggle = valueAt(arm.scenario, limit.when.split('.'))
    if (typeof value !== 'number' || toggle === false || toggle === 'none') return []
    const nearest = Math.min(Math.max(value, limit.min ?? -Infinity), limit.max ?? Infinity)
    return nearest === value ? [] : [{ arm: arm.name, path: limit.path, value, nearest, limit }]
  })
}
