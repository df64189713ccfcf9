// A published trial warned 1,200 customers who returned most of what they bought, and over 120 days the
// value of their returns fell by 60% and their net sales rose by 12%. The same is done here to accounts
// that have made four claims.
import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import { planInputs } from '../../analysis/store/run-inputs.ts'
import { compilePlan, replicate } from '../../sim/index.ts'
import type { Plan, Tables } from '../../sim/index.ts'
import { estimate } from './replicate.ts'

const CLAIMS = 4
const sets = ['horizon.days=150', 'horizon.warmupDays=30', 'buyers.poolSize=4000']

type Sums = { paidFen: number; refundedFen: number }

async function planOf(others: string[]): Promise<Plan> {
  const { run } = await loadExperiment('womens-apparel', { sets: [...sets, ...others], arms: [] })
  const [base] = run.arms
  if (!base) throw new Error('expected the base')
  return compilePlan(planInputs(run, base))
}

/** The hour of each account's fourth claim. */
function warnedAt({ cases }: Tables): Map<number, number> {
  const claims = new Map<number, number>()
  const warned = new Map<number, number>()
  for (let row = 0; row < cases.length; row++) {
    const buyer = cases.column.buyer[row] ?? 0
    const count = (claims.get(buyer) ?? 0) + 1
    claims.set(buyer, count)
    if (count === CLAIMS) warned.set(buyer, cases.column.appliedHours[row] ?? NaN)
  }
  return warned
}

/** What warned accounts bought within 120 days from then on, and had back. */
function sumsAfter({ orders }: Tables, warned: Map<number, number>): Sums {
  const sums = { paidFen: 0, refundedFen: 0 }
  for (let row = 0; row < orders.length; row++) {
    const fromHours = warned.get(orders.column.buyer[row] ?? 0) ?? Infinity
    const paidHours = orders.column.paidHours[row] ?? NaN
    if (!(paidHours > fromHours && paidHours < fromHours + 120 * 24)) continue
    sums.paidFen += orders.column.paidFen[row] ?? 0
    sums.refundedFen += orders.column.refundedFen[row] ?? 0
  }
  return sums
}

/** A mean over replications with the half-width of its 95% interval. */
export type Figure = { mean: number; halfWidth: number }

export type WarningStudy = {
  accounts: Figure
  /** Of what these accounts buy, the share by value that goes back unwarned, and warned. */
  rateBefore: Figure
  rateAfter: Figure
  /** Relative changes over 120 days: value of returns (reported -0.60), net sales (+0.12). */
  returns: Figure
  netSales: Figure
}

/** Pairs of the bundled shop over 120 days with and without warnings, on the same accounts. */
export async function warningStudy(replications: number): Promise<WarningStudy> {
  const usual = await planOf([])
  const warning = await planOf([`policy.guard.warnAfterClaims=${CLAIMS}`])
  const rows = Array.from({ length: replications }, (_, number) => {
    const was = replicate(usual, number, { recordEvents: false }).tables
    const is = replicate(warning, number, { recordEvents: false }).tables
    const warned = warnedAt(was)
    const [before, after] = [sumsAfter(was, warned), sumsAfter(is, warned)]
    return {
      accounts: warned.size,
      rateBefore: before.refundedFen / before.paidFen,
      rateAfter: after.refundedFen / after.paidFen,
      returns: after.refundedFen / before.refundedFen - 1,
      netSales: netFen(after) / netFen(before) - 1,
    }
  })
  const over = (of: (row: (typeof rows)[number]) => number): Figure => {
    const { mean, standardError } = estimate(rows.map(of))
    return { mean, halfWidth: 1.96 * standardError }
  }
  return {
    accounts: over(({ accounts }) => accounts),
    rateBefore: over(({ rateBefore }) => rateBefore),
    rateAfter: over(({ rateAfter }) => rateAfter),
    returns: over(({ returns }) => returns),
    netSales: over(({ netSales }) => netSales),
  }
}

function netFen({ paidFen, refundedFen }: Sums): number {
  return paidFen - refundedFen
}
