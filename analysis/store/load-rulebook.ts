import type { Rulebook } from '../../sim/index.ts'
import { bundledNames, bundledPath, readYaml } from './data-files.ts'
import { dayNumberIfAny } from './days.ts'
import { same, throwFaults } from './faults/input-faults.ts'
import type { Fault } from './faults/input-faults.ts'
import type { FaultContext } from './faults/schema-faults.ts'
import { nearestOf } from './faults/nearest.ts'
import { packSchema, rulebookOf } from './rulebook-pack.ts'
import type { Pack } from './rulebook-pack.ts'

/** The bundled packs, the default one first. */
export async function loadPacks(): Promise<Pack[]> {
  const names = await bundledNames('rulebooks')
  const packs = await Promise.all(names.map(loadPack))
  return packs.toSorted((a, b) => Number(b.name === DEFAULT_PACK) - Number(a.name === DEFAULT_PACK))
}

const DEFAULT_PACK = 'seed-strict'
async function loadPack(name: string): Promise<Pack> {
  return (await readYaml(bundledPath('rulebooks', name), packSchema)).value
}

/**
 * The rulebook that a scenario's `platform` names. `kuaishou-public` follows the days of the run;
 * `kuaishou-public@2025-05-01` holds the rules of that day throughout.
 * @throws InputFaults with the nearest name when there is no such pack, or none of that day.
 */
export async function loadRulebook(platform: string): Promise<Rulebook> {
  const fault = await platformFault(platform)
  if (fault !== undefined) throwFaults([{ ...fault, where: {} }])
  const { name, day } = namesIn(platform)
  return rulebookOf(await loadPack(name), day)
}

/** Faults of `platform` and of `rules`: names that the rulebook does not have. */
export async function rulebookFaults(
  scenario: { platform: string; rules: Record<string, Record<string, unknown>> },
  { placeOf }: FaultContext,
): Promise<Fault[]> {
  const fault = await platformFault(scenario.platform)
  if (fault !== undefined) return [{ ...fault, where: placeOf(['platform'], 'value') }]
  return overrideFaults(await loadRulebook(scenario.platform), scenario.rules, placeOf)
}

/** Faults of what-ifs: rules and parameters that the rulebook does not have. */
export function overrideFaults(
  { parameters }: Rulebook,
  overrides: Record<string, Record<string, unknown>>,
  placeOf: FaultContext['placeOf'],
): Fault[] {
  return Object.entries(overrides).flatMap(([rule, values]) => {
    const known = parameters[rule]
    if (known === undefined) {
      const fault = unknownName(`rules.${rule}`, rule, Object.keys(parameters))
      return [{ ...fault, where: placeOf(['rules', rule], 'key') }]
    }
    const allowed = Object.keys(known)
    if (allowed.includes('days')) allowed.push('hours')
    return Object.keys(values)
      .filter((name) => !allowed.includes(name))
      .map((name) => ({
        ...unknownName(`rules.${rule}.${name}`, name, allowed),
        where: placeOf(['rules', rule, name], 'key'),
      }))
  })
}

function namesIn(platform: string): { name: string; day: string | undefined } {
  const [name = '', day] = platform.split('@')
  return { name, day }
}

/** What is wrong with `NAME` or `NAME@DATE`, if anything is. */
export async function platformFault(platform: string): Promise<Omit<Fault, 'where'> | undefined> {
  const names = await bundledNames('rulebooks')
  const { name, day } = namesIn(platform)
  if (!names.includes(name)) return noRulebook(platform, names)
  if (day === undefined) return undefined
  if (dayNumberIfAny(day) === undefined) {
    return {
      what: { zh: `${day} 不是日期`, en: `${day} is not a date` },
      because: {
        zh: '规则包@日期 写作 kuaishou-public@2025-05-01',
        en: 'a pack of a day is written kuaishou-public@2025-05-01',
      },
    }
  }
  const { from } = await loadPack(name)
  if (from === undefined || day >= from) return undefined
  return {
    what: { zh: `规则包 ${name} 没有 ${day} 的规则`, en: `${name} knows no rules of ${day}` },
    because: { zh: `它从 ${from} 开始`, en: `it begins on ${from}` },
    nearest: same(`${name}@${from}`),
  }
}

function noRulebook(platform: string, names: readonly string[]): Omit<Fault, 'where'> {
  const nearest = nearestOf(platform.split('@')[0] ?? '', names)
  return {
    what: { zh: `没有规则包 ${platform}`, en: `there is no rulebook ${platform}` },
    because: { zh: `现有：${names.join('、')}`, en: `there are ${names.join(', ')}` },
    nearest: nearest === undefined ? undefined : same(nearest),
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
