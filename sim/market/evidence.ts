import { exp, normalQuantile } from '../base/numeric.ts'
import { EVIDENCE, isShopFault, TYPE } from '../policy/terms.ts'
import { abuseOf, abuseOfCase } from './abuse/abuse-of.ts'
import { caseKey, caseUniform } from './case-draw.ts'
import { ringKey } from './rings.ts'
import type { World } from './world.ts'

/** Draws of stream `evidence`, by case key: of the first evidence, and of what is added later. */
const SIGNAL = 0
const BRINGS = 1
const ADDED_SIGNAL = 16
/** Draws of the same stream by order key. */
const REUSES = 240
const WHICH_IMAGE = 241
/** How much more a film with the waybill in it shows than a picture does (assumed). */
const FILM_FACTOR = 2.5
/** Honest claimants who send a picture of the shop's page, or one that somebody else has sent (assumed). */
const STOCK_IMAGE_SHARE = 0.04
const IMAGES_OF_PRODUCT = 16
const IMAGES_OF_RING = 4
/** Keep the three kinds of pictures apart before they are masked. */
const RING_IMAGES = 0x5bd1e995
const OWN_IMAGES = 0x27d4eb2f
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
  column.image[caseId] = column.evidence[caseId] === EVIDENCE.none ? 0 : imageOf(world, caseId)
}

/**
 * Perceptual hash of the picture: two that are equal show the same picture. Honest people send the shop's
 * own picture now and then; abusers use one again, their own or their ring's (A6, A7).
 */
function imageOf(world: World, caseId: number): number {
  const order = world.cases.column.order[caseId]!
  const abuse = abuseOf(world, order)
  const key = caseKey(world, caseId)
  const { evidence } = world.streams
  const reusedShare = (abuse?.reusedImageShare ?? 0) * (1 - world.plan.abuse.camouflage)
  if (abuse && evidence.chance(key, REUSES, reusedShare)) {
    const of = ringKey(world, world.cases.column.buyer[caseId]!)
    return (
      world.mask(of ^ (evidence.below(key, WHICH_IMAGE, IMAGES_OF_RING) << 28) ^ RING_IMAGES) || 1
    )
  }
  if (evidence.chance(key, REUSES, STOCK_IMAGE_SHARE)) {
    const product = world.orders.column.product[order]!
    return (
      world.mask(
        product * IMAGES_OF_PRODUCT + evidence.below(key, WHICH_IMAGE, IMAGES_OF_PRODUCT),
      ) || 1
    )
  }
  return world.mask(key ^ OWN_IMAGES ^ (world.cases.column.attempt[caseId]! << 24)) || 1
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
  const film = world.plan.review.evidence === EVIDENCE.video ? FILM_FACTOR : 1
  const bare = 1 - world.plan.abuse.camouflage
  const shift = (abuseOfCase(world, caseId)?.evidenceShift ?? 0) * bare * film
  const z = normalQuantile(caseUniform(world, world.streams.evidence, caseId, draw))
  // The logistic curve stands in for the normal distribution: within 0.01 of it everywhere.
  return 1 / (1 + exp(-1.702 * (z - shift)))
}
