import * as z from 'zod'
import type { Rulebook } from '../../sim/index.ts'
import { bundledNames, bundledPath, readYaml } from './data-files.ts'
import { same, throwFaults } from './faults/input-faults.ts'
import type { Fault } from './faults/input-faults.ts'
import type { FaultContext } from './faults/schema-faults.ts'
import { nearestOf } from './faults/nearest.ts'

const parameter = z.union([z.number(), z.string(), z.boolean()])

/** A pack may say more about itself than its parameters; that is kept out of the run. */
const rulebookSchema = z.looseObject({
  name: z.string(),
  parameters: z.record(z.string(), z.record(z.string(), parameter)),
})

/**
 * The rulebook that a scenario's `platform` names: `seed-strict`, or `seed-strict@2026-11-01`. A date
 * asks for the pack `NAME@DATE` if there is one and else means the pack as it stands.
 * @throws InputFaults with the nearest name when there is no such pack.
 */
export async function loadRulebook(platform: string): Promise<Rulebook> {
  const names = await bundledNames('rulebooks')
  const name = names.includes(platform) ? platform : (platform.split('@')[0] ?? '')
  if (!names.includes(name)) throwFaults([noRulebook(platform, names)])
  const { value } = await readYaml(bundledPath('rulebooks', name), rulebookSchema)
  return { name: platform, parameters: value.parameters }
}

/** Faults of `platform` and of `rules`: names that the rulebook does not have. */
export async function rulebookFaults(
  scenario: { platform: string; rules: Record<string, Record<string, unknown>> },
  { placeOf }: FaultContext,
): Promise<Fault[]> {
  const names = await bundledNames('rulebooks')
  if (
    !names.includes(scenario.platform) &&
    !names.includes(scenario.platform.split('@')[0] ?? '')
  ) {
    return [{ ...noRulebook(scenario.platform, names), where: placeOf(['platform'], 'value') }]
  }
  const { parameters } = await loadRulebook(scenario.platform)
  return Object.entries(scenario.rules).flatMap(([rule, values]) => {
    const known = parameters[rule]
    if (known === undefined) {
      const fault = unknownName(`rules.${rule}`, rule, Object.keys(parameters))
      return [{ ...fault, where: placeOf(['rules', rule], 'key') }]
    }
    const allowed = Object.keys(known).filter((name) => name !== 'source' && name !== 'grade')
    if (allowed.includes('days')) allowed.push('hours')
    return Object.keys(values)
      .filter((name) => !allowed.includes(name))
      .map((name) => ({
        ...unknownName(`rules.${rule}.${name}`, name, allowed),
        where: placeOf(['rules', rule, name], 'key'),
      }))
  })
}

function noRulebook(platform: string, names: readonly string[]): Fault {
  const nearest = nearestOf(platform.split('@')[0] ?? '', names)
  return {
    what: { zh: `没有规则包 ${platform}`, en: `there is no rulebook ${platform}` },
    because: { zh: `现有：${names.join('、')}`, en: `there are ${names.join(', ')}` },
    nearest: nearest === undefined ? undefined : same(nearest),
    where: {},
  }
}

function unknownName(path: string, name: string, allowed: readonly string[]): Omit<Fault, 'where'> {
  const nearest = nearestOf(name, allowed)
  return {
    what: { zh: `规则包里没有 ${path}`, en: `the rulebook has no ${path}` },
    because: { zh: `可以写：${allowed.join('、')}`, en: `it has ${allowed.join(', ')}` },
    nearest: nearest === undefined ? undefined : same(nearest),
  }
}
