/** Which way a measure should go; `none` for one that is neither good nor bad by itself. */
export type Better = 'up' | 'down' | 'none'

/**
 * What an interval of a difference says: better or worse when it lies wholly on one side of zero,
 * unclear when it covers or touches zero or when neither direction is good.
 */
export function verdict(
  difference: { low: number; high: number },
  better: Better,
): 'better' | 'worse' | 'unclear' {
  const isUp = difference.low > 0
  const isDown = difference.high < 0
  if (better === 'none' || !(isUp || isDown)) return 'unclear'
  return isUp === (better === 'up') ? 'better' : 'worse'
}
