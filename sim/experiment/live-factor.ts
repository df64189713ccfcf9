/** Live rooms sell more returns: factors over the shelf (domain 3.1, assumed). */
export const LIVE_PRESHIP = 1.2
export const LIVE_SIGNED = 1.3

/** The factor of live orders, such that live and shelf together have the category's rate. */
export function liveFactor(ratio: number, liveShare: number): number {
  return ratio / (liveShare * ratio + 1 - liveShare)
}

/** Likewise of orders from the shelf. */
export function shelfFactor(ratio: number, liveShare: number): number {
  return 1 / (liveShare * ratio + 1 - liveShare)
}
