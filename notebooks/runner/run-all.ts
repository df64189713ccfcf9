import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { checkTypes } from './check-types.ts'
import { NotebookError, codeCells, formatNotebook, parseNotebook } from './notebook.ts'
import type { Notebook } from './notebook.ts'
import { renderHtml } from './render-html.ts'
import { root, runNotebook } from './run-notebook.ts'

export type RunOptions = {
  /** Paths of .ipynb files; all below `notebooks/` when empty. */
  readonly files: readonly string[]
  /** Compare with the outputs in the files instead of writing them. */
  readonly isCheck: boolean
  /** Where to write a page for each notebook. */
  readonly htmlFolder?: string
}

/** Runs notebooks one after the other. The faults found; empty when all is well. */
export async function runAll({ files, isCheck, htmlFolder }: RunOptions): Promise<string[]> {
  const paths = files.length > 0 ? files : listNotebooks()
  const faults: string[] = []
  const sound: { file: string; text: string; notebook: Notebook }[] = []
  await collect(faults, async () => {
    for (const file of paths.map((path) => relative(root, resolve(path)))) {
      const text = readFileSync(join(root, file), 'utf8')
      sound.push({ file, text, notebook: parseNotebook(text, file) })
    }
    faults.push(...(await checkTypes(sound)).map((error) => error.message))
  })
  if (faults.length > 0) return faults
  for (const { file, text, notebook } of sound) {
    await collect(faults, async () => {
      const done = await runNotebook(notebook, file)
      if (isCheck) compare(file, text, notebook, done)
      else writeFileSync(join(root, file), formatNotebook(done))
      if (htmlFolder !== undefined) writePage(htmlFolder, file, done)
    })
  }
  return faults
}

/** All notebooks of the project, in the order of their paths. */
export function listNotebooks(): string[] {
  const entries = readdirSync(join(root, 'notebooks'), { recursive: true, encoding: 'utf8' })
  const isKept = (path: string): boolean =>
    path.endsWith('.ipynb') && !path.includes('.ipynb_checkpoints')
  return entries
    .filter(isKept)
    .map((path) => join(root, 'notebooks', path))
    .toSorted()
}

/** Keeps what a notebook did wrong; anything else is our bug and goes on. */
async function collect(faults: string[], work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error
    faults.push(error.message)
  }
}

function compare(file: string, text: string, kept: Notebook, done: Notebook): void {
  const outputs = (notebook: Notebook): string[] =>
    codeCells(notebook).map((cell) => JSON.stringify(cell.outputs))
  const [before, now] = [outputs(kept), outputs(done)]
  const cell = now.findIndex((each, at) => each !== before[at]) + 1
  const how = 'run `npm run notebooks`, look at the difference, and commit it'
  if (cell > 0) throw new NotebookError(file, { cell }, `gives other outputs than it holds; ${how}`)
  if (formatNotebook(done) !== text)
    throw new NotebookError(file, {}, `is laid out otherwise; ${how}`)
}

function writePage(folder: string, file: string, notebook: Notebook): void {
  const path = join(folder, relative('notebooks', file).replace(/\.ipynb$/, '.html'))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, renderHtml(notebook))
}
