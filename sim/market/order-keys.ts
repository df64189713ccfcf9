import { patterns } from './abuse/pattern-names.ts'

/**
 * Numbers of candidate checkouts, before they are scrambled into the keys that are recorded. Honest
 * candidates have the lower half of the 32-bit integers, abusive ones the upper, with room for the lines
 * of a basket. A source counts its own candidates, so a number is the same wish in every arm.
 */
export const HONEST_LINES = 8
export const BASKET_LINES = 32
const ABUSE_BLOCK = 0x80000000
const SOURCES = patterns.length - 1

export function candidateKey(source: number, candidate: number): number {
  if (source === 0) return candidate * HONEST_LINES
  return ABUSE_BLOCK + (candidate * SOURCES + (source - 1)) * BASKET_LINES
}

/** Row of the trace that an honest candidate stands for. */
export function traceRow(candidate: number): number {
  return candidate / HONEST_LINES
}
