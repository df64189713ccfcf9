import { verdicts } from '../../sim/index.ts'
import type { Tables } from '../../sim/index.ts'

/** What somebody came to think of each case, and when; unlike the truth often nothing. */
export type ObservedLabels = {
  /** By case: 1 taken for abuse, 0 taken for honest, NaN never looked into. */
  isAbuse: Float64Array
  /** By case: when that is known, in hours; NaN when never. */
  knownHours: Float64Array
}

const ABUSE = verdicts.indexOf('abuse')

/** The labels that a detector could be trained on, laid out by case. */
export function observedLabels({
  cases,
  labels,
}: Pick<Tables, 'cases' | 'labels'>): ObservedLabels {
  const isAbuse = new Float64Array(cases.length).fill(NaN)
  const knownHours = new Float64Array(cases.length).fill(NaN)
  const { column, length } = labels
  for (let row = 0; row < length; row++) {
    const place = column.case[row] ?? -1
    isAbuse[place] = column.verdict[row] === ABUSE ? 1 : 0
    knownHours[place] = column.knownHours[row] ?? NaN
  }
  return { isAbuse, knownHours }
}
