import { invariant } from '../../sim/index.ts'
import type { Results } from '../measures/results.ts'

/**
 * Results as JSON: keys in the order of the type and of the registries, two spaces, one newline at the
 * end. Numbers were rounded to ten significant digits when they were summed up, so the text says what
 * memory holds. A NaN or an infinity is our bug and stops here.
 */
export function resultsJson(results: Results): string {
  const text = JSON.stringify(
    results,
    (key: string, value: unknown) => {
      invariant(
        typeof value !== 'number' || Number.isFinite(value),
        () => `${key} is ${String(value)}`,
      )
      return value
    },
    2,
  )
  return `${text}\n`
}
