import { SITUATION, TYPE } from '../policy/terms.ts'
import { caseUniform } from './case-draw.ts'
import type { GrowingColumns } from './columns.ts'
import type { labelColumns } from './tables.ts'
import { FINDING, VERDICT } from './terms.ts'
import type { World } from './world.ts'

/** Draws of stream `labels`, by case. */
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
const HOURS_PER_DAY = 24
/** Days until a verdict is known, from and to (abuse.md D.1). */
const INSPECTION_DAYS = [2, 10] as const
const AUDIT_DAYS = [30, 90] as const

/**
 * Adds what shop, platform and insurer come to think of the cases that `isTold` marks with 1, and when:
 * late, with gaps, wrong at times, and nothing at all where a rule paid and nobody looked. An inspection
 * tells what it found; of what a person has seen a shop reports some; an insurer looks into some of its
 * claims months later.
 */
export function tellLabels(
  world: World,
  labels: GrowingColumns<typeof labelColumns>,
  isTold: Uint8Array,
): void {
  const { column } = world.cases
  for (let c = 0; c < world.cases.length; c++) {
    if (isTold[c] === 0) continue
    const isAbuse = world.orderState.column.pattern[column.order[c]!]! !== 0
    const verdict = chance(world, c, ERRS, WRONG_SHARE) ? !isAbuse : isAbuse
    const endHours = column.closedHours[c]!
    const isSeen = !Number.isNaN(column.reviewWaitHours[c]!)
    if (column.finding[c] !== FINDING.none) {
      const backHours = column.backHours[c]!
      const fromHours = Number.isNaN(backHours) ? endHours : backHours
      learn(
        world,
        labels,
        c,
        column.finding[c] !== FINDING.ok && verdict,
        fromHours,
        INSPECTION_DAYS,
      )
    } else if (isSeen && isKeptAndClaimed(world, c)) {
      const isReported = isAbuse
        ? chance(world, c, REPORTS, REPORTED_SHARE)
        : chance(world, c, ACCUSES, ACCUSED_SHARE)
      learn(world, labels, c, isReported, endHours, INSPECTION_DAYS)
    } else if (column.freightClaimFen[c]! > 0 && chance(world, c, AUDITED, AUDITED_SHARE)) {
      learn(world, labels, c, verdict, endHours, AUDIT_DAYS)
    }
  }
}

function learn(
  world: World,
  labels: GrowingColumns<typeof labelColumns>,
  caseId: number,
  isAbuse: boolean,
  fromHours: number,
  [soonest, latest]: readonly [number, number],
): void {
  const row = labels.add()
  const { column } = labels
  const days =
    soonest + (latest - soonest) * caseUniform(world, world.streams.labels, caseId, DELAY)
  column.case[row] = caseId
  column.verdict[row] = isAbuse ? VERDICT.abuse : VERDICT.honest
  column.knownHours[row] = fromHours + HOURS_PER_DAY * days
}

/** Money without goods back: before shipment nobody suspects anything. */
function isKeptAndClaimed(world: World, caseId: number): boolean {
  const { askedType, situation } = world.cases.column
  return askedType[caseId] === TYPE['refund-only'] && situation[caseId] === SITUATION.signed
}

function chance(world: World, caseId: number, draw: number, share: number): boolean {
  return caseUniform(world, world.streams.labels, caseId, draw) < share
}
