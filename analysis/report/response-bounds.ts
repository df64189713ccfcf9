import { estimateText } from '../charts/conclusion.ts'
import { differenceText } from '../charts/difference-text.ts'
import { measureLabel } from '../charts/period.ts'
import type { Speech } from '../charts/speech.ts'
import type { Results } from '../measures/results.ts'

/** What abusers' response can move: money and abuse. */
const boundMeasures = ['margin.net', 'cost.total', 'abuse.loss.share'] as const

export type BoundTable = { columns: string[]; rows: string[][] }

/**
 * What an arm changes if abusers go on as before, and if they follow their profit wholly; of the arm
 * itself where nothing is compared. Undefined for results without bounds.
 * @param arm the name of a compared arm; the base when left out.
 */
export function boundTable(results: Results, speech: Speech, arm?: string): BoundTable | undefined {
  const { bounds } = results
  if (bounds === undefined) return undefined
  const base = results.arms[0]
  const known = boundMeasures.filter((id) => base?.measures[id] !== undefined)
  const columns = known.map((id) =>
    measureLabel(results, speech, { id, unit: base?.measures[id]?.unit ?? '' }),
  )
  const rows = bounds.map((bound) => [
    speech.say(
      bound.response === 0
        ? { zh: '滥用者不反应', en: 'abusers do not respond' }
        : { zh: '滥用者完全反应', en: 'abusers respond fully' },
    ),
    ...known.map((id) => {
      const difference = bound.comparisons.find((each) => each.arm === arm)?.measures[id]
      const estimate = bound.arms[0]?.measures[id]
      if (difference !== undefined && estimate !== undefined) {
        return differenceText(difference, estimate.unit, speech)
      }
      return estimate === undefined ? '' : estimateText(estimate, speech)
    }),
  ])
  const head = speech.say({ zh: '反应的两个界', en: 'Bounds of response' })
  return { columns: [head, ...columns], rows }
}
