import type { CaseFacts } from './case-facts.ts'
import { keptByBuyer, shareOf, tally } from './peers.ts'
import type { Peers } from './peers.ts'
import { habits } from './purchases.ts'
import type { Habit, Purchases } from './purchases.ts'
import { shrinkRatio } from './shrink.ts'

/** Everything that a rule may look at: the case, the buyer's other purchases, and what is usual. */
export type CaseView = {
  readonly facts: CaseFacts
  readonly purchases: Purchases
  readonly peers: Peers
  /**
   * The buyer's count of a habit over that of his peers, shrunk, one entry a case. The purchase in
   * question is left out: it speaks through its own facts.
   */
  readonly habitRatio: Readonly<Record<Habit, Float64Array>>
  /** Value of all goods that the buyer of the case kept. */
  readonly keptFen: Float64Array
  /** Cap of the small-amount automatic refund; NaN when none is known. */
  readonly capYuan: number
}

export function viewCases(
  facts: CaseFacts,
  purchases: Purchases,
  peers: Peers,
  capYuan: number,
): CaseView {
  const kept = keptByBuyer(purchases)
  return {
    facts,
    purchases,
    peers,
    habitRatio: Object.fromEntries(
      habits.map((habit) => [habit, ratiosOf(habit, facts, purchases, peers)]),
    ) as Record<Habit, Float64Array>,
    keptFen: Float64Array.from(facts.buyer, (buyer) => kept.get(buyer) ?? 0),
    capYuan,
  }
}

function ratiosOf(
  habit: Habit,
  facts: CaseFacts,
  purchases: Purchases,
  peers: Peers,
): Float64Array {
  const expectedShare = (product: number): number => shareOf(peers.habitShare[habit], product)
  const counts = tally(purchases, habit, expectedShare)
  return Float64Array.from(facts.buyer, (buyer, row) => {
    const count = counts.get(buyer)
    if (!count) return 1
    const own = purchases.ofCase[row] ?? 0
    const isReceived = purchases.isReceived[own] ?? 0
    const happened = count.happened - isReceived * (purchases.has[habit][own] ?? 0)
    const expected = count.expected - isReceived * expectedShare(purchases.product[own] ?? 0)
    return shrinkRatio(peers.habitPrior[habit], happened, Math.max(expected, 0))
  })
}
