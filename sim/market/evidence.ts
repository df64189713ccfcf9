import { exp, normalQuantile } from '../base/numeric.ts'
import { EVIDENCE, isShopFault } from '../policy/terms.ts'
import { abuseByCode } from './abuse/catalogue.ts'
import { caseUniform } from './case-draw.ts'
import type { World } from './world.ts'

/** Draws of stream `evidence`, by case key: of the first evidence, and of what is added later. */
const SIGNAL = 0
const BRINGS = 1
const ADDED_SIGNAL = 16
/** Buyers who attach evidence at once: when it is asked for, and when not (assumed). */
const ASKED_SHARE = 0.85
const UNASKED_SHARE = 0.5

/** What the buyer attaches to the application (S12), and what it looks like to a reviewer. */
export function attachEvidence(world: World, caseId: number): void {
  const { column } = world.cases
  const share = world.plan.review.evidence === EVIDENCE.none ? UNASKED_SHARE : ASKED_SHARE
  const brings = caseUniform(world, world.streams.evidence, caseId, BRINGS) < share
  const isNeeded = isShopFault(column.reason[caseId]!)
  column.evidence[caseId] = isNeeded && brings ? kindAsked(world) : EVIDENCE.none
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
