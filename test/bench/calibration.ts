// Prints what our shops do beside what the category pack says: `npx tsx test/bench/calibration.ts [replications]`.
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { scenarioSchema } from '../../sim/experiment/scenario.ts'
import { patterns } from '../../sim/market/abuse/pattern-names.ts'
import {
  addUp,
  categories,
  countScenario,
  sharesOf,
  shopOf,
  targetOf,
} from './calibration-figures.ts'
import type { Counts } from './calibration-figures.ts'

const replications = Number(process.argv[2] ?? 10)
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(6)
const parts = ['preship', 'transit', 'signed', 'total'] as const

function printRates(name: string, counts: Counts, target?: Record<string, number>): void {
  const shares = sharesOf(counts)
  const cells = parts.map((part) => {
    const aim = target === undefined ? '' : ` (${percent(target[part] ?? NaN).trim()})`
    return `${percent(shares[part])}${aim.padEnd(8)}`
  })
  process.stdout.write(`${name.padEnd(24)} ${cells.join('  ')}\n`)
}

function printRest(counts: Counts): void {
  const ofCases = (count: number): string => percent(count / counts.cases).trim()
  process.stdout.write(
    `  refused ${ofCases(counts.rejected)} of cases, of these appealed ` +
      `${percent(counts.appealed / counts.rejected).trim()}; platform intervenes in ` +
      `${ofCases(counts.disputed)}, rules against the shop in ` +
      `${((100 * counts.shopFaults) / counts.cases).toFixed(2)}%\n`,
  )
  const abuse = patterns.slice(1).map((name, index) => {
    return `${name} ${percent((counts.abuse[index + 1] ?? 0) / counts.returns).trim()}`
  })
  process.stdout.write(`  of returns after signing: ${abuse.join(', ')}\n`)
}

process.stdout.write('ours (pack)              before shipping  in transit  after signing  all\n')
for (const { id } of categories) {
  for (const isCovered of [false, true]) {
    const category = categories.find((each) => each.id === id)
    const counts = addUp(countScenario(shopOf(id, isCovered), replications))
    const name = `${id}${isCovered ? ' with cover' : ''}`
    printRates(name, counts, category && targetOf(category, isCovered))
    if (!isCovered) printRest(counts)
  }
}
const bundled = parse(await readFile('data/scenarios/womens-apparel.yaml', 'utf8')) as object
const counts = addUp(countScenario(scenarioSchema.parse(bundled), replications))
printRates('bundled shop', counts)
printRest(counts)
