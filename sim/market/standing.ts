import { SITUATION, TYPE } from '../policy/terms.ts'
import { lognormal } from '../base/distributions.ts'
import { ln } from '../base/numeric.ts'
import { caseUniform } from './case-draw.ts'
import type { World } from './world.ts'

/**
 * What shop and platform hold about an account: claims seen, reports, sanctions. Signals, not truth.
 */

/** Draw of stream `buyer`, by buyer. */
const GOOD = 4
/** Draw of stream `intent`, by order key. */
const HEEDS = 24
/** Draws of stream `dispute`, by case key. */
const INVESTIGATION = 8
const UPHELD = 9
/** Claims without return after which the platform's risk filter flags a buyer (assumed). */
const FLAG_CLAIMS = 3
/** The platform looks into a report for about five days and upholds most with proof (assumed). */
const INVESTIGATION_HOURS = 120
const INVESTIGATION_SIGMA = 0.4
const UPHELD_SHARE = 0.8
/** The first upheld report flags the account, the second bars it from freight cover (assumed). */
const BARRED_FROM = 2

/** Whether the platform counts the buyer among its good ones. */
export function isGoodBuyer(world: World, buyer: number): boolean {
  return world.streams.buyer.chance(buyer, GOOD, world.plan.buyers.goodShare)
}

/** Remembers a claim, and apart from it one for money without return. */
export function noteClaim(world: World, caseId: number): void {
  const { column } = world.cases
  const { claims } = world.buyers.column
  const account = column.buyer[caseId]!
  claims[account] = Math.min(255, claims[account]! + 1)
  const isKept = column.type[caseId] === TYPE['refund-only']
  if (!isKept || column.situation[caseId] !== SITUATION.signed) return
  const seen = world.buyers.column.refundOnlyClaims
  const buyer = column.buyer[caseId]!
  seen[buyer] = Math.min(255, seen[buyer]! + 1)
}

/** Claims without return so far, the present one included. */
export function claimsOf(world: World, buyer: number): number {
  return world.buyers.column.refundOnlyClaims[buyer]!
}

/** Whether the platform's risk filter holds an automatic refund back. */
export function isFlagged(world: World, buyer: number): boolean {
  const isKnown = claimsOf(world, buyer) >= FLAG_CLAIMS || world.buyers.column.reports[buyer]! > 0
  return isKnown || isBeyond(world, buyer, world.plan.guard.barAfterClaims)
}

export function isBarred(world: World, buyer: number): boolean {
  const isSanctioned = world.buyers.column.isBarred[buyer] === 1
  return isSanctioned || isBeyond(world, buyer, world.plan.guard.barAfterClaims)
}

/** Whether the shop has warned the account of what more claims will bring. */
export function isWarned(world: World, buyer: number): boolean {
  return isBeyond(world, buyer, world.plan.guard.warnAfterClaims)
}

/** Whether a warning, once it is given, keeps the buyer from a claim on the order. */
export function heeds(world: World, orderKey: number): boolean {
  return world.streams.intent.chance(orderKey, HEEDS, world.plan.guard.heededShare)
}

function isBeyond(world: World, buyer: number, limit: number): boolean {
  return limit > 0 && world.buyers.column.claims[buyer]! >= limit
}

/** The shop reports the buyer of a case (S63, S64); the platform takes its time. */
export function reportBuyer(world: World, caseId: number, now: number): void {
  const u = caseUniform(world, world.streams.dispute, caseId, INVESTIGATION)
  const hours = lognormal(u, ln(INVESTIGATION_HOURS), INVESTIGATION_SIGMA)
  world.sim.at(now + hours, world.kind.investigated, caseId)
}

/** The platform ends an investigation, perhaps with a sanction. */
export function concludeInvestigation(world: World, caseId: number): void {
  if (caseUniform(world, world.streams.dispute, caseId, UPHELD) >= UPHELD_SHARE) return
  const buyer = world.cases.column.buyer[caseId]!
  const { reports, isBarred: barred } = world.buyers.column
  reports[buyer] = Math.min(255, reports[buyer]! + 1)
  if (reports[buyer] >= BARRED_FROM) barred[buyer] = 1
}
