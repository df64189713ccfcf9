import { dirname, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'rolldown/parseAst'
import { NotebookError, codeCells } from './notebook.ts'
import type { Notebook } from './notebook.ts'

/** The cells of a notebook as one ES module, so that imports and top-level await work. */
export type CellModule = {
  readonly path: string
  readonly text: string
  /** The cell and its line that a line of the module came from. */
  placeOf(line: number): { cell: number; line: number } | undefined
}

const kernel = fileURLToPath(new URL('kernel.ts', import.meta.url))

/**
 * Joins the code cells of the notebook `file` into the module to be written at `path`. Lines stay
 * lines; relative imports still lead where they led from the notebook's own folder.
 * @throws NotebookError when a cell does not parse.
 */
export function joinCells(notebook: Notebook, file: string, path: string): CellModule {
  const target = (from: string): string => toSpecifier(relative(dirname(path), from))
  const head = `import { enterCell as enterCell__, showResult as showResult__ } from '${target(kernel)}'`
  const lines = [head]
  const starts: number[] = []
  for (const [at, { source }] of codeCells(notebook).entries()) {
    const edited = editCell(source, (specifier) => target(resolve(dirname(file), specifier)), {
      file,
      cell: at + 1,
    })
    lines.push(`;enterCell__(${at + 1});`)
    starts.push(lines.length)
    lines.push(...edited.split('\n'))
  }
  return {
    path,
    text: `${lines.join('\n')}\n`,
    placeOf(line) {
      const cell = starts.findLastIndex((start) => start < line) + 1
      const start = starts[cell - 1]
      return start === undefined ? undefined : { cell, line: line - start }
    },
  }
}

type Node = { readonly type: string; readonly start: number; readonly end: number }
type Edit = { readonly at: number; readonly remove: number; readonly insert: string }

/** Redirects relative imports and hands the last expression to the kernel. */
function editCell(
  source: string,
  redirect: (specifier: string) => string,
  place: { file: string; cell: number },
): string {
  const program = parseCell(source, place)
  const edits: Edit[] = specifiersOf(program).flatMap(({ start, end }) => {
    const specifier = source.slice(start + 1, end - 1)
    if (!/^\.{1,2}\//.test(specifier)) return []
    return [{ at: start + 1, remove: end - start - 2, insert: redirect(specifier) }]
  })
  const last = (program as unknown as { body: readonly Node[] }).body.at(-1)
  if (last?.type === 'ExpressionStatement') {
    const { expression } = last as unknown as { expression: Node }
    edits.push({ at: expression.start, remove: 0, insert: 'showResult__(await (' })
    edits.push({ at: expression.end, remove: 0, insert: '))' })
  }
  // From the end, so that earlier positions stay true.
  return edits
    .toSorted((a, b) => b.at - a.at)
    .reduce(
      (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
      source,
    )
}

function parseCell(source: string, { file, cell }: { file: string; cell: number }): Node {
  try {
    return parseAst(source, { lang: 'ts', sourceType: 'module' })
  } catch (error) {
    const { pos = 0, message } = error as { pos?: number; message: string }
    const line = source.slice(0, pos).split('\n').length
    const what = message.split('\n')[1] ?? message
    throw new NotebookError(file, { cell, line }, `SyntaxError: ${what}`)
  }
}

/** The string literals that name modules, in static, dynamic and type imports. */
function specifiersOf(node: unknown): Node[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, source } = node as { type?: unknown; source?: Node | null }
  const isImport = typeof type === 'string' && /^(Import|Export|TSImportType)/.test(type)
  const own = isImport && source?.type === 'Literal' ? [source] : []
  return [...own, ...Object.values(node).flatMap(specifiersOf)]
}

function toSpecifier(path: string): string {
  const slashed = path.split(sep).join(posix.sep)
  return slashed.startsWith('.') ? slashed : `./${slashed}`
}
