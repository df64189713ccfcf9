import { EVENT, STATE } from '../aftersale/machine.ts'
import { exp, normalQuantile } from '../base/numeric.ts'
import { Station } from '../engine/station.ts'
import { ACTOR } from '../policy/terms.ts'
import { caseUniform } from './case-draw.ts'
import { enterDesk, JOB } from './desk.ts'
import { RESALEABLE_FROM } from './receive-goods.ts'
import { CONTENTS, FINDING } from './terms.ts'
import { fire } from './transition.ts'
import type { World } from './world.ts'

/** Draws of stream `inspect`, by case key. */
const SEES_WEAR = 1
const SEES_EMPTY = 2
/** What an inspector sees of wear rises with the wear; an opened empty parcel is obvious (assumed). */
const SEES_AT_LEAST = 0.35
/** Below this condition the finding is damage and not wear. */
const DAMAGED_BELOW = 0.6

/**
 * What an inspector sees of a parcel that does not hold what it should: emptiness and another article
 * nearly always, a missing piece by counting, look-alike goods least (assumed; by code of `contents`).
 */
const unlike = [
  { seenShare: 0, finding: FINDING.ok },
  { seenShare: 0.98, finding: FINDING.empty },
  { seenShare: 0.75, finding: FINDING.swapped },
  { seenShare: 0.9, finding: FINDING.short },
  { seenShare: 0.98, finding: FINDING.swapped },
]

/** The warehouse desk that opens returned parcels (S36, T8). */
export function makeInspectors(world: World): Station {
  const { staff } = world.plan
  const { serviceSigma: sigma } = staff
  return new Station(world.sim, {
    name: 'inspectors',
    capacity: staff.inspectors,
    discipline: staff.discipline,
    shifts: {
      startHour: staff.startHour,
      endHour: staff.endHour,
      days: staff.dayMask,
      firstWeekday: world.calendar.weekday(0),
    },
    serviceHours: (caseId, nth) => {
      const z = normalQuantile(world.streams.review.uniform(nth, 1))
      const hours = staff.inspectHours * exp(sigma * z - (sigma * sigma) / 2)
      world.cases.column.inspectHours[caseId] = hours
      return hours
    },
    onEnd: (caseId) => endInspection(world, caseId, world.sim.now),
  })
}

/** What the inspector sees of what is there: the only way from goods to decision. */
function endInspection(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const finding = inspect(world, caseId)
  column.finding[caseId] = finding
  if (column.state[caseId] !== STATE.inspecting) return
  if (finding === FINDING.ok) fire(world, caseId, EVENT['confirm-receipt'], ACTOR.shop, now)
  else enterDesk(world, caseId, JOB.goods, now)
}

function inspect(world: World, caseId: number): number {
  const condition = world.caseState.column.condition[caseId]!
  const { inspect: luck } = world.streams
  const contents = world.caseState.column.contents[caseId]!
  if (contents !== CONTENTS.whole) {
    const { seenShare, finding } = unlike[contents]!
    if (caseUniform(world, luck, caseId, SEES_EMPTY) < seenShare) return finding
    if (contents !== CONTENTS.short) return FINDING.ok
  }
  if (condition >= RESALEABLE_FROM) return FINDING.ok
  const sees = SEES_AT_LEAST + (1 - SEES_AT_LEAST) * (1 - condition)
  if (caseUniform(world, luck, caseId, SEES_WEAR) >= sees) return FINDING.ok
  return condition < DAMAGED_BELOW ? FINDING.damaged : FINDING.worn
}
