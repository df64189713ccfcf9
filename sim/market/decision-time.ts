import type { World } from './world.ts'

/** Notes the first decision on an application, whoever took it. */
export function noteDecision(world: World, caseId: number, now: number): void {
  const { decidedHours } = world.cases.column
  if (Number.isNaN(decidedHours[caseId]!)) decidedHours[caseId] = now
}
