import { traitsByCode } from './honest-traits.ts'
import { HONEST_LINES } from './order-keys.ts'
import type { World } from './world.ts'

/** Draws of stream `order`, by checkout key. */
const PILES = 9
const PILE_SIZE = 10
const DROPPED = 11

/** Orders of one article at once, for customers of his own (assumed); no more than a checkout has lines. */
const FEWEST = 4
/** Piles whose customers back out before they are sent, of all piles (assumed). */
const DROPPED_SHARE = 0.25

/** Mean number of orders of a pile. */
export const MEAN_PILE = (FEWEST + HONEST_LINES) / 2

/** Orders of an honest checkout that is a pile, 1 if it is none. */
export function pileSize(world: World, checkout: number, kind: number): number {
  const share = traitsByCode[kind]?.piles ?? 0
  const { order } = world.streams
  if (share === 0 || !order.chance(checkout, PILES, share)) return 1
  return FEWEST + order.below(checkout, PILE_SIZE, HONEST_LINES - FEWEST + 1)
}

/** Whether a pile is cancelled before it is sent. */
export function isPileDropped(world: World, checkout: number): boolean {
  return world.streams.order.chance(checkout, DROPPED, DROPPED_SHARE)
}
