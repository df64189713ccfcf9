import { quantileSorted } from '../../stats/quantile.ts'
import type { CaseFacts } from './case-facts.ts'
import { habits } from './purchases.ts'
import type { Habit, Purchases } from './purchases.ts'
import { fitRatioPrior, fitSharePrior, shrinkShare, sumSorted } from './shrink.ts'
import type { Prior } from './shrink.ts'

/** What is usual: learnt from a record without labels, the yardstick of every rule. */
export type Peers = {
  /** Share of received purchases of each product that show the habit; `prior` for products unseen. */
  readonly habitShare: Readonly<Record<Habit, { prior: Prior; ofProduct: Map<number, number> }>>
  /** How much buyers differ in a habit beyond chance. */
  readonly habitPrior: Readonly<Record<Habit, Prior>>
  readonly waitHours: Quantiles
  readonly paidFen: Quantiles
  /** By kind of evidence, of refund-only claims that blame the shop. */
  readonly evidenceSignal: ReadonlyMap<number, Quantiles>
  readonly weightShare: { readonly median: number; readonly spread: number }
  /** Freight claim over price, and freight claim minus freight fee, of returns with a claim. */
  readonly claimShare: Quantiles
  readonly surplusFen: Quantiles
  /** Kept goods of a buyer. */
  readonly keptFen: Quantiles
}

/** NaN when nothing was observed. */
export type Quantiles = { readonly p10: number; readonly p50: number; readonly p90: number }

/** A weight measured to better than this share of itself cannot be expected of a parcel scale. */
const LEAST_WEIGHT_SPREAD = 0.01
/** Median absolute deviation to standard deviation, for normal errors. */
const MAD_TO_SD = 1.4826

/** Learns what is usual from a record. No order of rows and no numbering of buyers changes it. */
export function fitPeers(facts: CaseFacts, purchases: Purchases): Peers {
  const shares = mapHabits((habit) => fitHabitShare(purchases, habit))
  const isSigned = (row: number): boolean => facts.isSigned[row] === 1
  const isClaimed = (row: number): boolean => (facts.claimFen[row] ?? 0) > 0
  return {
    habitShare: shares,
    habitPrior: mapHabits((habit) => {
      const buyers = [...tally(purchases, habit, (product) => shareOf(shares[habit], product))]
      const column = (name: keyof Count): number[] => buyers.map(([, count]) => count[name])
      return fitRatioPrior(column('happened'), column('expected'), column('noise'))
    }),
    waitHours: quantiles(pick(facts.waitHours, isSigned)),
    paidFen: quantiles(facts.paidFen),
    evidenceSignal: fitEvidence(facts),
    weightShare: fitWeight(facts.weightShare),
    claimShare: quantiles(
      pick(facts.claimFen, isClaimed, (claim, row) => claim / (facts.paidFen[row] ?? NaN)),
    ),
    surplusFen: quantiles(
      pick(facts.claimFen, isClaimed, (claim, row) => claim - (facts.feeFen[row] ?? NaN)),
    ),
    keptFen: quantiles([...keptByBuyer(purchases).values()]),
  }
}

/** Expected share of the habit among received purchases of a product. */
export function shareOf({ prior, ofProduct }: Peers['habitShare'][Habit], product: number): number {
  return ofProduct.get(product) ?? prior.mean
}

/** How often a buyer showed a habit, how often his peers would have, and the variance by chance. */
export type Count = { happened: number; expected: number; noise: number }

/** Counts of a habit by buyer, over received purchases. */
export function tally(
  purchases: Purchases,
  habit: Habit,
  expectedShare: (product: number) => number,
): Map<number, Count> {
  const shares = new Map<number, number[]>()
  const happened = new Map<number, number>()
  for (const [row, buyer] of purchases.buyer.entries()) {
    if (purchases.isReceived[row] === 0) continue
    const share = expectedShare(purchases.product[row] ?? 0)
    append(shares, buyer, share)
    happened.set(buyer, (happened.get(buyer) ?? 0) + (purchases.has[habit][row] ?? 0))
  }
  const counts = new Map<number, Count>()
  for (const [buyer, own] of shares) {
    const noise = sumSorted(own.map((share) => share * (1 - share)))
    counts.set(buyer, { happened: happened.get(buyer) ?? 0, expected: sumSorted(own), noise })
  }
  return counts
}

/** Value of the goods that each buyer kept, in fen. */
export function keptByBuyer({ buyer, keptFen }: Purchases): Map<number, number> {
  const kept = new Map<number, number>()
  for (const [row, who] of buyer.entries()) {
    kept.set(who, (kept.get(who) ?? 0) + (keptFen[row] ?? 0))
  }
  return kept
}

function fitHabitShare(purchases: Purchases, habit: Habit): Peers['habitShare'][Habit] {
  const trials = new Map<number, number>()
  const successes = new Map<number, number>()
  for (const [row, product] of purchases.product.entries()) {
    if (purchases.isReceived[row] === 0) continue
    trials.set(product, (trials.get(product) ?? 0) + 1)
    successes.set(product, (successes.get(product) ?? 0) + (purchases.has[habit][row] ?? 0))
  }
  const products = [...trials.keys()]
  const prior = fitSharePrior(
    products.map((product) => successes.get(product) ?? 0),
    products.map((product) => trials.get(product) ?? 0),
  )
  const share = (product: number): number =>
    shrinkShare(prior, successes.get(product) ?? 0, trials.get(product) ?? 0)
  return { prior, ofProduct: new Map(products.map((product) => [product, share(product)])) }
}

function fitEvidence(facts: CaseFacts): Map<number, Quantiles> {
  const signals = new Map<number, number[]>()
  for (const [row, kind] of facts.evidence.entries()) {
    if (facts.isReturn[row] === 1 || facts.isShopFault[row] === 0) continue
    append(signals, kind, facts.evidenceSignal[row] ?? NaN)
  }
  return new Map([...signals].map(([kind, values]) => [kind, quantiles(values)]))
}

function fitWeight(weightShare: Float64Array): Peers['weightShare'] {
  const median = quantiles(weightShare).p50
  const deviation = quantiles(weightShare.map((share) => Math.abs(share - median))).p50
  return { median, spread: Math.max(deviation * MAD_TO_SD, LEAST_WEIGHT_SPREAD) }
}

/** Quantiles of the values that are numbers. */
function quantiles(values: ArrayLike<number>): Quantiles {
  const known = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .toSorted()
  const at = (share: number): number => quantileSorted(known, share)
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}

function pick(
  values: Float64Array,
  holds: (row: number) => boolean,
  of: (value: number, row: number) => number = (value) => value,
): number[] {
  return [...values.entries()].flatMap(([row, value]) => (holds(row) ? [of(value, row)] : []))
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function mapHabits<T>(of: (habit: Habit) => T): Record<Habit, T> {
  return Object.fromEntries(habits.map((habit) => [habit, of(habit)])) as Record<Habit, T>
}
