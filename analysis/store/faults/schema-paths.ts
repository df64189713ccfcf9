import * as z from 'zod'

/** The part of JSON Schema that a scenario's schema uses. */
export type SchemaNode = {
  type?: string | string[]
  description?: string
  default?: unknown
  enum?: unknown[]
  const?: unknown
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  pattern?: string
  properties?: Record<string, SchemaNode>
  required?: string[]
  additionalProperties?: SchemaNode | boolean
  prefixItems?: SchemaNode[]
  items?: SchemaNode | false
  anyOf?: SchemaNode[]
}

export type SchemaLeaf = {
  /** Dotted path; `*` stands for any position of a list or any name of a record. */
  path: string
  node: SchemaNode
}

/** The JSON Schema of what people write (not of what comes out with the defaults filled in). */
export function inputSchemaOf(schema: z.ZodType): SchemaNode {
  return z.toJSONSchema(schema, { io: 'input' }) as SchemaNode
}

/** Every value that is not itself a group of named values, in the order of the schema. */
export function leavesOf(root: SchemaNode): SchemaLeaf[] {
  const leaves: SchemaLeaf[] = []
  const walk = (node: SchemaNode, path: string): void => {
    const under = (name: string): string => (path === '' ? name : `${path}.${name}`)
    if (node.properties) {
      for (const [name, child] of Object.entries(node.properties)) walk(child, under(name))
    } else if (typeof node.additionalProperties === 'object') {
      walk(node.additionalProperties, under('*'))
    } else if (node.items && isGroup(node.items)) {
      walk(node.items, under('*'))
    } else {
      leaves.push({ path, node })
    }
  }
  walk(root, '')
  return leaves
}

/** The schema at `path` (names and positions), or undefined where the schema has no such place. */
export function nodeAt(root: SchemaNode, path: readonly PropertyKey[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = root
  for (const key of path) {
    if (!node) return undefined
    if (node.properties) node = ownChild(node.properties, String(key))
    else if (typeof node.additionalProperties === 'object') node = node.additionalProperties
    else if (/^\d+$/.test(String(key))) node = itemAt(node, Number(key))
    else return undefined
  }
  return node
}

/** True where a number is allowed, alone or among other kinds. */
export function takesNumber(node: SchemaNode): boolean {
  const types = [node.type ?? []].flat()
  if (types.includes('number') || types.includes('integer')) return true
  return [...(node.prefixItems ?? []), ...(node.items ? [node.items] : [])].some(takesNumber)
}

/** The names that may stand at `path`. */
export function keysAt(root: SchemaNode, path: readonly PropertyKey[]): string[] {
  return Object.keys(nodeAt(root, path)?.properties ?? {})
}

function isGroup(node: SchemaNode): boolean {
  return node.properties !== undefined || typeof node.additionalProperties === 'object'
}

function ownChild(children: Record<string, SchemaNode>, name: string): SchemaNode | undefined {
  return Object.hasOwn(children, name) ? children[name] : undefined
}

function itemAt(node: SchemaNode, position: number): SchemaNode | undefined {
  return node.prefixItems?.[position] ?? (node.items || undefined)
}
