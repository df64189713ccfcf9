import type { RuleValues } from './rulebook.ts'

/** The cover as bought with the order; amounts in fen. */
export type CoverTerms = {
  capFen: number
  windowDays: number
  isAllReasons: boolean
  isDesignatedOnly: boolean
}

/** What a claim is judged by. */
export type ClaimFacts = {
  isShopFault: boolean
  isDesignated: boolean
  signedHours: number
  /** The return process is complete: receipt confirmed or refund paid. */
  completedHours: number
  feeFen: number
  hasClaimed: boolean
  isBuyerBarred: boolean
}

/**
 * Amount the cover pays, 0 when it does not: reasons within the cover (S42), the designated carrier
 * (S45), complete within the window after signing (S44, T14), one claim an order, buyer not barred;
 * the fee up to the cap of the plan and of the platform (S43).
 */
export function claimFen(facts: ClaimFacts, terms: CoverTerms, rules: RuleValues): number {
  if (facts.hasClaimed || facts.isBuyerBarred) return 0
  if (!terms.isAllReasons && !facts.isShopFault) return 0
  if (terms.isDesignatedOnly && !facts.isDesignated) return 0
  if (facts.completedHours > facts.signedHours + terms.windowDays * 24) return 0
  return Math.min(facts.feeFen, terms.capFen, rules.coverMaxYuan * 100)
}

/** Terms of the insurer; yuan amounts in fen. */
export type PremiumTerms = {
  meanClaimFen: number
  lossRatio: number
  floorFen: number
  capFen: number
}

/** Premium an order from the trailing claim rate: rate x mean claim / loss ratio, within floor and cap. */
export function premiumFen(claimShare: number, terms: PremiumTerms): number {
  const fair = Math.round((claimShare * terms.meanClaimFen) / terms.lossRatio)
  return Math.min(terms.capFen, Math.max(terms.floorFen, fair))
}
