// Prints which rule has worked cases under which rulebook, and fails on a hole: `npm run check:rules`.
import { coverageTable, coverRules, coverTimers, holesOf } from './coverage.ts'
import { loadWorkedCases } from './worked-cases.ts'

const cases = await loadWorkedCases()
const [rules, timers] = [coverRules(cases), coverTimers(cases)]
const holes = holesOf(rules, timers)
const files = new Set(cases.map(({ name }) => name)).size
process.stdout.write(`${coverageTable(rules, timers)}\n\n`)
process.stdout.write(`${files} worked cases, ${cases.length} with their packs; `)
process.stdout.write(holes.length === 0 ? 'no hole\n' : `holes:\n${holes.join('\n')}\n`)
process.exitCode = holes.length === 0 ? 0 : 1
