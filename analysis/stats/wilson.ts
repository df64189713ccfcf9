import { normalQuantile } from './normal.ts'

/**
 * Wilson's score interval of a share: `successes` of `trials`, for example at `confidence` 0.95.
 * Stays inside 0 to 1 and is honest for small samples; without trials it is all of 0 to 1.
 */
export function wilson(
  successes: number,
  trials: number,
  confidence: number,
): { low: number; high: number } {
  if (trials === 0) return { low: 0, high: 1 }
  const z = normalQuantile((1 + confidence) / 2)
  const share = successes / trials
  const shrink = 1 + (z * z) / trials
  const centre = (share + (z * z) / (2 * trials)) / shrink
  const spread =
    (z / shrink) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))
  return {
    low: successes === 0 ? 0 : centre - spread,
    high: successes === trials ? 1 : centre + spread,
  }
}
