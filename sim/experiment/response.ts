import type { Scenario } from './scenario.ts'

/**
 * How honest people answer to a policy, apart from what the rules do to the same orders: explicit,
 * multiplied by `response.strength`, every size cited or called assumed in the evidence registry.
 */
export type Response = {
  /** Orders under this policy over orders of the base market. */
  demandFactor: number
  /** Applications after signing, likewise. */
  signedFactor: number
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
    signedFactor:
      (1 + strength * cover * response.coverReturnUplift) *
      (1 + strength * label * response.labelReturnUplift),
  }
}

/** A cover that pays for shop fault only moves people less (assumed). */
const SHOP_FAULT_SCOPE = 0.3

/** Most that the response can raise demand: candidates are drawn for it and thinned. */
export const DEMAND_CEILING = 1.6
