import type { Assumption } from '../measures/results.ts'

/**
 * Which parts of a scenario come first among assumptions: how people react, how they cheat, what
 * things cost; then who they are, staff, couriers and the shop; how the run is set up comes last.
 */
const sections = [
  'response',
  'abuse',
  'costs',
  'insurer',
  'buyers',
  'staff',
  'courier',
  'shop',
  'categories',
  'products',
  'demand',
]

/** Assumed parameters before those with evidence, each in the order of the sections. */
export function inOrderOfWeight(assumptions: readonly Assumption[]): Assumption[] {
  return assumptions.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ path, badge }: Assumption): number {
  const section = sections.indexOf(path.split('.')[0] ?? '')
  const behind = badge === 'assumed' ? 0 : sections.length + 1
  return behind + (section === -1 ? sections.length : section)
}
