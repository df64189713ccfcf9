import { applicationTypes, findings, makeStream, rootKey, situations } from '../../sim/index.ts'
import type { Tables } from '../../sim/index.ts'
import { labelsOf } from './labels.ts'

/** What shop, platform and insurer come to think of a case, and when; unlike the truth often nothing. */
export type ObservedLabels = {
  /** By case: 1 taken for abuse, 0 taken for honest, NaN never looked into. */
  isAbuse: Float64Array
  /** By case: when that is known, in hours; NaN when never. */
  knownHours: Float64Array
}

const NOT_INSPECTED = findings.indexOf('none')
const IN_ORDER = findings.indexOf('ok')
const REFUND_ONLY = applicationTypes.indexOf('refund-only')
const SIGNED = situations.indexOf('signed')
const HOURS_PER_DAY = 24

/** Draws, by case. */
const REPORTS = 0
const ACCUSES = 1
const AUDITED = 2
const DELAY = 3
const ERRS = 4

/** Shares of abuse that a shop reports and of honest cases that it accuses (domain 4.4). */
const REPORTED_SHARE = 0.4
const ACCUSED_SHARE = 0.1
/** Shares of claims that an insurer looks into, and of its verdicts that are wrong (assumed). */
const AUDITED_SHARE = 0.2
const WRONG_SHARE = 0.1
/** Days until a verdict is known, from and to (abuse.md D.1). */
const INSPECTION_DAYS = [2, 10] as const
const AUDIT_DAYS = [30, 90] as const

/**
 * The labels that a detector could be trained on: late, with gaps, wrong at times, and none at all where
 * a rule paid and nobody looked. An inspection tells what it found; on what a person has refused a shop
 * reports some; an insurer looks into some of its claims months later.
 */
export function observedLabels(tables: Tables, seed: string, replication: number): ObservedLabels {
  const { cases } = tables
  const { column, length } = cases
  const truth = labelsOf(tables)
  const stream = makeStream(rootKey(seed), replication, 'observed-labels')
  const isAbuse = new Float64Array(length).fill(NaN)
  const knownHours = new Float64Array(length).fill(NaN)
  const learn = (
    row: number,
    verdict: number,
    fromHours: number,
    days: readonly [number, number],
  ): void => {
    const u = stream.uniform(row, DELAY)
    isAbuse[row] = verdict
    knownHours[row] = fromHours + HOURS_PER_DAY * (days[0] + (days[1] - days[0]) * u)
  }
  /** Of money without goods: before shipment nobody suspects anything. */
  const isKeptAndClaimed = (row: number): boolean =>
    column.askedType[row] === REFUND_ONLY && column.situation[row] === SIGNED
  for (let row = 0; row < length; row++) {
    const isTrue = truth.isAbuse[row] ?? 0
    const verdict = stream.chance(row, ERRS, WRONG_SHARE) ? 1 - isTrue : isTrue
    const endHours = column.closedHours[row] ?? NaN
    const isSeen = !Number.isNaN(column.reviewWaitHours[row] ?? NaN)
    if ((column.finding[row] ?? NOT_INSPECTED) !== NOT_INSPECTED) {
      learn(
        row,
        column.finding[row] === IN_ORDER ? 0 : verdict,
        column.backHours[row] ?? endHours,
        INSPECTION_DAYS,
      )
    } else if (isSeen && isKeptAndClaimed(row)) {
      const draw = isTrue === 1 ? REPORTS : ACCUSES
      const isReported = stream.chance(row, draw, isTrue === 1 ? REPORTED_SHARE : ACCUSED_SHARE)
      learn(row, isReported ? 1 : 0, endHours, INSPECTION_DAYS)
    } else if (
      (column.freightClaimFen[row] ?? 0) > 0 &&
      stream.chance(row, AUDITED, AUDITED_SHARE)
    ) {
      learn(row, verdict, endHours, AUDIT_DAYS)
    }
  }
  return { isAbuse, knownHours }
}
