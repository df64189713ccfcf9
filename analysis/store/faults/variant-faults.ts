import { scenarioSchema } from '../../../sim/index.ts'
import type { ScenarioInput } from '../../../sim/index.ts'
import { same } from './input-faults.ts'
import type { Fault } from './input-faults.ts'
import { nearestPath } from './nearest.ts'
import { faultsOf } from './schema-faults.ts'
import type { FaultContext } from './schema-faults.ts'
import { leavesOf, nodeAt } from './schema-paths.ts'
import type { SchemaNode } from './schema-paths.ts'
import { applySettings } from './settings.ts'

/** What makes the experiment the same for every arm, so no arm may change it. */
const shared = ['version', 'name', 'horizon', 'run', 'demand.orders', 'variants', 'goals']

/** Checks every path and value that the variants set, as if each were written in the base. */
export function variantFaults(input: ScenarioInput, context: FaultContext): Fault[] {
  return Object.entries(input.variants ?? {}).flatMap(([name, settings]) =>
    name === 'base'
      ? [baseIsTaken(context)]
      : Object.entries(settings).flatMap(([path, value]) =>
          settingFaults(input, ['variants', name, path], value, context),
        ),
  )
}

function settingFaults(
  input: ScenarioInput,
  at: readonly [string, string, string],
  value: unknown,
  context: FaultContext,
): Fault[] {
  const [, name, path] = at
  const steps = path.split('.')
  if (shared.some((each) => path === each || path.startsWith(`${each}.`))) {
    return [{ ...notInAnArm(name, path), where: context.placeOf(at, 'key') }]
  }
  if (nodeAt(context.schema, steps) === undefined) {
    return [{ ...unknownPath(name, path, context.schema), where: context.placeOf(at, 'key') }]
  }
  const changed = applySettings(input, [{ text: path, path: steps, value }], context.schema)
  if (changed.faults.length > 0) {
    return changed.faults.map((fault) => ({ ...fault, where: context.placeOf(at, 'key') }))
  }
  const checked = scenarioSchema.safeParse(changed.value)
  if (checked.success) return []
  return faultsOf(checked.error.issues, {
    schema: context.schema,
    value: changed.value,
    placeOf: (_, part) => context.placeOf(at, part),
  })
}

function unknownPath(name: string, path: string, schema: SchemaNode): Omit<Fault, 'where'> {
  const nearest = nearestPath(
    path,
    leavesOf(schema).map((leaf) => leaf.path),
  )
  return {
    what: { zh: `方案 ${name} 的未知路径 ${path}`, en: `unknown path ${path} in variant ${name}` },
    because: {
      zh: '方案写成“路径: 值”，路径从场景最上层开始',
      en: 'a variant holds `path: value`, the path beginning at the top of the scenario',
    },
    nearest: nearest === undefined ? undefined : same(nearest),
  }
}

function notInAnArm(name: string, path: string): Omit<Fault, 'where'> {
  return {
    what: { zh: `方案 ${name} 不能改 ${path}`, en: `variant ${name} cannot change ${path}` },
    because: {
      zh: '各方案要在同样的订单和同样的试验下比较；请写在场景本身',
      en: 'arms are compared on the same orders and the same experiment; set it in the scenario itself',
    },
  }
}

function baseIsTaken({ placeOf }: FaultContext): Fault {
  return {
    what: { zh: '方案不能叫 base', en: 'a variant cannot be named base' },
    because: { zh: 'base 就是场景本身', en: 'base is the scenario itself' },
    where: placeOf(['variants', 'base'], 'key'),
  }
}
