import type { Scenario } from './scenario.ts'

/**
 * How honest people answer to a policy, apart from what the rules do to the same orders: explicit,
 * multiplied by `response.strength`, every size cited or called assumed in the evidence registry.
 */
export type Response = {
  /** Orders under this policy over orders of the base market. */
  demandFactor: number
  /** How much of the pack's rise of returns under cover happens: 1 is all of it, 0 none. */
  coverStrength: number
  /** Returns after signing under the label over those without. */
  labelFactor: number
}

export function respond(scenario: Scenario): Response {
  const { policy, response } = scenario
  const isCovered = policy.freightCover.payer !== 'none'
  const scope = policy.freightCover.reasons === 'all' ? 1 : SHOP_FAULT_SCOPE
  const cover = isCovered ? scope : 0
  const label = policy.label30d.on ? 1 : 0
  const { strength } = response
  return {
    demandFactor:
      (1 + strength * cover * response.coverDemandUplift) *
      (1 + strength * label * response.labelDemandUplift),
    coverStrength: (strength * cover * response.coverReturnUplift) / PACK_UPLIFT,
    labelFactor: 1 + strength * label * response.labelReturnUplift,
  }
}

/** A cover that pays for shop fault only moves people less (assumed). */
const SHOP_FAULT_SCOPE = 0.3

/** The rise that the category pack's rates with cover stand for; other values scale them all. */
const PACK_UPLIFT = 0.15

/** Most that the response can raise demand: candidates are drawn for it and thinned. */
export const DEMAND_CEILING = 1.6
