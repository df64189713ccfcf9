import { pick } from '../base/distributions.ts'
import { EXCLUSION, isShopFault, REASON } from '../policy/terms.ts'
import { tendencyOf } from './account.ts'
import { honestTraits, traitsByCode } from './honest-traits.ts'
import { KIND } from './terms.ts'
import type { World } from './world.ts'

/** Draws of stream `intent`, by order key. */
const SIGNED = 4
const WHICH_REASON = 5
const FAULT = 15

const ORDINARY = honestTraits.ordinary

/** Nobody returns everything. */
export const MOST_RETURNED = 0.95

/**
 * Reason for which an honest order of sound goods goes back after signing, -1 if they are kept. It follows
 * from the order's key and from who buys what where, so it stands before the order is placed.
 */
export function returnReason(
  world: World,
  key: number,
  buyer: number,
  product: number,
  channel: number,
): number {
  const { plan, streams } = world
  const terms = plan.products[product]!
  const code = world.buyers.column.kind[buyer]!
  const traits = traitsByCode[code] ?? ORDINARY
  const byChannel = channel === 0 ? plan.factors.liveSigned : plan.factors.shelfSigned
  const byKind = code === KIND['heavy-returner'] ? plan.buyers.heavyFactor : traits.signed
  const share = terms.signed * byChannel * byKind * tendencyOf(world, buyer)
  if (!streams.intent.chance(key, SIGNED, Math.min(MOST_RETURNED, share))) return -1
  if (traits.quality > 0 && streams.intent.chance(key, FAULT, traits.quality)) return REASON.quality
  return pick(streams.intent.uniform(key, WHICH_REASON), terms.reasonCumulative)
}

/**
 * Whether an order that stands alone would go back for no fault that is claimed: what a buyer who heeds a
 * warning does not order. The right to return is what such an order was worth: in a structural model of a
 * catalogue of women's footwear a third of the purchases falls away without it (Anderson, Hansen and
 * Simester 2009). Faults are not foreseen.
 */
export function goesBackByChoice(
  world: World,
  key: number,
  buyer: number,
  product: number,
  channel: number,
): boolean {
  if (world.plan.products[product]!.exclusion !== EXCLUSION.none) return false
  const reason = returnReason(world, key, buyer, product, channel)
  return reason >= 0 && !isShopFault(reason)
}
