import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import * as z from 'zod'
import { caseSchema, compileCase } from '../../../sim/index.ts'
import type { CaseFile, Rulebook, TraceSetup } from '../../../sim/index.ts'
import {
  bundledNames,
  bundledPath,
  dataPath,
  readText,
  readYaml,
  shownPath,
} from '../data-files.ts'
import { throwFaults } from '../faults/input-faults.ts'
import type { Fault } from '../faults/input-faults.ts'
import { faultsOf } from '../faults/schema-faults.ts'
import type { FaultContext } from '../faults/schema-faults.ts'
import { inputSchemaOf } from '../faults/schema-paths.ts'
import { applySettings, parseSetting, placeOfSetting } from '../faults/settings.ts'
import type { Setting } from '../faults/settings.ts'
import { parseYaml } from '../faults/yaml-document.ts'
import { loadRulebook, overrideFaults, platformFault } from '../load-rulebook.ts'
import { caseFaults } from './case-faults.ts'

export type LoadedCase = {
  /** The file as a person would type it. */
  file: string
  case: CaseFile
  rulebook: Rulebook
  setup: TraceSetup
}

/**
 * Loads a case file, or a bundled one by its name, and checks all of it.
 * @param sets `path=value` texts laid over the file, in order.
 * @param rulebook goes before that of the file.
 * @throws InputFaults with every fault found: what, file, line, column, why and the nearest valid.
 */
export async function loadCase(
  nameOrFile: string,
  sets: readonly string[] = [],
  rulebook?: string,
): Promise<LoadedCase> {
  const names = await bundledNames('cases')
  const isBundled = names.includes(nameOrFile) && !existsSync(nameOrFile)
  const path = isBundled ? bundledPath('cases', nameOrFile) : resolve(nameOrFile)
  return readCase(await readText(path, names), shownPath(path), sets, rulebook)
}

/** The same for a text that has been read already; `file` is the name to show. */
export async function readCase(
  text: string,
  file: string,
  sets: readonly string[] = [],
  rulebookName?: string,
): Promise<LoadedCase> {
  const source = parseYaml(text, file)
  const settings = readSettings(sets)
  const value = settings.length === 0 ? source.value : withSettings(source.value, settings)
  const context: FaultContext = {
    // Made when there is a fault to word: most cases have none.
    get schema() {
      return inputSchemaOf(caseSchema)
    },
    value,
    placeOf: (at, part) => placeOfSetting(settings, at, part) ?? source.placeOf(at, part),
  }
  const checked = caseSchema.safeParse(value)
  if (!checked.success) throwFaults(faultsOf(checked.error.issues, context))
  const written = checked.data as CaseFile
  const name = rulebookName ?? written.rulebook
  const packFault = await platformFault(name)
  if (packFault !== undefined) {
    const isFromFile = rulebookName === undefined
    const where = isFromFile ? context.placeOf(['rulebook'], 'value') : {}
    throwFaults([{ ...packFault, where }])
  }
  const rulebook = await loadRulebook(name)
  throwFaults([
    ...overrideFaults(rulebook, written.rules, context.placeOf),
    ...caseFaults(written, context),
  ])
  const complete = { ...(await officialDaysOff()), ...written, rulebook: name }
  return { file, case: complete, rulebook, setup: compileCase(complete, rulebook) }
}

function withSettings(value: unknown, settings: readonly Setting[]): unknown {
  const applied = applySettings(value, settings, inputSchemaOf(caseSchema))
  throwFaults(applied.faults)
  return applied.value
}

function readSettings(sets: readonly string[]): Setting[] {
  const read = sets.map(parseSetting)
  throwFaults(read.filter((each): each is Fault => 'what' in each))
  return read.filter((each): each is Setting => 'value' in each)
}

const calendarSchema = z.object({
  holidays: z.array(z.object({ days: z.array(z.string()) })),
  makeupDays: z.array(z.string()),
})
const CALENDAR = 'calendars/cn-2026.yaml'

/** The public holidays that we know of: working days of a case skip them. */
async function officialDaysOff(): Promise<{ holidays: string[]; makeupDays: string[] }> {
  const { value } = await readYaml(dataPath(CALENDAR), calendarSchema)
  return { holidays: value.holidays.flatMap(({ days }) => days), makeupDays: value.makeupDays }
}
