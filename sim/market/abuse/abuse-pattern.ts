import type { World } from '../world.ts'

/** What an abuser can see of a policy before deciding; money in fen. */
export type PolicyView = {
  isCovered: boolean
  isCoverAllReasons: boolean
  isDesignatedOnly: boolean
  coverCapFen: number
  selfShipFeeFen: number
  returnFeeFen: number
  isLabelOn: boolean
  /** Price below which goods have no cover. */
  excludeBelowFen: number
  smallCapFen: number
  hasRiskFilter: boolean
  reviewRejectBelow: number
  inspectionShare: number
  isRefundedBeforeInspection: boolean
}

/** A product as the abuser sees it. */
export type Prey = {
  priceFen: number
  /** Clothes and shoes: what people wear once and return. */
  isWorn: boolean
}

export type Claim = { atHours: number; type: number; reason: number }

/** One pattern of the catalogue (domain 4): mechanism, aim and what it earns. Parameters are assumed. */
export type AbusePattern = {
  /** How well the product suits, beside its demand; 0 not at all. */
  suits: (policy: PolicyView, prey: Prey) => number
  /** Expected gain of one order in fen under this policy; entry follows it. */
  profitFen: (policy: PolicyView, prey: Prey) => number
  /** Gain at which the default prevalence holds. */
  referenceFen: number
  /** When and what the account claims after signing. */
  planClaim: (world: World, order: number, signHours: number) => Claim
  /** Condition in which the goods come back, 0 to 1; below 0: they do not come back at all. */
  conditionOf: (world: World, order: number) => number
  /** Weight of the returned parcel over that of the goods. */
  weightShareOf: (world: World, order: number) => number
  /** How much worse than honest its evidence looks to a reviewer, in standard deviations. */
  evidenceShift: number
  /** Share of its returns sent by its own cheap label and not by the designated carrier. */
  selfShipShare: number
}

/** Draws of stream `intent` that belong to abuse. */
export const ABUSE_DRAW = {
  time: 32,
  condition: 33,
  weight: 34,
  ship: 35,
  ask: 36,
  late: 37,
} as const
