import type { Difference } from '../measures/results.ts'
import type { Speech } from './speech.ts'

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
  const range = speech.changeRange(low, high, unit)
  const inBrackets = speech.lang === 'zh' ? `（${range}）` : ` (${range})`
  const tail = options.withRange ? inBrackets : ''
  const isClear = low > 0 || high < 0
  if (!isClear) return speech.word('unclear') + tail
  const size = `${low > 0 ? '▲' : '▼'} ${speech.change(difference.difference, unit)}`
  const judged = verdict === 'unclear' ? '' : ` ${speech.word(verdict)}`
  return size + judged + tail
}
