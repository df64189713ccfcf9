/** Jupyter notebooks, nbformat 4.5, as far as this project writes them. Sources are whole strings. */

export type MimeBundle = Readonly<Record<string, string>>

export type Output =
  | { readonly output_type: 'stream'; readonly name: 'stdout' | 'stderr'; readonly text: string }
  | { readonly output_type: 'display_data'; readonly data: MimeBundle }
  | { readonly output_type: 'execute_result'; readonly data: MimeBundle }

export type CodeCell = {
  readonly type: 'code'
  readonly id: string
  readonly source: string
  readonly outputs: readonly Output[]
}
export type MarkdownCell = {
  readonly type: 'markdown'
  readonly id: string
  readonly source: string
}
export type Cell = CodeCell | MarkdownCell

export type Notebook = { readonly cells: readonly Cell[] }

/** A fault in a notebook. Cells and lines count from 1; cells are code cells, as in `[3]`. */
export class NotebookError extends Error {
  constructor(file: string, place: { cell?: number; line?: number }, what: string) {
    const cell = place.cell === undefined ? '' : `, cell ${place.cell}`
    const line = place.line === undefined ? '' : `, line ${place.line}`
    super(`${file}${cell}${line}: ${what}`)
    this.name = 'NotebookError'
  }
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Fields = Readonly<Record<string, unknown>>

/** The kernel that JupyterLab and VS Code offer for TypeScript cells; our runner needs none. */
const metadata = {
  kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
  language_info: {
    file_extension: '.ts',
    mimetype: 'text/x.typescript',
    name: 'typescript',
    pygments_lexer: 'typescript',
  },
} as const

/**
 * Reads the text of an .ipynb file. Cells without an id get one from their place.
 * @throws NotebookError when it is no notebook of format 4 with code and Markdown cells.
 */
export function parseNotebook(text: string, file: string): Notebook {
  const fault = (what: string): NotebookError => new NotebookError(file, {}, what)
  let root: Fields
  try {
    root = JSON.parse(text) as Fields
  } catch (error) {
    throw fault(error instanceof Error ? error.message : 'not JSON')
  }
  if (root['nbformat'] !== 4 || !Array.isArray(root['cells'])) {
    throw fault('expected a notebook of nbformat 4')
  }
  const cells = (root['cells'] as readonly Fields[]).map((cell, at): Cell => {
    const id = typeof cell['id'] === 'string' ? cell['id'] : `cell-${at + 1}`
    const source = joinLines(cell['source'])
    if (cell['cell_type'] === 'markdown') return { type: 'markdown', id, source }
    if (cell['cell_type'] !== 'code') throw fault(`cell ${id} is neither code nor markdown`)
    const outputs = Array.isArray(cell['outputs']) ? (cell['outputs'] as readonly Fields[]) : []
    return { type: 'code', id, source, outputs: outputs.map(parseOutput) }
  })
  return { cells }
}

/** The text of the .ipynb file, as Jupyter itself would lay it out: the same bytes every time. */
export function formatNotebook({ cells }: Notebook): string {
  let executions = 0
  const written = cells.map((cell): Json => {
    const source = splitLines(cell.source)
    if (cell.type === 'markdown')
      return { cell_type: 'markdown', id: cell.id, metadata: {}, source }
    const count = ++executions
    const outputs = cell.outputs.map((output) => formatOutput(output, count))
    return { cell_type: 'code', execution_count: count, id: cell.id, metadata: {}, outputs, source }
  })
  const root = { cells: written, metadata, nbformat: 4, nbformat_minor: 5 }
  return `${JSON.stringify(sortKeys(root), null, 1)}\n`
}

/** The code cells, in order. */
export function codeCells({ cells }: Notebook): readonly CodeCell[] {
  return cells.filter((cell): cell is CodeCell => cell.type === 'code')
}

function parseOutput(output: Fields): Output {
  const type = output['output_type']
  if (type === 'stream') {
    const name = output['name'] === 'stderr' ? 'stderr' : 'stdout'
    return { output_type: 'stream', name, text: joinLines(output['text']) }
  }
  const data = Object.entries((output['data'] ?? {}) as Fields)
  return {
    output_type: type === 'execute_result' ? 'execute_result' : 'display_data',
    data: Object.fromEntries(data.map(([mime, text]) => [mime, joinLines(text)])),
  }
}

function formatOutput(output: Output, count: number): Json {
  if (output.output_type === 'stream') {
    return { name: output.name, output_type: 'stream', text: splitLines(output.text) }
  }
  const data = Object.entries(output.data).map(([mime, text]) => [mime, splitLines(text)] as const)
  return {
    ...(output.output_type === 'execute_result' ? { execution_count: count } : {}),
    data: Object.fromEntries(data),
    metadata: {},
    output_type: output.output_type,
  }
}

function joinLines(text: unknown): string {
  return Array.isArray(text) ? text.join('') : typeof text === 'string' ? text : ''
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sortKeys(each)]))
}
