import { abuseByCode } from './abuse/catalogue.ts'
import { patterns } from './abuse/pattern-names.ts'
import { ALONE, formRings } from './rings.ts'
import { honestKinds } from './terms.ts'
import type { World } from './world.ts'

const FIRST_ABUSER = honestKinds.length

/** Draws of stream `buyer`, by buyer. */
const KIND = 0
const WALLET = 1
const PROVINCE = 2
const TENDENCY = 3
const HONEST_KIND = 4

/** Relative e-commerce parcels by province, in the order of `provinces`: assumed, coast heavy. */
const provinceWeights = [
  4.2, 1.6, 5.2, 2.4, 1.3, 2.6, 1.4, 1.7, 4.1, 8.6, 7.8, 4.2, 3.6, 2.7, 7.6, 6.5, 4.2, 4.3, 11.5,
  2.8, 0.6, 2.3, 5.2, 1.8, 2.1, 0.2, 2.6, 1.1, 0.3, 0.4, 1.2,
]
const provinceCumulative = provinceWeights.map((_, i) =>
  provinceWeights.slice(0, i + 1).reduce((sum, weight) => sum + weight, 0),
)
const provinceTotal = provinceCumulative[provinceCumulative.length - 1]!

/** What kind of person an account is, for good: index into `buyerKinds`. */
function drawKind(world: World, buyer: number): number {
  const { abuse } = world.plan
  let u = world.streams.buyer.uniform(buyer, KIND)
  for (let pattern = 1; pattern < patterns.length; pattern++) {
    const share = abuse.patterns[pattern]!.accountShare
    if (u < share) return FIRST_ABUSER + pattern - 1
    u -= share
  }
  return honestKindAt(world, u)
}

/**
 * What the account is like when it shops honestly: its kind, and of an abuser one that is drawn as
 * often as among everybody else.
 */
export function honestKindOf(world: World, buyer: number): number {
  const kind = world.buyers.column.kind[buyer]!
  if (kind < FIRST_ABUSER) return kind
  return honestKindAt(world, world.streams.buyer.uniform(buyer, HONEST_KIND))
}

/** The special kinds come first and the ordinary one takes the rest. */
function honestKindAt(world: World, u: number): number {
  const { honestCumulative } = world.plan.buyers
  for (let kind = 1; kind < honestKinds.length; kind++) if (u < honestCumulative[kind]!) return kind
  return 0
}

/** Abuse pattern of a kind of buyer; 0 for honest people. */
export function patternOf(kind: number): number {
  return kind < FIRST_ABUSER ? 0 : kind - FIRST_ABUSER + 1
}

/**
 * Says of every account of the pool what kind of person it is and, of an organised pattern, in which
 * ring; lists those of each pattern. They hide among the pool's numbers.
 */
export function openAccounts(world: World): Uint32Array[] {
  const lists: number[][] = patterns.map(() => [])
  const kinds = world.buyers.column.kind
  for (let buyer = 0; buyer < world.plan.buyers.poolSize; buyer++) {
    const kind = drawKind(world, buyer)
    kinds[buyer] = kind
    const pattern = patternOf(kind)
    if (pattern > 0) lists[pattern]!.push(buyer)
  }
  let nextRing = ALONE + 1
  return lists.map((list, pattern) => {
    const accounts = Uint32Array.from(list)
    const size = abuseByCode[pattern]?.ring
    if (size) nextRing = formRings(world, accounts, (size.smallest + size.largest) / 2, nextRing)
    return accounts
  })
}

/** The buyer of a candidate order: activity differs, so the draw leans to one side of a shuffled pool. */
export function pickBuyer(u: number, poolSize: number): number {
  const place = Math.floor(u * Math.sqrt(u) * poolSize)
  // A step without a common divisor visits every number once.
  const step = remainderOf(poolSize, 7919) === 0 ? 7907 : 7919
  return remainderOf(place * step + 104729, poolSize)
}

/** The remainder of whole numbers below 2^53; `%` of fractions calls out of compiled code. */
function remainderOf(dividend: number, divisor: number): number {
  return dividend - Math.floor(dividend / divisor) * divisor
}

export function payChannelOf(world: World, buyer: number): number {
  return world.streams.buyer.chance(buyer, WALLET, world.plan.buyers.walletShare) ? 0 : 1
}

export function provinceOf(world: World, buyer: number): number {
  const target = world.streams.buyer.uniform(buyer, PROVINCE) * provinceTotal
  let province = 0
  while (provinceCumulative[province]! <= target) province++
  return province
}

/** How ready the buyer is to return: lasting, and independent of the kind. */
export function tendencyOf(world: World, buyer: number): number {
  return tendencyAt(world.streams.buyer.uniform(buyer, TENDENCY))
}

/** Readiness to return at a uniform number: 0.4 to 1.6 with mean 1 (assumed). */
export function tendencyAt(u: number): number {
  return 0.4 + 1.2 * u
}
