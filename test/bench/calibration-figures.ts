import { loadCategories } from '../../analysis/store/load-categories.ts'
import { loadRulebook } from '../../analysis/store/load-rulebook.ts'
import { compilePlan } from '../../sim/experiment/compile-plan.ts'
import { replicate } from '../../sim/experiment/replicate.ts'
import { scenarioSchema } from '../../sim/experiment/scenario.ts'
import type { Scenario, ScenarioInput } from '../../sim/experiment/scenario.ts'
import type { Category } from '../../sim/market/plan.ts'
import type { Replication } from '../../sim/market/tables.ts'
import { patterns } from '../../sim/market/abuse/pattern-names.ts'
import { LIABLE } from '../../sim/market/terms.ts'
import { SITUATION, TYPE } from '../../sim/policy/terms.ts'

export const categories: readonly Category[] = await loadCategories()
const rulebook = await loadRulebook('seed-strict')

/** Counts over measured orders; shares are ratios of them, so that runs can be added up. */
export type Counts = {
  orders: number
  shipped: number
  preship: number
  transit: number
  signed: number
  cases: number
  rejected: number
  appealed: number
  disputed: number
  shopFaults: number
  /** Returns after signing, and those of them that are abuse, by pattern. */
  returns: number
  abuse: number[]
}

/** Counts of each replication of a scenario. */
export function countScenario(scenario: Scenario, replications: number): Counts[] {
  const plan = compilePlan({ scenario, rulebook, categories: [...categories] })
  return Array.from({ length: replications }, (_, n) =>
    countReplication(replicate(plan, n, { recordEvents: false })),
  )
}

/** A shop that sells one category from stock, everything else by default. */
export function inputOf(category: string): ScenarioInput {
  return {
    version: 1,
    name: { zh: category, en: category },
    horizon: { days: 20, warmupDays: 10 },
    products: [{ name: { zh: category, en: category }, category }],
  }
}

/** The same, with or without return-freight cover for all reasons. */
export function shopOf(category: string, isCovered: boolean): Scenario {
  const freightCover = { payer: 'shop' as const, reasons: 'all' as const }
  return scenarioSchema.parse({
    ...inputOf(category),
    policy: isCovered ? { freightCover } : {},
  } satisfies ScenarioInput)
}

export function addUp(counts: readonly Counts[]): Counts {
  return counts.reduce((sum, each) => ({
    orders: sum.orders + each.orders,
    shipped: sum.shipped + each.shipped,
    preship: sum.preship + each.preship,
    transit: sum.transit + each.transit,
    signed: sum.signed + each.signed,
    cases: sum.cases + each.cases,
    rejected: sum.rejected + each.rejected,
    appealed: sum.appealed + each.appealed,
    disputed: sum.disputed + each.disputed,
    shopFaults: sum.shopFaults + each.shopFaults,
    returns: sum.returns + each.returns,
    abuse: sum.abuse.map((count, pattern) => count + (each.abuse[pattern] ?? 0)),
  }))
}

/** What the pack says of a category: refunds before shipping, and of the shipped on the way and after. */
export function targetOf(category: Category, isCovered: boolean) {
  const { preshipSpot: preship, transit } = category
  const signed = isCovered ? category.signedWithCover : category.signed
  return { preship, transit, signed, total: preship + (1 - preship) * (transit + signed) }
}

export function sharesOf(counts: Counts) {
  return {
    preship: counts.preship / counts.orders,
    transit: counts.transit / counts.shipped,
    signed: counts.signed / counts.shipped,
    total: (counts.preship + counts.transit + counts.signed) / counts.orders,
  }
}

function countReplication({ tables }: Replication): Counts {
  const counts: Counts = {
    orders: 0,
    shipped: 0,
    preship: 0,
    transit: 0,
    signed: 0,
    cases: 0,
    rejected: 0,
    appealed: 0,
    disputed: 0,
    shopFaults: 0,
    returns: 0,
    abuse: patterns.map(() => 0),
  }
  const orders = tables.orders.column
  for (let order = 0; order < tables.orders.length; order++) {
    if (orders.isMeasured[order] === 0) continue
    counts.orders++
    if (!Number.isNaN(orders.shippedHours[order])) counts.shipped++
  }
  const cases = tables.cases.column
  for (let row = 0; row < tables.cases.length; row++) {
    if (orders.isMeasured[cases.order[row] ?? 0] === 1) countCase(counts, tables, row)
  }
  return counts
}

function countCase(counts: Counts, tables: Replication['tables'], row: number): void {
  const cases = tables.cases.column
  const isRefunded = !Number.isNaN(cases.refundedHours[row])
  const situation = cases.situation[row]
  counts.cases++
  if ((cases.rejections[row] ?? 0) > 0) {
    counts.rejected++
    if (cases.isDisputed[row] === 1) counts.appealed++
  }
  if (cases.isDisputed[row] === 1) counts.disputed++
  if (cases.liable[row] === LIABLE.shop) counts.shopFaults++
  if (!isRefunded) return
  if (situation === SITUATION.unshipped) counts.preship++
  else if (situation === SITUATION['in-transit']) counts.transit++
  else {
    counts.signed++
    const isReturn = cases.type[row] === TYPE['return-refund']
    if (!isReturn && (tables.truth.column.pattern[row] ?? 0) === 0) return
    counts.returns++
    const pattern = tables.truth.column.pattern[row] ?? 0
    counts.abuse[pattern] = (counts.abuse[pattern] ?? 0) + 1
  }
}
