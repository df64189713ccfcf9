// The house keeps its shape: imports only go downstairs, and what must stay apart stays apart.
import { describe, expect, it } from 'vitest'
import { cycles, floors, maxLines, refusal, roomOf, simPackages, truthReaders } from './floors.ts'
import { listFiles, listSources, readSource, readText } from './source-tree.ts'
import type { SourceFile } from './source-tree.ts'

const sources: readonly SourceFile[] = listSources().map((path) => readSource(path))
const inHouse = (file: SourceFile): boolean => /^(sim|analysis)\//.test(file.path)

describe('the floors', () => {
  it('let every import go to a room that the table allows', () => {
    const paths = sources.map((file) => file.path)
    expect(paths).toEqual(expect.arrayContaining(['analysis/cli/main.ts', 'test/floors.ts']))
    const refused = sources.flatMap((file) => file.imports.flatMap((each) => refusal(each) ?? []))
    expect(refused).toEqual([])
  })

  it('have a place for every source file', () => {
    const rooms = new Set(sources.map((file) => roomOf(file.path)))
    expect([...rooms].filter((room) => room !== 'test' && !(room in floors))).toEqual([])
  })

  it('hold no circle of imports, not even of types', () => {
    expect(cycles(sources.flatMap((file) => file.imports))).toEqual([])
  })

  it('have two doors and no other index.ts', () => {
    const indexes = sources
      .map((file) => file.path)
      .filter((path) => /\/index\.m?[jt]sx?$/.test(path))
    const doors = ['sim/index.ts', 'analysis/index.ts']
    expect(indexes.filter((path) => !doors.includes(path))).toEqual([])
    const atTheDoor = sources.filter((file) => ['sim', 'analysis'].includes(roomOf(file.path)))
    expect(atTheDoor.map((file) => file.path).filter((path) => !doors.includes(path))).toEqual([])
  })

  it(`hold no file of more than ${maxLines} lines`, () => {
    const long = sources.filter((file) => inHouse(file) && file.lines > maxLines)
    expect(long.map((file) => `${file.path} has ${file.lines} lines`)).toEqual([])
  })
})

describe('what stays apart', () => {
  it('lets only the generator and the evaluation read the latent truth', () => {
    const readers = sources.filter((file) => inHouse(file) && file.readsTruth)
    const peeking = readers.map((file) => file.path).filter((path) => !truthReaders.includes(path))
    expect(peeking).toEqual([])
  })

  it('keeps Node and every package but the listed ones out of sim', () => {
    const foreign = sources
      .filter((file) => file.path.startsWith('sim/'))
      .flatMap((file) => {
        const allowed = simPackages[roomOf(file.path)] ?? []
        const others = file.packages.filter(({ name }) => !allowed.includes(name))
        return others.map(({ name }) => `${file.path} may not import ${name}`)
      })
    expect(foreign).toEqual([])
  })

  it('runs sim and analysis without development packages', () => {
    const manifest = JSON.parse(readText('package.json')) as { dependencies: object }
    const missing = sources.filter(inHouse).flatMap((file) =>
      file.packages
        .filter(({ name, typeOnly, dynamic }) => !name.startsWith('node:') && !typeOnly && !dynamic)
        .filter(({ name }) => !(name in manifest.dependencies))
        .map(({ name }) => `${file.path} needs ${name}, which is not in dependencies`),
    )
    expect(missing).toEqual([])
  })

  it('names no path of one machine and no package registry', () => {
    const machinePath = /(?<![\w.~-])\/(work|root|tmp|home|Users)\/[\w.-]/
    const registry =
      /https?:\/\/([\w.-]*(registry|artifactory|nexus|verdaccio|mirror)|10\.|192\.168\.)/
    const found = listFiles().flatMap((path) => {
      const lines = readText(path).split('\n')
      if (lines[0]?.includes('\0')) return []
      return lines.flatMap((line, index) =>
        machinePath.test(line) || registry.test(line) ? [`${path}:${index + 1}`] : [],
      )
    })
    expect(found).toEqual([])
  })
})

describe('the floors test itself', () => {
  const importsOf = (path: string, text: string) => readSource(path, text).imports

  it('refuses an import upstairs, in the words of the table', () => {
    const [upstairs] = importsOf(
      'sim/policy/rule.ts',
      "import { run } from '../engine/run-loop.ts'",
    )
    expect(upstairs && refusal(upstairs)).toBe(
      'sim/policy/rule.ts may not import sim/engine; sim/policy may import: sim/base',
    )
  })

  it('lets a neighbour house in by the door only', () => {
    const path = 'analysis/measures/cost.ts'
    const [door] = importsOf(path, "export * from '../../sim/index.ts'")
    const [window] = importsOf(path, "const fen = await import('../../sim/base/units.ts')")
    expect(door && refusal(door)).toBeUndefined()
    expect(window && refusal(window)).toContain('may not import sim/base')
  })

  it('tells a type import from a value import', () => {
    const path = 'sim/aftersale/guard.ts'
    const [type] = importsOf(path, "import { type Rule } from '../policy/rule.ts'")
    const [value] = importsOf(path, "import { rule, type Rule } from '../policy/rule.ts'")
    const [query] = importsOf(path, "type Rule = import('../policy/rule.ts').Rule")
    expect([type, value, query].map((each) => each?.typeOnly)).toEqual([true, false, true])
  })

  it('finds a circle of type imports', () => {
    const circle = [
      ...importsOf('sim/base/a.ts', "import type { B } from './b.ts'"),
      ...importsOf('sim/base/b.ts', "export type { C } from './c.ts'"),
      ...importsOf('sim/base/c.ts', "import type { A } from './a.ts'"),
    ]
    expect(cycles(circle)).toEqual([
      'sim/base/a.ts -> sim/base/b.ts -> sim/base/c.ts -> sim/base/a.ts',
    ])
  })

  it('finds each way of reading the truth and ignores the word in prose', () => {
    const reads = (text: string) => readSource('sim/market/staff.ts', text).readsTruth
    expect(reads('export const x = (m: any) => m.truth.intent')).toBe(true)
    expect(reads("export const x = (m: any) => m['truth']")).toBe(true)
    expect(reads('export const x = ({ truth }: any) => truth')).toBe(true)
    expect(reads("import { intent } from './truth.ts'; export { intent }")).toBe(true)
    expect(reads("import { truthColumns } from './tables.ts'; export { truthColumns }")).toBe(true)
    expect(reads("// the truth\nexport const x = 'truth'")).toBe(false)
  })
})
