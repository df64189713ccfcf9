import { codesOf } from '../base/codes.ts'
import type { World } from './world.ts'

/**
 * What a reviewer has to do with a case: decide on an application, answer an in-transit one, take a
 * parcel as it looks, decide on bad goods and settle after an offer, write the file of a dispute, or
 * go on after a negotiation.
 */
export const JOB = codesOf([
  'none',
  'review',
  'respond',
  'confirm',
  'goods',
  'settle',
  'file',
  'contested',
])

/** Puts a job on the desk; while another job on the case is in hand, it waits for that one's end. */
export function enterDesk(world: World, caseId: number, job: number, now: number): void {
  const own = world.caseState.column
  if (own.job[caseId] !== JOB.none) {
    own.nextJob[caseId] = job
    return
  }
  own.job[caseId] = job
  own.queuedHours[caseId] = now
  world.reviewers.enter(caseId, world.hardDeadline.dueOf(caseId))
}
