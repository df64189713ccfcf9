import type { RuleValues } from './rulebook.ts'
import { coveredReason } from './rules/s42-covered-reason.ts'
import { claimAmount } from './rules/s43-claim-amount.ts'
import { claimWindow } from './rules/s44-claim-window.ts'
import { designatedCarrier } from './rules/s45-designated-carrier.ts'
import { reportedBuyer } from './rules/s64-reported-buyer.ts'

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
 * The rule that voids a claim, or undefined: buyer not barred and one claim an order (S64), reasons
 * within the cover (S42), the designated carrier (S45), complete in time after signing (S44, T14).
 */
export function claimVoidedBy(
  facts: ClaimFacts,
  terms: CoverTerms,
): 'S64' | 'S42' | 'S45' | 'S44' | undefined {
  if (reportedBuyer.applies(facts, terms)) return 'S64'
  if (!coveredReason.applies(facts, terms)) return 'S42'
  if (!designatedCarrier.applies(facts, terms)) return 'S45'
  return claimWindow.applies(facts, terms) ? undefined : 'S44'
}

/** Fen the cover pays: the fee up to the cap of the plan and of the platform (S43), 0 when void. */
export function claimFen(facts: ClaimFacts, terms: CoverTerms, rules: RuleValues): number {
  if (claimVoidedBy(facts, terms) !== undefined) return 0
  return claimAmount.amountFen({ feeFen: facts.feeFen, capFen: terms.capFen }, rules)
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
