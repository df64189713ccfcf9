import { parseAst } from 'vitest/node'
import { readText } from '../source-tree.ts'

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Names of the properties that a source reads or takes apart: `x.name`, `x['name']`, `{ name } = x`. */
export function propertiesOf(path: string): Set<string> {
  const names = new Set<string>()
  collect(parseAst(readText(path), { lang: 'ts', sourceType: 'module' }), names)
  return names
}

function collect(node: unknown, names: Set<string>): void {
  if (!isNode(node)) return
  if (node['type'] === 'MemberExpression') add(node['property'], names)
  if (node['type'] === 'ObjectPattern') {
    for (const property of node['properties'] as Node[]) add(property['key'], names)
  }
  for (const child of Object.values(node)) collect(child, names)
}

function add(key: unknown, names: Set<string>): void {
  if (!isNode(key)) return
  const name = key['name'] ?? key['value']
  if (typeof name === 'string') names.add(name)
}
