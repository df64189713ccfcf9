import type { Difference } from '../measures/results.ts'
import type { Speech } from './speech.ts'

/** Differences below this are rounding in sums of floating-point numbers. */
const NOTHING = 1e-9

/**
 * A difference in words: arrow, size, whether that is good, interval: `▼ ¥2,300 好（¥400 – 4,100）`.
 * One whose interval covers zero is no clear difference, with its interval. Never colour alone.
 */
export function differenceText(
  difference: Difference,
  unit: string,
  speech: Speech,
  options: { withRange: boolean } = { withRange: true },
): string {
  const { low, high, verdict } = difference
  if (Math.max(Math.abs(low), Math.abs(high)) < NOTHING) return speech.word('same')
  const range = speech.changeRange(difference, unit)
  const inBrackets = speech.lang === 'zh' ? `（${range}）` : ` (${range})`
  const tail = options.withRange ? inBrackets : ''
  const isClear = low > 0 || high < 0
  if (!isClear) return speech.word('unclear') + tail
  const size = `${low > 0 ? '▲' : '▼'} ${speech.change(difference, unit)}`
  const judged = verdict === 'unclear' ? '' : ` ${speech.word(verdict)}`
  return size + judged + tail
}
