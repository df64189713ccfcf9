import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { scenarioSchema } from '../../sim/index.ts'
import type { Scenario, ScenarioInput } from '../../sim/index.ts'
import { calendarFaults } from './faults/calendar-faults.ts'
import { bundledNames, bundledPath, readText, shownPath } from './data-files.ts'
import { goalFaults } from './faults/goal-faults.ts'
import { throwFaults } from './faults/input-faults.ts'
import type { Fault } from './faults/input-faults.ts'
import { hashOf } from './hash-of.ts'
import { loadCategoryPack } from './load-categories.ts'
import { platformFault, rulebookFaults } from './load-rulebook.ts'
import { noColumnMap } from './orders/load-column-map.ts'
import { referenceFaults } from './faults/reference-faults.ts'
import { faultsOf } from './faults/schema-faults.ts'
import type { FaultContext } from './faults/schema-faults.ts'
import { inputSchemaOf } from './faults/schema-paths.ts'
import { applySettings, parseSetting, placeOfSetting } from './faults/settings.ts'
import type { Setting } from './faults/settings.ts'
import { parseYaml } from './faults/yaml-document.ts'
import { variantFaults } from './faults/variant-faults.ts'

const schema = inputSchemaOf(scenarioSchema)

export type LoadedScenario = {
  /** The file as a person would type it. */
  file: string
  /** As written, with the settings of the command line laid over it. */
  input: ScenarioInput
  /** The same with every default filled in. */
  scenario: Scenario
  settings: readonly Setting[]
  /** Of the input with its keys sorted: two files that say the same have the same hash. */
  sha256: string
  /** The orders to replay, resolved; undefined when demand is simulated. */
  ordersFile: string | undefined
  placeOf: FaultContext['placeOf']
}

/**
 * Loads a scenario file, or a bundled one by its name, and checks all that can be checked without
 * running it.
 * @param sets `path=value` texts laid over the file, in order.
 * @throws InputFaults with every fault found: what, file, line, column, why and the nearest valid.
 */
export async function loadScenario(
  nameOrFile: string,
  sets: readonly string[] = [],
): Promise<LoadedScenario> {
  const path = await scenarioPath(nameOrFile)
  const source = parseYaml(await readText(path, await bundledNames('scenarios')), shownPath(path))
  const settings = readSettings(sets)
  const applied = applySettings(source.value, settings, schema)
  throwFaults(applied.faults)
  const placeOf: FaultContext['placeOf'] = (at, part) =>
    placeOfSetting(settings, at, part) ?? source.placeOf(at, part)
  const context: FaultContext = { schema, value: applied.value, placeOf }
  const checked = scenarioSchema.safeParse(applied.value)
  if (!checked.success) throwFaults(faultsOf(checked.error.issues, context))
  const scenario = checked.data as Scenario
  const input = applied.value as ScenarioInput
  throwFaults(await meaningFaults(scenario, input, context))
  const fromFlag = settings.some(({ path: at }) => at.join('.') === 'demand.orders.file')
  const orders = scenario.demand.orders?.file
  return {
    file: shownPath(path),
    input,
    scenario,
    settings,
    sha256: hashOf(input),
    ordersFile: orders === undefined ? undefined : resolve(fromFlag ? '.' : dirname(path), orders),
    placeOf,
  }
}

/** What later checks need to say where a value of the scenario was written. */
export function scenarioContext({ input, placeOf }: LoadedScenario): FaultContext {
  return { schema, value: input, placeOf }
}

async function scenarioPath(nameOrFile: string): Promise<string> {
  const isBundled = (await bundledNames('scenarios')).includes(nameOrFile)
  return isBundled && !existsSync(nameOrFile)
    ? bundledPath('scenarios', nameOrFile)
    : resolve(nameOrFile)
}

function readSettings(sets: readonly string[]): Setting[] {
  const read = sets.map(parseSetting)
  throwFaults(read.filter((each): each is Fault => 'what' in each))
  return read.filter((each): each is Setting => 'value' in each)
}

/** Faults that only a scenario of the right form can have. */
async function meaningFaults(
  scenario: Scenario,
  input: ScenarioInput,
  context: FaultContext,
): Promise<Fault[]> {
  const { categories } = await loadCategoryPack()
  const ids = categories.map(({ id }) => id)
  const isReplay = scenario.demand.orders !== undefined
  return [
    // A replay takes its dates from the orders; the calendar is checked once they are read.
    ...(isReplay ? [] : calendarFaults(scenario, context)),
    ...referenceFaults(scenario, ids, context),
    ...variantFaults(input, context),
    ...(await variantPlatformFaults(input, context)),
    ...goalFaults(scenario, context),
    ...(await rulebookFaults(scenario, context)),
    ...(await columnMapFaults(scenario, context)),
  ]
}

async function columnMapFaults({ demand }: Scenario, { placeOf }: FaultContext): Promise<Fault[]> {
  if (demand.orders === undefined) return []
  const names = await bundledNames('column-maps')
  if (names.includes(demand.orders.map)) return []
  return [
    {
      ...noColumnMap(demand.orders.map, names),
      where: placeOf(['demand', 'orders', 'map'], 'value'),
    },
  ]
}

/** A variant may run under other rules; they have to be there. */
async function variantPlatformFaults(
  { variants = {} }: ScenarioInput,
  { placeOf }: FaultContext,
): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const [name, { platform }] of Object.entries(variants)) {
    if (typeof platform !== 'string') continue
    const fault = await platformFault(platform)
    const where = placeOf(['variants', name, 'platform'], 'value')
    if (fault !== undefined) faults.push({ ...fault, where })
  }
  return faults
}
