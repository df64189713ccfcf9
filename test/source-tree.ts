// Reads the project's files and what each source file imports and touches.
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vitest/node'
import type { Import } from './floors.ts'

export type SourceFile = {
  readonly path: string
  readonly lines: number
  /** Imports of other files of the project. */
  readonly imports: readonly Import[]
  /** Imports of npm packages and of Node, by name. */
  readonly packages: readonly PackageImport[]
  /** True when the file names the latent truth: `x.truth`, `{ truth } = x`, or an import of it. */
  readonly readsTruth: boolean
}

export type PackageImport = {
  readonly name: string
  readonly typeOnly: boolean
  /** True for `import()`, whose caller can do without the package. */
  readonly dynamic: boolean
}

const root = fileURLToPath(new URL('../', import.meta.url))
const unkept = new Set(['.git', 'node_modules', 'out', 'coverage', '.afterlab', 'data/runs'])

/** Every kept file of the project below `folder`, as paths from the root with forward slashes. */
export function listFiles(folder = ''): string[] {
  const entries = readdirSync(`${root}${folder}`, { withFileTypes: true })
  return entries.flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (unkept.has(path)) return []
    if (entry.isDirectory()) return listFiles(path)
    return entry.isFile() ? [path] : []
  })
}

export function readText(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8')
}

/** The sources of the house: TypeScript and JavaScript below sim, analysis, notebooks and test. */
export function listSources(): string[] {
  return listFiles().filter((path) => /^(sim|analysis|notebooks|test)\/.*\.m?[jt]sx?$/.test(path))
}

/** Parses one source; `text` stands in for the file's text. */
export function readSource(path: string, text = readText(path)): SourceFile {
  const lang = path.endsWith('x') ? 'tsx' : 'ts'
  const seen: Seen = { specifiers: [], readsTruth: false }
  walk(parseAst(text, { lang, sourceType: 'module' }), seen)
  const isLocal = (specifier: Specifier): boolean => /^\.{0,2}\//.test(specifier.name)
  return {
    path,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: seen.specifiers.filter(isLocal).map(({ name, typeOnly }) => ({
      from: path,
      to: posix.join(posix.dirname(path), name.replace(/\?.*$/, '')),
      typeOnly,
    })),
    packages: seen.specifiers.filter((specifier) => !isLocal(specifier)).map(packageOf),
    readsTruth: seen.readsTruth,
  }
}

type Specifier = { readonly name: string; readonly typeOnly: boolean; readonly dynamic: boolean }
type Seen = { specifiers: Specifier[]; readsTruth: boolean }
type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function walk(node: unknown, seen: Seen): void {
  if (!isNode(node)) return
  const name = specifierOf(node)
  if (name !== undefined) {
    const dynamic = node['type'] === 'ImportExpression'
    seen.specifiers.push({ name, typeOnly: isTypeOnly(node), dynamic })
  }
  if (namesTruth(node, name)) seen.readsTruth = true
  for (const child of Object.values(node)) walk(child, seen)
}

/** What an import, a re-export, an `import()` or an `import('…').T` names. */
function specifierOf(node: Node): string | undefined {
  if (!/^(Import|Export|TSImportType)/.test(String(node['type']))) return undefined
  const source = node['source']
  return isNode(source) && typeof source['value'] === 'string' ? source['value'] : undefined
}

function isTypeOnly(node: Node): boolean {
  if (node['type'] === 'TSImportType') return true
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true
  const specifiers = node['specifiers']
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false
  return specifiers.every(
    (each) => isNode(each) && (each['importKind'] === 'type' || each['exportKind'] === 'type'),
  )
}

function namesTruth(node: Node, specifier: string | undefined): boolean {
  if (specifier !== undefined && /(^|\/)truth\.ts$/.test(specifier)) return true
  switch (node['type']) {
    case 'MemberExpression':
      return keyName(node['property']) === 'truth'
    case 'ImportSpecifier':
      return keyName(node['imported']).startsWith('truth')
    case 'ObjectPattern':
      return (node['properties'] as Node[]).some((each) => keyName(each['key']) === 'truth')
    default:
      return false
  }
}

/** The name of a property, written as an identifier or as a string; empty for a computed one. */
function keyName(key: unknown): string {
  if (!isNode(key)) return ''
  const name = key['name'] ?? key['value']
  return typeof name === 'string' ? name : ''
}

function packageOf({ name, typeOnly, dynamic }: Specifier): PackageImport {
  const parts = name.split('/')
  const isScoped = name.startsWith('@')
  const isBuiltIn = name.startsWith('node:')
  const bare = isBuiltIn ? name : parts.slice(0, isScoped ? 2 : 1).join('/')
  return { name: bare, typeOnly, dynamic }
}
