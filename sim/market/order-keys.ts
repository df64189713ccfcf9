/**
 * Numbers of candidate checkouts, before they are scrambled into the keys that are recorded. Honest
 * candidates have the lower half of the 32-bit integers, abusive ones the upper, with room for the lines
 * of a basket. A source counts its own candidates, so a number is the same wish in every arm.
 */
export const HONEST_LINES = 8
export const BASKET_LINES = 32
const ABUSE_BLOCK = 0x80000000
/** Sources that the block was laid out for; later ones take the end of the honest half, so that no number moves. */
const FIRST_SOURCES = 17
const LATER_BLOCK = 0.75 * ABUSE_BLOCK
const LATER_SOURCES = 8
const HONEST_CANDIDATES = ABUSE_BLOCK / HONEST_LINES
const ABUSE_CANDIDATES = Math.floor(ABUSE_BLOCK / (FIRST_SOURCES * BASKET_LINES))
const LATER_CANDIDATES = (ABUSE_BLOCK - LATER_BLOCK) / (LATER_SOURCES * BASKET_LINES)

export function candidateKey(source: number, candidate: number): number {
  if (source === 0) return candidate * HONEST_LINES
  if (source > FIRST_SOURCES) {
    const place = candidate * LATER_SOURCES + (source - FIRST_SOURCES - 1)
    return LATER_BLOCK + place * BASKET_LINES
  }
  return ABUSE_BLOCK + (candidate * FIRST_SOURCES + (source - 1)) * BASKET_LINES
}

/** Row of the trace that an honest candidate stands for. */
export function traceRow(candidate: number): number {
  return candidate / HONEST_LINES
}

/**
 * Number of the nth candidate whom only a campaign brings: from the middle of the source's numbers, so
 * that those who come anyway keep theirs.
 */
export function extraCandidate(source: number, nth: number): number {
  const candidates =
    source === 0 ? HONEST_CANDIDATES : source > FIRST_SOURCES ? LATER_CANDIDATES : ABUSE_CANDIDATES
  return Math.floor(candidates / 2) + nth
}
