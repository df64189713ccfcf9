import { parseDocument } from 'yaml'
import type { Fault, FaultPlace } from './input-faults.ts'
import { same } from './input-faults.ts'
import { nearestPath } from './nearest.ts'
import { dotted, valueAt } from './schema-faults.ts'
import { leavesOf, nodeAt } from './schema-paths.ts'
import type { SchemaNode } from './schema-paths.ts'
import type { PlacePart } from './yaml-document.ts'

/** One `path=value` of the command line. */
export type Setting = {
  /** The words as typed. */
  text: string
  path: readonly string[]
  value: unknown
}

/** Reads `policy.smallAutoRefund.capYuan=20`; the value is YAML, so `true`, `[a, b]` and `{}` work. */
export function parseSetting(text: string): Setting | Fault {
  const equals = text.indexOf('=')
  const path = pathOf(text.slice(0, equals).trim())
  const written = text.slice(equals + 1)
  const document = parseDocument(written, { prettyErrors: false })
  if (equals > 0 && written.trim() !== '' && document.errors.length === 0) {
    return { text, path, value: document.toJS() as unknown }
  }
  return {
    what: { zh: `--set ${text} 不完整`, en: `--set ${text} is not complete` },
    because: {
      zh: '写法是 路径=值，例如 policy.smallAutoRefund.capYuan=20',
      en: 'it is written path=value, for example policy.smallAutoRefund.capYuan=20',
    },
    where: { file: '--set', line: 1, column: Math.max(1, equals + 2), excerpt: text },
  }
}

/**
 * Lays the settings over a scenario as written, in order; the last one wins.
 * @returns a new scenario and a fault for every path that the schema or the lists do not have.
 */
export function applySettings(
  input: unknown,
  settings: readonly Setting[],
  schema: SchemaNode,
): { value: unknown; faults: Fault[] } {
  const value: unknown = structuredClone(input)
  const faults: Fault[] = []
  for (const setting of settings) {
    const fault = pathFault(setting, schema, value)
    if (fault === undefined) put(value, setting.path, setting.value)
    else faults.push(fault)
  }
  return { value, faults }
}

/** Where a setting was typed, if the value at `path` comes from one: the last one counts. */
export function placeOfSetting(
  settings: readonly Setting[],
  path: readonly PropertyKey[],
  part: PlacePart,
): FaultPlace | undefined {
  const setting = settings.findLast(
    (each) => isPrefix(each.path, path) || isPrefix(path, each.path),
  )
  if (setting === undefined) return undefined
  const equals = setting.text.indexOf('=')
  const [start, end] = part === 'key' ? [0, equals] : [equals + 1, setting.text.length]
  return {
    file: '--set',
    line: 1,
    column: start + 1,
    length: Math.max(1, end - start),
    excerpt: setting.text,
    path: dotted(path),
  }
}

/** A dotted path as steps; what follows the name of a variant is one step, as in the file. */
function pathOf(text: string): string[] {
  const steps = text.split('.')
  return steps[0] === 'variants' && steps.length > 3
    ? [...steps.slice(0, 2), steps.slice(2).join('.')]
    : steps
}

function pathFault(setting: Setting, schema: SchemaNode, value: unknown): Fault | undefined {
  const { path, text } = setting
  const where = placeOfSetting([setting], path, 'key') ?? { file: '--set', excerpt: text }
  if (nodeAt(schema, path) === undefined) {
    const paths = leavesOf(schema).map((leaf) => leaf.path)
    const nearest = nearestPath(dotted(path), paths)
    return {
      what: { zh: `未知路径 ${dotted(path)}`, en: `unknown path ${dotted(path)}` },
      because: {
        zh: '场景里没有这一项；afterlab schema 列出全部',
        en: 'the scenario has no such value; afterlab schema lists them all',
      },
      nearest: nearest === undefined ? undefined : same(nearest),
      where,
    }
  }
  const short = path.findIndex((step, depth) => {
    const list = valueAt(value, path.slice(0, depth))
    return Array.isArray(list) && Number(step) >= list.length
  })
  if (short === -1) return undefined
  const list = path.slice(0, short)
  const length = (valueAt(value, list) as unknown[]).length
  return {
    what: { zh: `没有 ${dotted(path)}`, en: `there is no ${dotted(path)}` },
    because: {
      zh: `${dotted(list)} 只有 ${length} 项，编号从 0 开始`,
      en: `${dotted(list)} has ${length} entries, counted from 0`,
    },
    nearest: same(dotted([...list, String(Math.max(0, length - 1)), ...path.slice(short + 1)])),
    where,
  }
}

function put(root: unknown, path: readonly string[], value: unknown): void {
  let group = root as Record<string, unknown>
  for (const step of path.slice(0, -1)) {
    const next = Object.hasOwn(group, step) ? group[step] : undefined
    if (typeof next !== 'object' || next === null) group[step] = {}
    group = group[step] as Record<string, unknown>
  }
  group[path.at(-1) ?? ''] = value
}

function isPrefix(short: readonly PropertyKey[], long: readonly PropertyKey[]): boolean {
  return short.every((step, depth) => String(step) === String(long[depth]))
}
