import type { Scenario } from '../../../sim/index.ts'
import { measureOf } from '../../measures/all-measures.ts'
import { noMeasure, parseCondition } from '../conditions.ts'
import type { Fault } from './input-faults.ts'
import type { FaultContext } from './schema-faults.ts'

/** Goals that name no measure or are no condition. */
export function goalFaults({ goals }: Scenario, { placeOf }: FaultContext): Fault[] {
  if (goals === undefined) return []
  const objectives = (['minimize', 'maximize'] as const).flatMap((name) => {
    const id = goals[name]
    if (id === undefined || measureOf(id) !== undefined) return []
    return [noMeasure(id, placeOf(['goals', name], 'value'))]
  })
  const limits = goals.subjectTo.flatMap((text, index) => {
    const read = parseCondition(text, placeOf(['goals', 'subjectTo', index], 'value'))
    return 'what' in read ? [read] : []
  })
  return [...objectives, ...limits]
}
