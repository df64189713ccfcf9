// Twenty records as an investigator sees them, drawn at random, ten of abuse and ten honest, and what they
// were at the end: `side-by-side [TIER] [SEED]`.
import { makeWorld } from '../../analysis/audit/audit-world.ts'
import { loadTier } from '../../analysis/store/load-tier.ts'
import { tierPlans } from '../../analysis/store/tier-plans.ts'
import { makeStream, patterns, reasons, rootKey, situations } from '../../sim/index.ts'

const [name = 'hard', seed = 'side by side'] = process.argv.slice(2)
const EACH = 10
const { plan } = await tierPlans('womens-apparel', await loadTier(name), { seed })
const world = makeWorld(plan, [0])
const [tables, facts, labels] = [world.records[0], world.facts[0], world.labels[0]]
if (!tables || !facts || !labels) throw new Error('expected one record')
const { cases, orders } = tables
const stream = makeStream(rootKey(seed), 0, 'side-by-side')
const signed = [...Array(cases.length).keys()].filter(
  (row) => cases.column.situation[row] === situations.indexOf('signed'),
)
/** By lot. */
const shuffled = signed.toSorted((a, b) => stream.uniform(a, 0) - stream.uniform(b, 0))
const drawn = [0, 1].flatMap((flag) =>
  shuffled.filter((row) => labels.isAbuse[row] === flag).slice(0, EACH),
)
const shown = drawn.toSorted((a, b) => stream.uniform(a, 1) - stream.uniform(b, 1))
const at = (key: string, row: number): number => facts[key]?.[row] ?? NaN
for (const [place, row] of shown.entries()) {
  const order = cases.column.order[row] ?? 0
  const cells = [
    String(place + 1).padStart(2),
    `${((orders.column.paidFen[order] ?? 0) / 100).toFixed(2)} yuan`.padStart(12),
    (reasons[cases.column.reason[row] ?? 0] ?? '').padEnd(16),
    at('isReturn', row) === 1 ? 'return' : 'money ',
    `after ${(at('hoursFromSigning', row) / 24).toFixed(1)} d`.padEnd(12),
    `evidence ${at('evidenceSignal', row).toFixed(2)}`,
    `orders ${at('ordersBefore', row)}, cases ${at('casesBefore', row)}`.padEnd(20),
    `age ${Math.round(at('ageDays', row))} d`.padEnd(11),
    `on device ${at('device.accounts', row)}, address ${at('address.accounts', row)}, payee ${at('payee.accounts', row)}`,
  ]
  process.stdout.write(`${cells.join('  ')}\n`)
}
process.stdout.write('\n')
for (const [place, row] of shown.entries()) {
  process.stdout.write(`${String(place + 1).padStart(2)} ${patterns[labels.pattern[row] ?? 0]}\n`)
}
