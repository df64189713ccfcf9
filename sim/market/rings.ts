import type { World } from './world.ts'

/** Draws of stream `ring`, by account and by ring. */
const WHICH = 0
const NOTICE = 1
/** Abusers follow a change of policy after three to seven days (domain 4.4). */
const FIRST_NOTICE_HOURS = 72
const NOTICE_SPREAD_HOURS = 96

/** No ring: a person who acts alone. */
export const ALONE = 0

/**
 * Puts the accounts of an organised pattern into rings, by lot and not by number, so that a number
 * tells nothing. Rings are counted from `first`; answers the number after the last.
 */
export function formRings(
  world: World,
  accounts: Uint32Array,
  meanSize: number,
  first: number,
): number {
  if (accounts.length === 0) return first
  const rings = Math.max(1, Math.round(accounts.length / meanSize))
  const { ring } = world.buyers.column
  for (const buyer of accounts) ring[buyer] = first + world.streams.ring.below(buyer, WHICH, rings)
  return first + rings
}

/** Accounts of one ring hear of things together; who is alone, alone. */
export function ringKey(world: World, buyer: number): number {
  const ring = world.buyers.column.ring[buyer]!
  // Rings and accounts share the stream: rings have the upper half of the numbers.
  return ring === ALONE ? buyer : 0x80000000 + ring
}

/** The hour of the run from which the account acts by the policy in force, not by the one before it. */
export function noticeHours(world: World, buyer: number): number {
  const u = world.streams.ring.uniform(ringKey(world, buyer), NOTICE)
  return FIRST_NOTICE_HOURS + NOTICE_SPREAD_HOURS * u
}
