import type * as z from 'zod'
import { same } from './input-faults.ts'
import type { Fault, FaultPlace } from './input-faults.ts'
import { nearestOf, nearestPath } from './nearest.ts'
import { nearestValue } from './nearest-value.ts'
import { keysAt, leavesOf, nodeAt } from './schema-paths.ts'
import type { SchemaNode } from './schema-paths.ts'
import type { PlacePart } from './yaml-document.ts'
import { reasonOf } from './value-reasons.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

export type FaultContext = {
  schema: SchemaNode
  /** What was checked, before defaults. */
  value: unknown
  placeOf: (path: Path, part: PlacePart) => FaultPlace
}

/** Turns what the schema refused into faults with a place, a reason and the nearest valid thing. */
export function faultsOf(issues: readonly Issue[], context: FaultContext): Fault[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey([...issue.path, key], context))
      : [valueFault(issue, context)],
  )
}

/** The value at `path` of plain data, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Record<PropertyKey, unknown>)[key]
  }
  return found
}

function unknownKey(path: Path, context: FaultContext): Fault {
  const { schema, placeOf } = context
  const parent = path.slice(0, -1)
  const key = String(path.at(-1))
  if (key.includes(' ') && valueAt(context.value, path) === null) return cutText(path, placeOf)
  const allowed = keysAt(schema, parent)
  const elsewhere = (): string | undefined =>
    nearestPath(
      key,
      leavesOf(schema).map((leaf) => leaf.path),
    )
  const nearest = nearestOf(key, allowed) ?? elsewhere()
  const place = dotted(parent)
  return {
    what: { zh: `未知字段 ${dotted(path)}`, en: `unknown field ${dotted(path)}` },
    because: {
      zh: `${place === '' ? '这里' : place} 下可以写：${allowed.join('、')}`,
      en: `${place === '' ? 'here' : `under ${place}`} may stand: ${allowed.join(', ')}`,
    },
    nearest: nearest === undefined ? undefined : same(nearest),
    where: placeOf(path, 'key'),
  }
}

/** `{ en: a, b }` reads as two names; the writer meant one text. */
function cutText(path: Path, placeOf: FaultContext['placeOf']): Fault {
  const key = String(path.at(-1))
  return {
    what: { zh: `多出一项 ${key}`, en: `${key} stands alone` },
    because: {
      zh: '花括号里逗号隔开各项；文字里有逗号时要加引号',
      en: 'in braces a comma ends a value; a text with a comma needs quotes',
    },
    nearest: same(`"…, ${key}"`),
    where: placeOf(path, 'key'),
  }
}

function valueFault(issue: Issue, context: FaultContext): Fault {
  const { path } = issue
  const value = valueAt(context.value, path)
  if (value === undefined) return missing(path, context)
  const node = nodeAt(context.schema, path)
  const name = path.findLast((key) => typeof key === 'string') ?? ''
  return {
    what: {
      zh: `${dotted(path) || '整个文件'} 不能是 ${shown(value, '空的')}`,
      en: `${dotted(path) || 'the file'} cannot be ${shown(value, 'empty')}`,
    },
    because: reasonOf(issue, node, name),
    nearest: nearestValue(issue, node, name, value),
    where: context.placeOf(path, 'value'),
  }
}

function missing(path: Path, { placeOf }: FaultContext): Fault {
  return {
    what: { zh: `缺少 ${dotted(path)}`, en: `${dotted(path)} is missing` },
    because: { zh: '这一项没有默认值，必须写明', en: 'it has no default and must be given' },
    where: placeOf(path, 'value'),
  }
}

export function dotted(path: Path): string {
  return path.map(String).join('.')
}

/** @param nothing what a value is called that is not there. */
function shown(value: unknown, nothing: string): string {
  if (value === null) return nothing
  // JSON has no word for infinity.
  const isWord = typeof value === 'number' && !Number.isFinite(value)
  const text =
    typeof value === 'string' ? `"${value}"` : isWord ? String(value) : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
