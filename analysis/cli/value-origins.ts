import type { Evidence } from '../store/load-evidence.ts'
import { scenarioSchema } from '../../sim/index.ts'
import { valueAt } from '../store/faults/schema-faults.ts'
import { inputSchemaOf, leavesOf } from '../store/faults/schema-paths.ts'
import type { LoadedScenario } from '../store/load-scenario.ts'

/** One value of a scenario and where it comes from: a line of the file, `--set`, or the default. */
export type ValueOrigin = {
  path: string
  value: unknown
  origin: string
  badge: string | undefined
}

/** Every value that the scenario has, in the order of the schema; absent optional ones are left out. */
export function valueOrigins(
  { input, placeOf }: LoadedScenario,
  evidence: readonly Evidence[],
): ValueOrigin[] {
  const badges = new Map(evidence.map(({ path, badge }) => [path, badge]))
  return leavesOf(inputSchemaOf(scenarioSchema)).flatMap(({ path: pattern, node }) =>
    pathsOf(input, pattern.split('.')).flatMap((path) => {
      const written = valueAt(input, path)
      const value = written ?? node.default
      if (value === undefined) return []
      const { file, line } = placeOf(path, 'value')
      const isSet = file === '--set'
      const origin = written === undefined ? 'default' : isSet ? '--set' : `${file}:${line}`
      const badge = written === undefined ? badges.get(pattern) : undefined
      return [{ path: path.join('.'), value, origin, badge }]
    }),
  )
}

/** The paths that a pattern stands for: `*` is every entry of a list or name of a record there is. */
function pathsOf(value: unknown, pattern: readonly string[]): string[][] {
  const star = pattern.indexOf('*')
  if (star === -1) return [[...pattern]]
  const head = pattern.slice(0, star)
  const group = valueAt(value, head)
  const names = typeof group === 'object' && group !== null ? Object.keys(group) : []
  return names.flatMap((name) =>
    pathsOf(valueAt(group, [name]), pattern.slice(star + 1)).map((rest) => [
      ...head,
      name,
      ...rest,
    ]),
  )
}
