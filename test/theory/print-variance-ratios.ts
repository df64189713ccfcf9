// Prints what pairing is worth: `npx tsx test/theory/print-variance-ratios.ts [replications]`.
import { levers } from './levers.ts'
import { ratiosOf, ratioText } from './variance-ratios.ts'
import type { RatioRow } from './variance-ratios.ts'

const replications = Number(process.argv[2] ?? 100)
const rows: RatioRow[] = []
for (const lever of levers) rows.push(...(await ratiosOf(lever, replications)))
process.stdout.write(`${replications} pairs of replications a lever, 95% by bootstrap\n\n`)
process.stdout.write(ratioText(rows))
