/**
 * A one-to-one shuffle of the unsigned 32-bit integers (the finaliser of MurmurHash3): neighbouring
 * numbers land far apart, so that a published number tells nothing of how it was counted.
 */
export function scramble(number: number): number {
  let hash = number | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
