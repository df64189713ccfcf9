import type { World } from './world.ts'

/** What a reviewer has to do with a case; 0 is nothing. */
export const JOB = { none: 0, review: 1, respond: 2, confirm: 3, goods: 4, file: 5, contested: 6 }

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
