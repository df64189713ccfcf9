import { exp, normalQuantile } from '../base/numeric.ts'
import { EVIDENCE, isShopFault, TYPE } from '../policy/terms.ts'
import { abuseByCode } from './abuse/catalogue.ts'
import { caseUniform } from './case-draw.ts'
import type { World } from './world.ts'

/** Draws of stream `evidence`, by case key: of the first evidence, and of what is added later. */
const SIGNAL = 0
const BRINGS = 1
const ADDED_SIGNAL = 16
/** Buyers who attach evidence that is not asked for (assumed). */
const UNASKED_SHARE = 0.5

/**
 * What the buyer attaches: proof of a fault where the shop asks for it (S12), a photo of intact goods
 * for a return without one (S34); and what a reviewer's eye makes of it.
 */
export function attachEvidence(world: World, caseId: number): void {
  const { column } = world.cases
  if (isShopFault(column.reason[caseId]!)) {
    const isAsked = world.plan.review.evidence !== EVIDENCE.none
    const brings =
      isAsked || caseUniform(world, world.streams.evidence, caseId, BRINGS) < UNASKED_SHARE
    column.evidence[caseId] = brings ? kindAsked(world) : EVIDENCE.none
  } else {
    const isIntact = column.type[caseId] === TYPE['return-refund']
    column.evidence[caseId] = isIntact ? EVIDENCE.photo : EVIDENCE.none
  }
  column.evidenceSignal[caseId] = signalOf(world, caseId, SIGNAL)
}

/** The buyer adds evidence after a question or a refusal: the better of old and new counts. */
export function addEvidence(world: World, caseId: number): void {
  const { column } = world.cases
  column.evidence[caseId] = kindAsked(world)
  const round = column.rejections[caseId]! + column.offers[caseId]!
  const added = signalOf(world, caseId, ADDED_SIGNAL + round)
  column.evidenceSignal[caseId] = Math.max(column.evidenceSignal[caseId]!, added)
}

function kindAsked(world: World): number {
  return Math.max(EVIDENCE.photo, world.plan.review.evidence)
}

/** Honest evidence is uniform on the scale; what is forged looks worse by the pattern's shift. */
function signalOf(world: World, caseId: number, draw: number): number {
  const pattern = world.orderState.column.pattern[world.cases.column.order[caseId]!]!
  const shift = abuseByCode[pattern]?.evidenceShift ?? 0
  const z = normalQuantile(caseUniform(world, world.streams.evidence, caseId, draw))
  // The logistic curve stands in for the normal distribution: within 0.01 of it everywhere.
  return 1 / (1 + exp(-1.702 * (z - shift)))
}
