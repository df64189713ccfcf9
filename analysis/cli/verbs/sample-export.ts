import { resolve } from 'node:path'
import { writeFileAtomic } from '../../store/atomic-write.ts'
import { shownPath } from '../../store/data-files.ts'
import { loadEvidence } from '../../store/load-evidence.ts'
import { loadScenario } from '../../store/load-scenario.ts'
import { loadColumnMaps } from '../../store/orders/load-column-map.ts'
import { writeJson } from '../context.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { inventNames } from '../invented-names.ts'
import { csvText, sampleOrders } from '../sample-orders.ts'

const MAP = 'kuaishou-orders'
const SCENARIO = 'womens-apparel'

/** Writes an order export in which nothing is real, to try the importer with. */
export async function sampleExport(
  context: Context,
  { rows }: { rows: number },
): Promise<ExitCode> {
  const { flags } = context
  const { scenario } = await loadScenario(SCENARIO, flags.set)
  const { map } = await loadColumnMaps(MAP)
  const seed = flags.seed ?? scenario.run.seed
  const headers = map.headers ?? Object.values(map.fields).map(([header]) => header ?? '')
  const orders = sampleOrders(scenario, rows, inventNames(seed), await hourWeights())
  const path = resolve(flags.out ?? 'out', `${MAP}.csv`)
  await writeFileAtomic(path, csvText(headers, orders))
  const command = `afterlab run ${SCENARIO} --set demand.orders.file=${shownPath(path)} --set demand.orders.map=${MAP}`
  if (flags.json) {
    writeJson(context, { file: shownPath(path), map: MAP, rows, seed, next: command })
    return exitCodes.done
  }
  context.edge.write(`${shownPath(path)}\n`)
  context.tell({
    zh: `${rows} 行，${headers.length} 列；人名、电话、地址都是虚构的\n下一步  ${command}`,
    en: `${rows} rows, ${headers.length} columns; names, phones and addresses are invented\nnext  ${command}`,
  })
  return exitCodes.done
}

/** How orders spread over the day, as the simulation has it by default. */
async function hourWeights(): Promise<number[]> {
  const entry = (await loadEvidence()).find(({ path }) => path === 'demand.hourWeights')
  return Array.isArray(entry?.value) ? entry.value : []
}
