import * as z from 'zod'
import { valueOn } from '../../sim/index.ts'
import type { Rulebook, Scenario } from '../../sim/index.ts'
import { dataPath, readYaml } from './data-files.ts'
import { valueAt } from './faults/schema-faults.ts'
import { badges } from './category-pack.ts'

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
    source: z.strictObject({ zh: z.string(), en: z.string() }),
    zh: z.string(),
    en: z.string(),
  }),
)
export type PlatformLimit = z.output<typeof limitsSchema>[number]

/** A setting beyond what the platform allows today, with the nearest value that it allows. */
export type LimitBreach = {
  arm: string
  path: string
  value: number | string | boolean
  nearest: number | string | boolean
  limit: Pick<PlatformLimit, 'platform' | 'date' | 'source' | 'zh' | 'en'>
}

export async function loadLimits(): Promise<PlatformLimit[]> {
  return (await readYaml(dataPath('platform-limits.yaml'), limitsSchema)).value
}

/**
 * The rules that one arm changes: clocks and readings are the platform's, and no shop sets them. The
 * nearest that there is is the rulebook's own value.
 */
export function ruleBreachesOf(
  arm: { name: string; scenario: Pick<Scenario, 'rules' | 'horizon'> },
  { name, date, parameters }: Rulebook,
): LimitBreach[] {
  const { rules, horizon } = arm.scenario
  return Object.entries(rules).flatMap(([rule, values]) =>
    Object.entries(values).flatMap(([parameter, value]) => {
      const own = parameters[rule]?.[parameter] ?? parameters[rule]?.['days']
      const nearest = own === undefined ? null : valueOn(own, date ?? horizon.startDate)
      if (nearest === null || nearest === value || Array.isArray(value)) return []
      const path = `rules.${rule}.${parameter}`
      return [{ arm: arm.name, path, value, nearest, limit: platformRule(name, parameters, rule) }]
    }),
  )
}

function platformRule(
  name: string,
  parameters: Rulebook['parameters'],
  rule: string,
): LimitBreach['limit'] {
  const unit = parameters[rule]?.['days'] === undefined ? '' : ' (days)'
  return {
    platform: name,
    date: 'undated',
    source: { zh: `规则包 ${name}`, en: `rulebook ${name}` },
    zh: `这是平台的规则，商家设不了；规则包 ${name} 的值${unit === '' ? '' : '（天）'}`,
    en: `this is a rule of the platform that no shop sets; the value of rulebook ${name}${unit}`,
  }
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
