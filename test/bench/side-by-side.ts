// Twenty records as an investigator sees them, drawn at random, ten of abuse and ten honest.
import { makeWorld } from '../../analysis/audit/audit-world.ts'
import { loadTier } from '../../analysis/store/load-tier.ts'
import { tierPlans } from '../../analysis/store/tier-plans.ts'
import { makeStream, patterns, reasons, rootKey, situations } from '../../sim/index.ts'

const EACH = 10

/** What is known of a claim after signing when it is made, and what it was. */
export type SeenRecord = { cells: Record<string, string>; was: string }

/** Claims after signing of one replication of a tier, in an order that says nothing. */
export async function twentyRecords(name: string, seed: string): Promise<SeenRecord[]> {
  const { plan } = await tierPlans('womens-apparel', await loadTier(name), { seed })
  const world = makeWorld(plan, [0])
  const [tables, facts, labels] = [world.records[0], world.facts[0], world.labels[0]]
  if (!tables || !facts || !labels) throw new Error('expected one record')
  const { cases, orders } = tables
  const stream = makeStream(rootKey(seed), 0, 'side-by-side')
  const byLot = (rows: number[], draw: number): number[] =>
    rows.toSorted((a, b) => stream.uniform(a, draw) - stream.uniform(b, draw))
  const signed = [...Array(cases.length).keys()].filter(
    (row) => cases.column.situation[row] === situations.indexOf('signed'),
  )
  const shuffled = byLot(signed, 0)
  const drawn = [0, 1].flatMap((flag) =>
    shuffled.filter((row) => labels.isAbuse[row] === flag).slice(0, EACH),
  )
  return byLot(drawn, 1).map((row) => {
    const at = (key: string): number => facts[key]?.[row] ?? NaN
    const order = cases.column.order[row] ?? 0
    return {
      cells: {
        yuan: ((orders.column.paidFen[order] ?? 0) / 100).toFixed(2),
        reason: reasons[cases.column.reason[row] ?? 0] ?? '',
        wants: at('isReturn') === 1 ? 'return' : `money, ${Math.round(100 * at('askedShare'))}%`,
        'days after signing': (at('hoursFromSigning') / 24).toFixed(1),
        evidence: at('evidenceSignal').toFixed(2),
        'orders before': String(at('ordersBefore')),
        'claims before': String(at('casesBefore')),
        'age, days': String(Math.round(at('ageDays'))),
        'on device': String(at('device.accounts')),
        'on address': String(at('address.accounts')),
        'on payee': String(at('payee.accounts')),
      },
      was: patterns[labels.pattern[row] ?? 0] ?? '',
    }
  })
}
