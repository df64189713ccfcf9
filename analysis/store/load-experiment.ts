import { createHash } from 'node:crypto'
import { access, constants } from 'node:fs/promises'
import { armsOf, BASE_ARM } from '../../sim/index.ts'
import type { Arm, OrderTrace, Rulebook, ScenarioInput } from '../../sim/index.ts'
import type { Assumption } from '../measures/results.ts'
import { unreadable } from './data-files.ts'
import { dayNumber, dayNumberIfAny } from './days.ts'
import { calendarFaults, TAIL_DAYS } from './faults/calendar-faults.ts'
import { InputFaults, same, throwFaults } from './faults/input-faults.ts'
import { nearestOf } from './faults/nearest.ts'
import { categoriesOf } from './category-pack.ts'
import { loadCategoryPack } from './load-categories.ts'
import { assumptionsOf, loadEvidence } from './load-evidence.ts'
import { breachesOf, loadLimits, ruleBreachesOf } from './load-limits.ts'
import type { LimitBreach } from './load-limits.ts'
import { loadOrders } from './load-orders.ts'
import type { LoadedOrders, OrdersReport } from './load-orders.ts'
import { loadRulebook } from './load-rulebook.ts'
import { hashOf } from './hash-of.ts'
import { loadScenario, scenarioContext } from './load-scenario.ts'
import type { LoadedScenario } from './load-scenario.ts'
import type { RunInputs } from './run-inputs.ts'

export type ExperimentOptions = {
  /** `path=value` texts laid over the file. */
  sets?: readonly string[]
  /** Goes before the seed of the file. */
  seed?: string | undefined
  /** Variants to run besides the base; all when left out. */
  arms?: readonly string[] | undefined
}

/** Everything that a run is made of, loaded and checked. */
export type Experiment = {
  loaded: LoadedScenario
  run: RunInputs
  /** What was replayed, when demand is a file of orders. */
  orders: OrdersReport | undefined
  /** Holidays of the scenario that do not fall into the days of the replayed orders. */
  unusedHolidays: string[]
  assumptions: Assumption[]
  /** Settings of any arm that the platform does not allow today. */
  breaches: LimitBreach[]
}

/** @throws InputFaults for anything in scenario, orders or flags that cannot be run. */
export async function loadExperiment(
  nameOrFile: string,
  options: ExperimentOptions = {},
): Promise<Experiment> {
  const loaded = await loadScenario(nameOrFile, options.sets)
  const { demand, platform, run } = loaded.scenario
  await checkOrdersFile(loaded)
  const orders =
    loaded.ordersFile === undefined
      ? undefined
      : await loadOrders(loaded.ordersFile, demand.orders?.map ?? '')
  const input = orders === undefined ? loaded.input : replayInput(loaded, orders)
  const daysOff = loaded.scenario.horizon.holidays
  const arms = chosenArms(armsOf(input), options.arms)
  const base = arms[0]?.scenario ?? loaded.scenario
  if (orders !== undefined) throwFaults(calendarFaults(base, scenarioContext(loaded)))
  const [evidence, pack, limits] = [
    await loadEvidence(),
    await loadCategoryPack(),
    await loadLimits(),
  ]
  const rulebooks = await rulebooksOf(arms)
  const rulebook = rulebooks[base.platform] ?? (await loadRulebook(platform))
  return {
    loaded,
    run: {
      arms,
      rulebook,
      rulebooks,
      categories: categoriesOf(pack),
      trace: orders?.trace,
      seed: options.seed ?? run.seed,
      sha256: orders === undefined ? loaded.sha256 : replayHash(loaded, orders.trace),
    },
    orders: orders?.report,
    unusedHolidays: daysOff.filter((day) => !base.horizon.holidays.includes(day)),
    assumptions: assumptionsOf(base, evidence, pack),
    breaches: arms.flatMap((arm) => [
      ...breachesOf(arm, limits),
      ...ruleBreachesOf(arm, rulebooks[arm.scenario.platform] ?? rulebook),
    ]),
  }
}

/** The rulebook of each platform that an arm names: a variant may set `platform`. */
async function rulebooksOf(arms: readonly Arm[]): Promise<Record<string, Rulebook>> {
  const names = new Set(arms.map(({ scenario }) => scenario.platform))
  const loaded: Record<string, Rulebook> = {}
  for (const name of names) loaded[name] = await loadRulebook(name)
  return loaded
}

/**
 * A replay begins at midnight of the first paid day, has no warm-up and covers the whole file. The
 * scenario may have been written for another year: holidays and make-up days elsewhere fall away.
 */
function replayInput({ input }: LoadedScenario, { startDate, days }: LoadedOrders): ScenarioInput {
  const first = dayNumber(startDate)
  const isNear = (text: string): boolean => {
    const day = dayNumberIfAny(text)
    return day === undefined || (day >= first && day < first + days + TAIL_DAYS)
  }
  const { holidays = [], makeupDays = [] } = input.horizon ?? {}
  const horizon = {
    ...input.horizon,
    startDate,
    days,
    warmupDays: 0,
    cooldownDays: 0,
    holidays: holidays.filter(isNear),
    makeupDays: makeupDays.filter(isNear),
  }
  return { ...input, horizon }
}

/** The scenario and the very orders: another file is another experiment. */
function replayHash({ input }: LoadedScenario, trace: OrderTrace): string {
  const orders = createHash('sha256')
  for (const column of Object.values(trace)) orders.update(column)
  return hashOf({ input, orders: orders.digest('hex') })
}

function chosenArms(arms: readonly Arm[], names: readonly string[] | undefined): Arm[] {
  if (names === undefined) return [...arms]
  const known = arms.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const nearest = nearestOf(unknown, known)
    throw new InputFaults([
      {
        what: { zh: `没有方案 ${unknown}`, en: `there is no arm ${unknown}` },
        because: { zh: `现有：${known.join('、')}`, en: `there are ${known.join(', ')}` },
        nearest: nearest === undefined ? undefined : same(nearest),
        where: { path: '--arms' },
      },
    ])
  }
  return arms.filter(({ name }) => name === BASE_ARM || names.includes(name))
}

/** A file of orders that cannot be read is a fault of the line that names it. */
async function checkOrdersFile(loaded: LoadedScenario): Promise<void> {
  const { ordersFile } = loaded
  if (ordersFile === undefined) return
  const error = await access(ordersFile, constants.R_OK).catch(
    (found: NodeJS.ErrnoException) => found,
  )
  if (error === undefined) return
  const fault = await unreadable(ordersFile, error, [])
  const where = scenarioContext(loaded).placeOf(['demand', 'orders', 'file'], 'value')
  throwFaults([{ ...fault, where }])
}
