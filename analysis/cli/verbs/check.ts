import type { Arm } from '../../../sim/index.ts'
import { columnsOf, padColumns } from '../../charts/text-width.ts'
import { settingsText } from '../../report/setting-text.ts'
import { speak } from '../../report/speech.ts'
import { InputFaults } from '../../store/faults/input-faults.ts'
import { loadEvidence } from '../../store/load-evidence.ts'
import { loadExperiment } from '../../store/load-experiment.ts'
import type { Experiment } from '../../store/load-experiment.ts'
import { writeJson } from '../context.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { limitNote } from '../limit-note.ts'
import { ordersNote } from '../orders-note.ts'
import { valueOrigins } from '../value-origins.ts'
import type { ValueOrigin } from '../value-origins.ts'

const SCHEMA = 'afterlab/check@1'

/**
 * Says what a scenario is without running it: its arms, what the platform does not allow, and with
 * `showOrigin` every value with the place that it comes from.
 */
export async function check(
  context: Context,
  file: string,
  { showOrigin }: { showOrigin: boolean },
): Promise<ExitCode> {
  const { flags } = context
  const experiment = await loadExperiment(file, { sets: flags.set, seed: flags.seed }).catch(
    (error: unknown) => {
      if (!flags.json || !(error instanceof InputFaults)) throw error
      writeJson(context, { schema: SCHEMA, valid: false, faults: error.faults })
      return undefined
    },
  )
  if (experiment === undefined) return exitCodes.input
  const origins = valueOrigins(experiment.loaded, await loadEvidence())
  if (flags.json) writeJson(context, checkObject(experiment, origins))
  else context.edge.write(checkText(experiment, showOrigin ? origins : [], context))
  return exitCodes.done
}

function checkObject(experiment: Experiment, values: readonly ValueOrigin[]): object {
  const { loaded, run, breaches, orders, assumptions } = experiment
  return {
    schema: SCHEMA,
    valid: true,
    file: loaded.file,
    name: loaded.scenario.name,
    rulebook: run.rulebook.name,
    sha256: run.sha256,
    seed: run.seed,
    arms: run.arms.map(({ name, settings }) => ({ name, settings })),
    orders,
    limits: breaches.map((breach) => ({ ...breach, note: limitNote(breach) })),
    assumptions: assumptions.length,
    values,
  }
}

function checkText(
  experiment: Experiment,
  origins: readonly ValueOrigin[],
  context: Context,
): string {
  const { say } = context
  const { loaded, run, breaches, assumptions } = experiment
  const assumed = assumptions.filter(({ badge }) => badge === 'assumed').length
  const blocks = [
    [`${loaded.file}  ${say({ zh: '可以运行', en: 'can be run' })}`, say(loaded.scenario.name)],
    aligned(facts(experiment, context)),
    [say({ zh: '方案', en: 'Arms' }), ...aligned(run.arms.flatMap((arm) => armRows(arm, context)))],
    breaches.map(
      (breach) => `${say({ zh: '平台限制', en: 'Platform limit' })}  ${say(limitNote(breach))}`,
    ),
    [
      say({
        zh: `取了 ${assumptions.length} 项参数，其中 ${assumed} 项是假设；--show-origin 列出每个值的来处`,
        en: `${assumptions.length} parameters are taken as given, ${assumed} of them assumed; --show-origin lists where each value comes from`,
      }),
    ],
    aligned(
      origins.map(({ path, value, origin, badge }) => [
        path,
        JSON.stringify(value),
        badge === undefined ? origin : `${origin} (${badge})`,
      ]),
    ),
  ]
  return `${blocks.flatMap((block) => (block.length === 0 ? [] : [block.join('\n')])).join('\n\n')}\n`
}

function facts({ run, orders }: Experiment, { say }: Context): [string, string][] {
  const base = run.arms[0]?.scenario
  if (base === undefined) return []
  const { horizon, shop, products, staff } = base
  const categories = [...new Set(products.map(({ category }) => category))].join(', ')
  const days = say({
    zh: `${horizon.startDate} 起，预热 ${horizon.warmupDays} 天，计入 ${horizon.days} 天`,
    en: `from ${horizon.startDate}, ${horizon.warmupDays} days of warm-up, ${horizon.days} days counted`,
  })
  const demand =
    orders === undefined
      ? say({ zh: `每天 ${shop.ordersPerDay} 单`, en: `${shop.ordersPerDay} a day` })
      : say(ordersNote(orders))
  return [
    [say({ zh: '规则包', en: 'Rulebook' }), run.rulebook.name],
    [say({ zh: '期间', en: 'Days' }), days],
    [say({ zh: '订单', en: 'Orders' }), demand],
    [
      say({ zh: '商品', en: 'Products' }),
      say({
        zh: `${products.length} 种（${categories}）`,
        en: `${products.length} (${categories})`,
      }),
    ],
    [
      say({ zh: '客服', en: 'Staff' }),
      say({
        zh: `审核 ${staff.reviewers} 人，验货 ${staff.inspectors} 人，${staff.window}`,
        en: `${staff.reviewers} reviewers, ${staff.inspectors} inspectors, ${staff.window}`,
      }),
    ],
    [
      say({ zh: '试验', en: 'Experiment' }),
      say({
        zh: `种子 ${run.seed}，${base.run.replications} 次重复`,
        en: `seed ${run.seed}, ${base.run.replications} replications`,
      }),
    ],
  ]
}

/** An arm by the names of the platform's screens, one line for each thing that it sets. */
function armRows(arm: Arm, { say, lang }: Context): string[][] {
  const speech = speak(lang)
  const paths = Object.entries(arm.settings)
  if (paths.length === 0) return [[arm.name, say({ zh: '场景本身', en: 'the scenario itself' })]]
  return paths.map(([path, value], at) => [
    at === 0 ? arm.name : '',
    settingsText({ name: arm.name, settings: { [path]: value }, measures: {}, series: {} }, speech),
    `${path} = ${JSON.stringify(value)}`,
  ])
}

/** Rows as lines, each column as wide as its widest cell. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => columnsOf(row[at] ?? ''))),
  )
  return rows.map((row) =>
    `  ${row.map((cell, at) => padColumns(cell, widths[at] ?? 0)).join('  ')}`.trimEnd(),
  )
}
