import { InputError } from '../base/input-error.ts'
import { scenarioSchema } from './scenario.ts'
import type { Scenario, ScenarioInput } from './scenario.ts'

/** One side of a comparison: the base, or the base with named differences. */
export type Arm = {
  name: string
  /** What the arm sets, by dotted path; empty for the base. */
  settings: Record<string, unknown>
  scenario: Scenario
}

export const BASE_ARM = 'base'

/**
 * The arms of a scenario: the base first, then its variants in the order of the file.
 * @throws InputError where the scenario, a variant's path or its value does not fit.
 */
export function armsOf(input: ScenarioInput): Arm[] {
  const base = { name: BASE_ARM, settings: {}, scenario: applySettings(input, {}, 'scenario') }
  const variants = Object.entries(input.variants ?? {}).map(([name, settings]) => {
    if (name === BASE_ARM) {
      throw new InputError(`a variant may not be called ${BASE_ARM}`, {
        because: 'that is the name of the scenario without a variant',
        where: { path: `variants.${name}` },
      })
    }
    return { name, settings, scenario: applySettings(input, settings, `variants.${name}`) }
  })
  return [base, ...variants]
}

/**
 * The scenario with dotted paths set to new values; `where` names the settings in errors.
 * @throws InputError for a path or a value that the scenario does not know.
 */
export function applySettings(
  input: ScenarioInput,
  settings: Record<string, unknown>,
  where: string,
): Scenario {
  const copy = structuredClone(input) as Record<string, unknown>
  for (const [path, value] of Object.entries(settings)) setPath(copy, path, value)
  const parsed = scenarioSchema.safeParse(copy)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  throw new InputError(`${where} does not fit the scenario: ${issue.message}`, {
    because: `at ${issue.path.join('.') || 'the top'}`,
    where: { path: where },
  })
}

/** Sets a value at a path, making the objects on the way; what the scenario inherits is no place. */
function setPath(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.')
  let at = target
  for (const key of keys.slice(0, -1)) {
    const inner = Object.hasOwn(at, key) ? at[key] : undefined
    if (typeof inner === 'object' && inner !== null) at = inner as Record<string, unknown>
    else at = setOwn(at, key, {}) as Record<string, unknown>
  }
  setOwn(at, keys.at(-1)!, value)
}

/** Like an assignment, but `__proto__` is a name like any other. */
function setOwn(target: Record<string, unknown>, key: string, value: unknown): unknown {
  const descriptor = { value, enumerable: true, writable: true, configurable: true }
  Object.defineProperty(target, key, descriptor)
  return value
}
