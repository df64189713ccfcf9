import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { NotebookError } from './notebook.ts'
import type { Notebook } from './notebook.ts'
import { root, withFolder, writeModule } from './run-notebook.ts'

const compiler = join(root, 'node_modules/typescript/bin/tsc')

/**
 * Type-checks the cells of notebooks under the project's own rules, save that a cell may name what
 * it does not use.
 * @returns one error for each fault that lies in a cell.
 */
export async function checkTypes(
  notebooks: readonly { readonly notebook: Notebook; readonly file: string }[],
): Promise<readonly NotebookError[]> {
  return withFolder(async (folder) => {
    const modules = notebooks.map(({ notebook, file }) => ({
      file,
      module: writeModule(notebook, file, folder),
    }))
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
      include: [],
      files: modules.map(({ module }) => module.path),
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const report = await compile(folder)
    return report.split('\n').flatMap((line) => {
      const [, path, row, what] = /^(.*)\((\d+),\d+\): error (.*)$/.exec(line) ?? []
      const found = modules.find(({ module }) => path && resolve(root, path) === module.path)
      if (!found || !what) return []
      return [new NotebookError(found.file, found.module.placeOf(Number(row)) ?? {}, what)]
    })
  })
}

function compile(folder: string): Promise<string> {
  const args = [compiler, '--noEmit', '--pretty', 'false', '-p', folder]
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      // The compiler ends with 1 or 2 when it found faults; anything else is no answer.
      if (error && ![1, 2].includes(Number(error.code))) fail(new Error(stderr || error.message))
      else done(stdout)
    })
  })
}
