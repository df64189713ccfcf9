import type { Plan } from '../plan.ts'
import type { World } from '../world.ts'
import type { PolicyView, Prey } from './policy-view.ts'

export type Claim = { atHours: number; type: number; reason: number }

/** One order of a basket: what it is for, and what of; the pattern gives a meaning to the role. */
export type Line = {
  role: number
  product: number
  /** Price when it is not the usual one of the product. */
  paidFen?: number
  /** Account that orders it, when the basket is spread over a ring. */
  buyer?: number
}

/** How many accounts act together: organised patterns come in rings that share keys (A17). */
export type RingSize = { smallest: number; largest: number }

type Text = { readonly zh: string; readonly en: string }

/**
 * One pattern of the catalogue (domain 4): mechanism, aim, what it earns, and what its orders do at each
 * stage. What is left out is done as honest buyers do it. Parameters are assumed unless a source is named.
 */
export type AbusePattern = {
  /** Number in the catalogue: `A9`. */
  id: string
  name: Text
  /** How it works and what it earns by, in two sentences. */
  mechanism: Text
  /** Settings that open or close it, as scenario paths. */
  levers: readonly string[]
  /** Settings under which it pays its people, and under which it loses them money. */
  lax: Readonly<Record<string, unknown>>
  tight: Readonly<Record<string, unknown>>

  /** Share of the returns that the pattern has by default, where the policy pays (domain 3.7). */
  share: number
  ordersPerAccount: number
  /**
   * What its people have of it besides the money that moves: worth of goods that they keep and of goods
   * that they use and return, as shares of the price; of an order that is merely held; and the trouble of
   * one visit, less what bulk labels save.
   */
  worth: {
    kept: number
    used: number
    heldFen?: (policy: PolicyView) => number
    effortFen: number
  }
  ring?: RingSize | undefined

  /** How well the product suits, beside its demand; 0 not at all. */
  suits: (policy: PolicyView, prey: Prey) => number
  /** Expected gain of one order in fen under this policy; entry follows it. */
  profitFen: (policy: PolicyView, prey: Prey) => number
  /** Gain at which the default prevalence holds. */
  referenceFen: number

  /** The orders of one visit; one order of the aimed product when left out. */
  basket?:
    | ((world: World, buyer: number, key: number, product: number) => readonly Line[])
    | undefined

  /** Claims by stage: the first stage that answers has the order's claim. */
  beforeShipment?:
    | ((world: World, order: number, paidHours: number, shipHours: number) => Claim | undefined)
    | undefined
  inTransit?:
    | ((world: World, order: number, shippedHours: number, signHours: number) => Claim | undefined)
    | undefined
  afterSigning?: ((world: World, order: number, signHours: number) => Claim | undefined) | undefined

  /** What a claim without return asks for, in fen; the usual part or all when left out. */
  askFen?: ((world: World, order: number) => number) | undefined
  /** How much worse than honest its evidence looks to a reviewer, in standard deviations. */
  evidenceShift?: number | undefined
  /** Share of its pictures that were used before, by the account or its ring. */
  reusedImageShare?: number | undefined
  /** Chance to appeal a refusal; the honest one when left out. */
  appealShare?: number | undefined

  /** What is in the parcel that comes back: code of `contents`. */
  contentsOf?: ((world: World, order: number) => number) | undefined
  /** Condition of the goods that come back, 0 to 1. */
  conditionOf?: ((world: World, order: number) => number) | undefined
  /** Weight of the returned parcel over that of the goods. */
  weightShareOf?: ((world: World, order: number) => number) | undefined
  /** What the waybill of the return is worth: code of `waybills`. */
  waybillOf?: ((world: World, order: number) => number) | undefined
  /** Share of its returns sent by its own label and not by the designated carrier. */
  selfShipShare?: number | undefined
  /** What is in a parcel that was stopped on its way and comes back: code of `contents`. */
  interceptedContents?: number | undefined
  /** The buyer signs in spite of an open claim, and keeps both. */
  keepsClaim?: boolean | undefined
  /** It never sends anything, not even a number. */
  neverSends?: boolean | undefined
  /** How many times its usual visits come in an hour of the run; 1 when left out. */
  burst?: ((plan: Plan, hour: number) => number) | undefined
  /** Its returns are made up by the shop itself: back within hours, and hardly scanned. */
  hasMadeUpTrips?: boolean | undefined
  /** What an order that came to no claim costs the shop in fen; nothing when left out. */
  orderLossFen?: ((world: World, order: number) => number) | undefined
  /** What a case costs the platform in fen, besides the premium that it paid. */
  platformLossFen?: ((world: World, caseId: number) => number) | undefined
  /** What a case costs the shop in fen, where it is not refund, goods and freight. */
  shopLossFen?: ((world: World, caseId: number) => number) | undefined
}

/** Draws of stream `intent` that belong to abuse. */
export const ABUSE_DRAW = {
  time: 32,
  condition: 33,
  weight: 34,
  ship: 35,
  ask: 36,
  late: 37,
  contents: 38,
  waybill: 39,
  stage: 40,
  size: 41,
  partner: 42,
  choice: 43,
  cover: 44,
  coverReason: 45,
} as const
