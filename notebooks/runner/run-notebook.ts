import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { joinCells } from './cell-module.ts'
import type { CellModule } from './cell-module.ts'
import type { Execution } from './execute-cells.ts'
import { NotebookError } from './notebook.ts'
import type { Notebook } from './notebook.ts'

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))
const run = promisify(execFile)
const execute = fileURLToPath(new URL('execute-cells.ts', import.meta.url))

/** Long enough for a busy machine; a notebook of ours takes seconds. */
const LONGEST_RUN_MS = 300_000

/** Calls `use` with a new folder below `out/`, where the project's packages are found. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const parent = join(root, 'out')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'notebooks-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes the cells of a notebook as a module into `folder`. */
export function writeModule(notebook: Notebook, file: string, folder: string): CellModule {
  const name = relative(root, resolve(file)).replaceAll(/[^\w-]+/g, '.')
  const module = joinCells(notebook, resolve(file), join(folder, `${name}.ts`))
  writeFileSync(module.path, module.text)
  return module
}

/**
 * Runs all cells from the first to the last in a new process, without any state from before.
 * @returns the notebook with the outputs of this run.
 * @throws NotebookError with cell and line when a cell fails or the run takes too long.
 */
export async function runNotebook(notebook: Notebook, file: string): Promise<Notebook> {
  return withFolder(async (folder) => {
    const module = writeModule(notebook, file, folder)
    const { outputs, error } = await executeModule(module, folder, file)
    if (error) throw faultOf(error, module, file, outputs.length)
    let at = 0
    const cells = notebook.cells.map((cell) =>
      cell.type === 'code' ? { ...cell, outputs: outputs[at++] ?? [] } : cell,
    )
    return { cells }
  })
}

async function executeModule(module: CellModule, folder: string, file: string): Promise<Execution> {
  const answer = join(folder, 'answer.json')
  const args = ['--import', 'tsx', execute, module.path, answer]
  const options = { cwd: root, timeout: LONGEST_RUN_MS, env: { ...process.env, NO_COLOR: '1' } }
  try {
    await run(process.execPath, args, options)
    return JSON.parse(readFileSync(answer, 'utf8')) as Execution
  } catch (error) {
    const { killed, stderr, message } = error as Error & { killed?: boolean; stderr?: string }
    const late = `the cells did not finish within ${LONGEST_RUN_MS / 1000} s`
    throw new NotebookError(file, {}, killed ? late : stderr?.trim() || message)
  }
}

/** Finds the cell and the line of an error: the innermost frame that lies in a cell. */
function faultOf(
  { name, message, stack }: NonNullable<Execution['error']>,
  module: CellModule,
  file: string,
  lastCell: number,
): NotebookError {
  const url = pathToFileURL(module.path).href
  const frames = stack.split('\n').flatMap((frame) => {
    const at = [url, module.path].find((path) => frame.includes(`${path}:`))
    const line = at && Number(frame.slice(frame.indexOf(at) + at.length + 1).split(':')[0])
    return (line && module.placeOf(line)) || []
  })
  const place = frames[0] ?? (lastCell > 0 ? { cell: lastCell } : importNamed(message, module))
  const what = message.replaceAll(module.path, file).replaceAll(`${root}${sep}`, '')
  return new NotebookError(file, place, `${name}: ${what}`)
}

/** Where the module is imported that a message names: imports run before the first cell does. */
function importNamed(message: string, module: CellModule): { cell?: number; line?: number } {
  const isNamed = (text: string): boolean => {
    const [, specifier] = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/.exec(text) ?? []
    return specifier !== undefined && message.includes(posix.basename(specifier))
  }
  // The first line of the module is the runner's own.
  const line = module.text.split('\n').findIndex((text, at) => at > 0 && isNamed(text)) + 1
  return module.placeOf(line) ?? {}
}
